/**
 * «Использовать лист как шаблон»: a roadmap an office already has (headings, sections, measures, terms) becomes a template; so does a
 * sheet with fields in double braces ({{Мероприятие}}, {{Срок}}…). The sheet itself is only read.
 */
import type { SheetSnapshot } from '../../../../model/snapshot';
import { done, failed, type Outcome, type Problem } from '../../../../model/outcome';
import { addressedFields, captionRoles, fieldRoles, sheetParts } from '../../../../words/workbook/roadmap-sheets';
import { fieldsIn } from '../fields';
import { keyMark } from '../sheet/layout';
import { readPlanRows, type ReadRows } from './plan-rows';
import { builtInTemplates } from '../templates';
import type { ColumnRole, RoadmapTemplate } from '.';

export interface ReadTemplate {
  template: RoadmapTemplate;
  /** What was put right or left out: numbering, empty cells, unknown columns. */
  notes: Problem[];
  /** Captions of columns that are not known: what each holds is for the user to say. */
  unknown: string[];
}
/** What the user says of columns: caption → what it holds. */
export type GivenColumns = Readonly<Record<string, ColumnRole>>;

/** A header: its row and what its columns hold, counted from 0 in the used range. */
interface Header {
  row: number;
  columns: Map<number, ColumnRole>;
  unknown: string[];
}

export type Texts = string[][];

/** Cell texts; line breaks of a cell stay, odd spaces go. */
const textsOf = (sheet: SheetSnapshot): Texts =>
  sheet.values.map((row) =>
    row.map((value) =>
      value === null
        ? ''
        : String(value)
            .replace(/[ \t\u00a0]+/g, ' ')
            .replace(/ *\n */g, '\n')
            .trim(),
    ),
  );

const flat = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');

function headerAt(texts: Texts, row: number, given: GivenColumns): Header | null {
  const columns = new Map<number, ColumnRole>();
  const unknown: string[] = [];
  texts[row]!.forEach((text, col) => {
    if (text === '' || text.length > 90) return;
    const role = given[text] ?? captionRoles.find(([pattern]) => pattern.test(flat(text)))?.[1];
    if (role && ![...columns.values()].includes(role)) columns.set(col, role);
    else unknown.push(text);
  });
  const roles = [...columns.values()];
  const planned = roles.includes('term') || roles.includes('responsible');
  return roles.includes('text') && planned ? { row, columns, unknown } : null;
}

/** The row with most known captions; the first of equals. */
function findHeader(texts: Texts, given: GivenColumns): Header | null {
  return texts
    .map((_, row) => headerAt(texts, row, given))
    .reduce((best, one) => (one && (!best || one.columns.size > best.columns.size) ? one : best), null);
}

/** A roadmap of our making: the document alone, without the working columns and the hidden key row. */
function documentPart(texts: Texts): Texts {
  const keys = texts.findIndex((row) => row.includes(keyMark('id')));
  const working = texts[keys]?.indexOf(keyMark('status')) ?? -1;
  return working < 0 ? texts : texts.filter((_, row) => row !== keys).map((row) => row.slice(0, working));
}

/** Errors: roadmapNotFound. */
export function templateFromSheet(sheet: SheetSnapshot, given: GivenColumns = {}): Outcome<ReadTemplate> {
  const texts = documentPart(textsOf(sheet));
  const fieldRow = texts.findIndex((row) =>
    row.some((text) => fieldsIn(text).some((field) => fieldRoles[field] === 'text')),
  );
  if (fieldRow >= 0) return done(fromFields(sheet.name, texts, fieldRow));
  const header = findHeader(texts, given);
  const rows = header ? readPlanRows(texts, header) : null;
  if (!header || !rows || rows.sections.every((section) => section.measures.length === 0)) {
    return failed('roadmapNotFound', { sheet: sheet.name });
  }
  return done(fromPlan(sheet.name, texts, header, rows));
}

function fromPlan(name: string, texts: Texts, header: Header, rows: ReadRows): ReadTemplate {
  const above = readAbove(texts.slice(0, header.row));
  const columns = columnsOf(texts, header);
  const notes: Problem[] = header.unknown.map((caption) => note('templateColumnUnknown', { caption }));
  if (rows.renumbered > 0) notes.push(note('templateNumbersFixed', { count: rows.renumbered }));
  if (rows.emptyCells > 0) notes.push(note('templateEmptyCells', { count: rows.emptyCells }));
  return {
    template: {
      format: 'shnor-roadmap-1',
      id: templateId(name),
      title: name,
      source: '',
      period: rows.schoolYear || /учебн/.test(flat(above.heading)) ? 'school' : 'calendar',
      numbering: rows.numbering,
      ...above,
      before: [],
      planHeading: '',
      columns,
      sections: rows.sections,
      after: rows.after.map((text) => ({ type: 'text', text })),
    },
    notes,
    unknown: header.unknown,
  };
}

