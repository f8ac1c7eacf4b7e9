/** What each form holds: cells that have a place in the workbook, cells that cannot be understood, and how much more was written. */
import { a1, type CellValue } from '../../model/cells';
import type { Problem } from '../../model/outcome';
import type { School } from '../../model/school';
import type { SheetSnapshot } from '../../model/snapshot';
import { schoolKey } from '../../naming';
import { collectWords as words } from '../../words/schools/collect';
import { statuses, workingCaptions } from '../../words/papers/roadmap';
import { shownValue } from '../../words/russian/shown-value';
import type { DocumentContext } from '../definition';
import { tableOf, type TypedForm, type TypedTable } from '../forms/form';
import { isBlank } from '../forms/marks';
import type { FormStamp } from '../forms/stamp';
import { ownSheet, typedNumber } from '../forms/typed';
import { factorOf, riskFactors, significanceTitles } from '../kit/risk-factors';
import { needSections } from '../kinds/needs/items';
import { enteredNeedPlace, filledForms, readNeeds } from '../kinds/needs/read';
import { allIndicators } from '../kinds/processes/indicators';
import { markForms, markOf, markPlace, markTable } from '../kinds/processes/read';
import { riskPlace, significanceNamed } from '../kinds/risk/read';
import { profileTable, readRiskForm } from '../kinds/risk/school-form';
import { schoolSection } from '../kinds/school-page/measures';
import { enteredFields, measurePlace, type EnteredField } from '../kinds/roadmap/entered';
import { knownMeasures } from '../kinds/roadmap/known-measures';
import { statusNamed } from '../kinds/roadmap/status';
import { readPlan, readTyped, roadmapKeyOf, type TypedPlan, type TypedRow } from '../kinds/roadmap/typed';
import type { FilledCell, FormKind, NamedCell } from './model';

type Cell = Omit<FilledCell, 'kind' | 'school'>;
interface Found {
  cells: Cell[];
  refused: NamedCell[];
  left: NamedCell[];
  /** Why nothing of the form can be taken. */
  refusal?: Problem;
}
/** A form as read before it is known whose it is. */
export interface FormContent {
  /** The school's name as written on it; '' where none is, null on a sheet of several schools: whose its cells are it does not say. */
  written: string | null;
  of(school: School): Found;
}

const share = (value: number): number | null => (value < 0 || value > 100 ? null : value > 1 ? value / 100 : value);
const shownShare = (value: number): string => `${Math.round(value * 1000) / 10}`.replace('.', ',') + '\u00a0%';
const shownNumber = (value: number): string => String(value).replace('.', ',');
const named = (row: number, col: number, text: string): NamedCell => ({ cell: a1({ row, col }), text });
/** What stands in rows and columns of the school's own. */
const ownOf = (form: TypedForm | undefined): NamedCell[] =>
  (form?.own ?? []).map(({ row, col, value }) => named(row, col, shownValue(value)));
const cellAt = (table: TypedTable, row: string, column: string): NamedCell => {
  const { area } = table.place(row, column);
  return named(area.top, area.left, table.text(row, column));
};

function needs(context: DocumentContext, sheet: SheetSnapshot): FormContent {
  const read = readNeeds(sheet);
  return {
    written: read?.school ?? '',
    of(school) {
      const found: Found = { cells: [], refused: [], left: ownOf(read?.form) };
      // A form that stands in the workbook as a sheet is the place itself: its cells are what the summary counts.
      const stands = filledForms(context).find((one) => schoolKey(one.school) === schoolKey(school.name));
      if (stands)
        found.refusal = {
          severity: 'warning',
          code: 'collect-form-stands',
          params: { sheet: stands.sheet },
        };
      for (const section of read ? needSections : []) {
        const table = tableOf(read!.form, section.id);
        for (const item of section.items) {
          const [have, need] = (['have', 'need'] as const).map((column) => {
            const value = table.at(item, column);
            if (isBlank(value)) return null;
            const number = typedNumber(value);
            if (number !== null && number >= 0) return number;
            found.refused.push(cellAt(table, item, column));
            return undefined;
          });
          if (!isBlank(table.at(item, 'note'))) found.left.push(cellAt(table, item, 'note'));
          if (typeof need !== 'number' || have === undefined) {
            // A number whose other half is not there or not understood tells no need.
            if (typeof need === 'number') found.left.push(cellAt(table, item, 'need'));
            if (typeof have === 'number') found.left.push(cellAt(table, item, 'have'));
            continue;
          }
          const short = Math.max(0, need - (have ?? 0));
          found.cells.push({
            places: [enteredNeedPlace(school.id, section.id, item)],
            caption: `${section.title}: ${item}`,
            text: String(short),
            shown: shownNumber(short),
          });
        }
      }
      return found;
    },
  };
}

function processes(context: DocumentContext, sheet: SheetSnapshot): FormContent {
  const registry = [{ sheetId: sheet.id, name: sheet.name, kind: 'processes', key: '', sourceHash: '' }];
  const form = markForms({ ...context, sheets: [sheet], state: { ...context.state, registry } })[0]?.form;
  const table = form ? tableOf(form, markTable) : null;
  const columns = [...(table?.columns.keys() ?? [])].filter((column) => Number(column.split('|').at(-1)) > 2000);
  const titles = new Map(allIndicators.map(({ id, title }) => [id, title]));
  const schools = new Set(columns.map((column) => column.slice(0, column.lastIndexOf('|'))));
  return {
    written: schools.size > 1 ? null : String(table?.captions.get(columns[0] ?? '') ?? ''),
    of(school) {
      const found: Found = { cells: [], refused: [], left: ownOf(form) };
      for (const column of columns)
        for (const indicator of table?.keys ?? []) {
          if (isBlank(table!.at(indicator, column))) continue;
          const mark = markOf(table!.text(indicator, column));
          const year = Number(column.split('|').at(-1));
          if (!mark) found.refused.push(cellAt(table!, indicator, column));
          else
            found.cells.push({
              places: [markPlace(school.id, indicator, year)],
              caption: words.indicator(indicator, titles.get(indicator) ?? '', year),
              text: mark,
              shown: mark,
            });
        }
      return found;
    },
  };
}

