/** What each form holds: cells that have a place in the workbook, cells that cannot be understood, and how much more was written. */
import { a1, type CellValue } from '../../model/cells';
import type { Problem } from '../../model/outcome';
import type { School } from '../../model/school';
import type { SheetSnapshot } from '../../model/snapshot';
import { plainText, schoolKey } from '../../naming';
import { collectWords as words } from '../../words/collect';
import { statuses, workingCaptions } from '../../words/roadmap';
import type { DocumentContext } from '../definition';
import { tableOf, type TypedTable } from '../forms/form';
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
import { readPlan, readTyped, roadmapKeyOf, type TypedRow } from '../kinds/roadmap/typed';
import type { FilledCell, FormKind, RefusedCell } from './model';

type Cell = Omit<FilledCell, 'kind' | 'school'>;
interface Found {
  cells: Cell[];
  refused: RefusedCell[];
  left: number;
  /** Why nothing of the form can be taken. */
  refusal?: Problem;
}
/** A form as read before it is known whose it is. */
export interface FormContent {
  /** The school's name as written on it; '' where none is. */
  written: string;
  of(school: School): Found;
}

const share = (value: number): number | null => (value < 0 || value > 100 ? null : value > 1 ? value / 100 : value);
const shownShare = (value: number): string => `${Math.round(value * 1000) / 10}`.replace('.', ',') + '\u00a0%';
const shownNumber = (value: number): string => String(value).replace('.', ',');
const added = (table: TypedTable): number => table.ownRows.length;
const refusedAt = (table: TypedTable, row: string, column: string): RefusedCell => {
  const { area } = table.place(row, column);
  return { cell: a1({ row: area.top, col: area.left }), text: table.text(row, column) };
};

function needs(context: DocumentContext, sheet: SheetSnapshot): FormContent {
  const read = readNeeds(sheet);
  return {
    written: read?.school ?? '',
    of(school) {
      const found: Found = { cells: [], refused: [], left: 0 };
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
        found.left += added(table);
        for (const item of section.items) {
          const [have, need] = (['have', 'need'] as const).map((column) => {
            const value = table.at(item, column);
            if (isBlank(value)) return null;
            const number = typedNumber(value);
            if (number !== null && number >= 0) return number;
            found.refused.push(refusedAt(table, item, column));
            return undefined;
          });
          if (!isBlank(table.at(item, 'note'))) found.left += 1;
          if (need === undefined || have === undefined) continue;
          if (need === null || need === undefined) {
            if (have !== null) found.left += 1;
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
  return {
    written: String(table?.captions.get(columns[0] ?? '') ?? ''),
    of(school) {
      const found: Found = { cells: [], refused: [], left: table ? added(table) : 0 };
      for (const column of columns)
        for (const indicator of table?.keys ?? []) {
          if (isBlank(table!.at(indicator, column))) continue;
          const mark = markOf(table!.text(indicator, column));
          const year = Number(column.split('|').at(-1));
          if (!mark) found.refused.push(refusedAt(table!, indicator, column));
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
      const found: Found = { cells: [], refused: [], left: table ? added(table) : 0 };
      for (const { id } of table ? riskFactors : []) {
        const title = factorOf(id)?.title ?? id;
        if (!isBlank(table!.at(id, 'level'))) {
          const level = significanceNamed(plainText(table!.text(id, 'level')));
          if (!level) found.refused.push(refusedAt(table!, id, 'level'));
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
        if (value === null) found.refused.push(refusedAt(table!, id, 'value'));
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
    written: known?.name ?? '',
    of(school) {
      const template = at < 0 ? key : key.slice(0, at);
      const own = `${template}:${school.id}`;
      const found: Found = { cells: [], refused: [], left: 0 };
      const measures = knownMeasures(context, template, school.id);
      const common = municipalIds(context, template);
      const plan = readPlan(sheet);
      for (const typed of plan?.rows ?? []) {
        const row = { ...typed, id: typed.id === null ? null : hereNow(typed.id, id, school.id) };
        found.left += wordedByHand(row);
        if (row.id === null || !measures.has(row.id)) {
          // A measure that left the plan since the form was sent, or one the school added.
          found.left += 1;
          continue;
        }
        const isBoth = row.id.startsWith(`${schoolSection(school.id)}:`) && common.has(row.id);
        for (const field of enteredFields) {
          const value = row.cells[field] ?? null;
          if (isBlank(value) || (field === 'status' && value === statuses[0])) continue;
          const text = enteredText(field, value);
          if (text === null)
            found.refused.push({
              cell: a1({ row: typed.row, col: plan!.columns.get(field) ?? 0 }),
              text: String(value),
            });
          else
            found.cells.push({
              places: [own, ...(isBoth ? [template] : [])].map((sheetKey) => measurePlace(sheetKey, row.id!, field)),
              caption: words.measure(String(row.cells.text ?? ''), workingCaptions[field]),
              text,
              shown: typeof value === 'number' ? shownNumber(value) : text,
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

function enteredText(field: EnteredField, value: CellValue): string | null {
  const text = String(value).trim();
  return field !== 'status' || statuses.some((status) => status === text) ? text : null;
}

/** Ids of the measures in the municipality's roadmap that stands in the workbook. */
function municipalIds(context: DocumentContext, template: string): ReadonlySet<string> {
  const sheet = ownSheet(context, 'roadmap', template);
  return new Set((sheet ? (readTyped(sheet) ?? []) : []).flatMap(({ id }) => id ?? []));
}

const wordedByHand = ({ id, edited }: TypedRow): number =>
  id !== null && [...(edited ?? [])].some((field) => field !== 'start' && field !== 'end') ? 1 : 0;

export const readers: Readonly<
  Record<FormKind, (context: DocumentContext, sheet: SheetSnapshot, stamp: FormStamp | null) => FormContent>
> = { needs, processes, risk, roadmap };