const note = (code: string, params: Problem['params']): Problem => ({ severity: 'info', code, params });
const templateId = (name: string): string => `own-${flat(name).replace(/[^\p{L}\d]+/gu, '-')}`.slice(0, 60);

/** Approval, passport and title over the plan. */
function readAbove(texts: Texts): Pick<RoadmapTemplate, 'approval' | 'passport' | 'heading'> {
  let approval: RoadmapTemplate['approval'] = 'none';
  let titles: string[] = [];
  let passport: RoadmapTemplate['passport'] = null;
  for (const row of texts) {
    const cells = row.filter((text) => text !== '');
    if (cells.length === 0) continue;
    const numbered = /^\d{1,2}\.?$/.test(cells[0]!);
    if (cells.length >= 2 && (numbered || (passport && cells.length === 2))) {
      const [caption, ...content] = numbered ? cells.slice(1) : cells;
      passport ??= { heading: withPeriod(titles.join('\n')), rows: [] };
      passport.rows.push({ caption: caption!, text: content.join('\n') });
      titles = [];
      continue;
    }
    const text = cells.join(' ');
    if (sheetParts.annex.test(flat(text))) approval = 'annex';
    else if (sheetParts.approved.test(flat(text))) approval = 'approved';
    else if (approval === 'none' || !sheetParts.orderLine.test(flat(text))) titles.push(text);
  }
  return { approval, passport, heading: withPeriod(titles.join('\n')) };
}

/** Years of the old plan give way to the period of the new one. */
const withPeriod = (text: string): string => text.replace(sheetParts.years, '{{Период}}');

/** Widths by how much the columns hold, together as wide as a landscape page. */
function columnsOf(texts: Texts, header: Header): RoadmapTemplate['columns'] {
  const body = texts.slice(header.row + 1);
  const places = [...header.columns].sort(([a], [b]) => a - b);
  const fixed: Partial<Record<ColumnRole, number>> = { number: 7, term: 18 };
  const weightOf = (col: number) => {
    const lengths = body.map((row) => row[col]?.length ?? 0).filter((length) => length > 0);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
    return Math.min(Math.max(Math.sqrt(mean), 4), 14);
  };
  const free = places.filter(([, role]) => !fixed[role]);
  const room = 140 - places.reduce((sum, [, role]) => sum + (fixed[role] ?? 0), 0);
  const weights = free.reduce((sum, [col]) => sum + weightOf(col), 0);
  return places.map(([col, role]) => ({
    role,
    caption: texts[header.row]![col]!.replace(/\s+/g, ' '),
    width: fixed[role] ?? Math.min(Math.round((room * weightOf(col)) / weights), 90),
  }));
}

/** A sheet with a row of fields: its columns and titles, with the measures of the municipal template. */
function fromFields(name: string, texts: Texts, fieldRow: number): ReadTemplate {
  const base = builtInTemplates[0]!;
  const captionRow = texts
    .slice(0, fieldRow)
    .map((row) => row.filter((text) => text !== '').length > 1)
    .lastIndexOf(true);
  const columns: RoadmapTemplate['columns'] = [];
  const notes: Problem[] = [];
  texts[fieldRow]!.forEach((text, col) => {
    const role = fieldsIn(text)
      .map((field) => fieldRoles[field])
      .find((one) => one !== undefined);
    const caption = texts[captionRow]?.[col] ?? '';
    if (role && !columns.some((column) => column.role === role)) {
      const width = base.columns.find((column) => column.role === role)?.width ?? 24;
      columns.push({ role, caption: caption || text.replace(/[{}]/g, ''), width });
    } else if (text !== '' || caption !== '') notes.push(note('templateColumnUnknown', { caption: caption || text }));
  });
  const above = readAbove(texts.slice(0, captionRow < 0 ? fieldRow : captionRow));
  const below = texts.slice(fieldRow + 1).map((row) => row.filter((text) => text !== '').join(' '));
  const after = below.filter((text) => text !== '' && !fieldsIn(text).some((field) => addressedFields.includes(field)));
  return {
    template: {
      ...base,
      ...above,
      id: templateId(name),
      title: name,
      source: '',
      before: [],
      planHeading: '',
      columns,
      after: after.map((text) => ({ type: 'text', text })),
    },
    notes,
    unknown: [],
  };
}