function risk(_context: DocumentContext, sheet: SheetSnapshot): FormContent {
  const read = readRiskForm(sheet);
  const table = read ? tableOf(read.form, profileTable) : null;
  return {
    written: read?.name ?? '',
    of(school) {
      const found: Found = { cells: [], refused: [], left: ownOf(read?.form) };
      for (const { id } of table ? riskFactors : []) {
        const title = factorOf(id)?.title ?? id;
        if (!isBlank(table!.at(id, 'level'))) {
          const level = significanceNamed(table!.text(id, 'level'));
          if (!level) found.refused.push(cellAt(table!, id, 'level'));
          else
            found.cells.push({
              places: [riskPlace(school.id, id, 'level')],
              caption: words.level(title),
              text: level,
              shown: significanceTitles[level],
            });
        }
        if (isBlank(table!.at(id, 'value'))) continue;
        const number = typedNumber(table!.at(id, 'value'));
        const value = number === null ? null : share(number);
        if (value === null) found.refused.push(cellAt(table!, id, 'value'));
        else
          found.cells.push({
            places: [riskPlace(school.id, id, 'value')],
            caption: words.value(title),
            text: String(value),
            shown: shownShare(value),
          });
      }
      return found;
    },
  };
}

function roadmap(context: DocumentContext, sheet: SheetSnapshot, stamp: FormStamp | null): FormContent {
  const key = stamp?.key ?? roadmapKeyOf(sheet) ?? '';
  const at = key.indexOf(':');
  const id = at < 0 ? '' : key.slice(at + 1);
  const known = context.findings.reading.schools.find(({ ids }) => ids.includes(id));
  return {
    written: at < 0 && !stamp ? null : (known?.name ?? ''),
    of(school) {
      const template = at < 0 ? key : key.slice(0, at);
      const own = `${template}:${school.id}`;
      const found: Found = { cells: [], refused: [], left: [] };
      const measures = knownMeasures(context, template, school.id);
      const common = municipalIds(context, template);
      const plan = readPlan(sheet);
      if (!plan) return found;
      for (const typed of plan.rows) {
        const row = { ...typed, id: typed.id === null ? null : hereNow(typed.id, id, school.id) };
        const isKnown = row.id !== null && measures.has(row.id);
        found.left.push(...leftIn(plan, row, isKnown));
        if (row.id === null || !isKnown) continue;
        const isBoth = row.id.startsWith(`${schoolSection(school.id)}:`) && common.has(row.id);
        for (const field of enteredFields) {
          const value = row.cells[field] ?? null;
          if (isEmpty(field, value)) continue;
          const text = enteredText(field, value);
          if (text === null) found.refused.push(named(typed.row, plan.columns.get(field) ?? 0, String(value)));
          else
            found.cells.push({
              places: [own, ...(isBoth ? [template] : [])].map((sheetKey) => measurePlace(sheetKey, row.id!, field)),
              caption: words.measure(String(row.cells.text ?? ''), workingCaptions[field]),
              text,
              shown: field === 'fact' ? shownNumber(Number(text)) : text,
            });
        }
      }
      return found;
    },
  };
}

/** A measure's id as it is now: those of help to a school name it, and it may have been renamed since the form was sent. */
function hereNow(measure: string, sentTo: string, school: string): string {
  const sent = `${schoolSection(sentTo)}:`;
  return measure.startsWith(sent) ? `${schoolSection(school)}:${measure.slice(sent.length)}` : measure;
}

const isEmpty = (field: string, value: CellValue): boolean =>
  isBlank(value) || (field === 'status' && statusNamed(value) === statuses[0]);

/** As it is entered; null where it cannot be understood. */
function enteredText(field: EnteredField, value: CellValue): string | null {
  if (field === 'status') return statusNamed(value);
  if (field !== 'fact') return String(value).trim();
  const number = typedNumber(value);
  return number === null ? null : String(number);
}

/** Ids of the measures in the municipality's roadmap that stands in the workbook. */
function municipalIds(context: DocumentContext, template: string): ReadonlySet<string> {
  const sheet = ownSheet(context, 'roadmap', template);
  return new Set((sheet ? (readTyped(sheet) ?? []) : []).flatMap(({ id }) => id ?? []));
}

/** What of a measure's row has no place here: what the plan says changed by hand, columns of the school's own, all of a measure that is none of the plan. */
function leftIn({ columns, own }: TypedPlan, row: TypedRow, isKnown: boolean): NamedCell[] {
  // A measure that left the plan since the form was sent, or one the school added.
  const whole = isKnown ? [] : [...(row.id === null ? ['text' as const] : []), ...enteredFields];
  const fields = new Set([...(row.edited ?? []), ...own.map(({ key }) => key), ...whole]);
  return [...fields].flatMap((field) => {
    const [value, col] = [row.cells[field] ?? null, columns.get(field)];
    if (col === undefined || isEmpty(field, value)) return [];
    return [named(row.row, col, shownValue(value, field === 'start' || field === 'end' ? 'dd.mm.yyyy' : undefined))];
  });
}

export const readers: Readonly<
  Record<FormKind, (context: DocumentContext, sheet: SheetSnapshot, stamp: FormStamp | null) => FormContent>
> = { needs, processes, risk, roadmap };
