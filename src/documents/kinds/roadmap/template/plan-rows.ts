/** Rows of a plan as offices type them: merged section rows, numbering slips, texts that go on in the next row, empty cells. */
import { sheetParts } from '../../../../words/workbook/roadmap-sheets';
import type { ColumnRole, Measure, RoadmapTemplate, Section } from '.';

export interface ReadRows {
  sections: Section[];
  numbering: RoadmapTemplate['numbering'];
  /** Numbers that differ from those the template prints. */
  renumbered: number;
  /** Empty cells in rows of measures (numbers aside). */
  emptyCells: number;
  /** Terms speak of a school year. */
  schoolYear: boolean;
  /** Lines under the plan. */
  after: string[];
}

interface Row {
  /** Texts by role; `number` as typed. */
  cells: Partial<Record<ColumnRole, string>>;
  /** All texts of the row, columns of no role among them. */
  all: string[];
}
interface OpenSection {
  title: string;
  /** As typed, '' for none. */
  number: string;
  rows: { number: string; cells: Partial<Record<ColumnRole, string>> }[];
}

const isRoman = (text: string): boolean => /^[IVXІХ]+\.?$/i.test(text);
const isInner = (text: string): boolean => /^\d+\.\s?\d+/.test(text);
const bare = (text: string): string => text.replace(/[.)\s]+$/, '').replace(/\s/g, '');

export function readPlanRows(
  texts: readonly string[][],
  header: { row: number; columns: ReadonlyMap<number, ColumnRole> },
): ReadRows {
  const captions = texts[header.row]!.filter((text) => text !== '').join('|');
  const rows = texts.slice(header.row + 1).flatMap((row): Row[] => {
    const all = row.filter((text) => text !== '');
    if (all.length === 0 || all.join('|') === captions || isColumnNumbers(all)) return [];
    const cells: Row['cells'] = {};
    for (const [col, role] of header.columns) if (row[col]) cells[role] = row[col];
    return [{ cells, all }];
  });
  const innerNumbers = rows.some(({ cells }) => isInner(cells.number ?? ''));
  const sections: OpenSection[] = [];
  for (const row of rows) {
    const heading = headingOf(row, innerNumbers, sections);
    if (heading) sections.push({ ...heading, rows: [] });
    else addMeasure(sections, row);
  }
  // Headings without measures at the end are lines under the plan.
  const after: string[] = [];
  while (sections.length > 0 && sections[sections.length - 1]!.rows.length === 0) {
    const { number, title } = sections.pop()!;
    after.unshift([number, title].filter((text) => text !== '').join(' '));
  }
  return finish(sections, [...new Set(header.columns.values())], after);
}

/** «1 | 2 | 3 | 4 | 5»: numbers of columns under the header. */
const isColumnNumbers = (all: readonly string[]): boolean =>
  all.length > 2 && all.every((text, i) => text === String(i + 1));

/** A row that is a section's heading: one text (merged over the row), or a section's number and one text. */
function headingOf(
  row: Row,
  innerNumbers: boolean,
  sections: readonly OpenSection[],
): { title: string; number: string } | null {
  const { cells, all } = row;
  const number = cells.number ?? '';
  if (all.length === 1) {
    const split = sheetParts.sectionNumber.exec(all[0]!);
    if (split) return { number: split[1]!, title: all[0]!.slice(split[0].length).trim() };
    // A text in the number's column is merged over the row; in the text's column it may go on from the row above.
    const goesOn = cells.number === undefined && /^[\p{Ll}(–-]/u.test(all[0]!) && hasRows(sections);
    return goesOn || (cells.text === undefined) === (cells.number === undefined)
      ? null
      : { number: '', title: all[0]! };
  }
  if (all.length === 2 && cells.text !== undefined && number !== '') {
    if (isRoman(number)) return { number, title: cells.text };
    if (innerNumbers && /^\d+\.?$/.test(number)) return { number, title: cells.text };
  }
  return null;
}

const hasRows = (sections: readonly OpenSection[]): boolean => (sections[sections.length - 1]?.rows.length ?? 0) > 0;

function addMeasure(sections: OpenSection[], { cells, all }: Row): void {
  if (sections.length === 0) sections.push({ title: '', number: '', rows: [] });
  const open = sections[sections.length - 1]!.rows;
  const { number = '', ...rest } = cells;
  const last = open[open.length - 1];
  const goesOn =
    number === '' && last && (rest.text === undefined || /^[\p{Ll}(–-]/u.test(rest.text) || all.length === 1);
  if (!goesOn) {
    open.push({ number, cells: rest });
    return;
  }
  for (const [role, text] of Object.entries(rest) as [ColumnRole, string][]) {
    const before = last.cells[role];
    // A text cut by a page break goes on in the same line.
    last.cells[role] = before === undefined ? text : before + (/^[\p{Ll}(]/u.test(text) ? ' ' : '\n') + text;
  }
}

function finish(open: readonly OpenSection[], roles: readonly ColumnRole[], after: string[]): ReadRows {
  const numbers = open.flatMap(({ rows }) => rows.map(({ number }) => number));
  const numbering = open.some(({ number }) => isRoman(number))
    ? 'roman'
    : numbers.filter(isInner).length * 2 > numbers.length
      ? 'section'
      : 'running';
  let running = 0;
  let renumbered = 0;
  let emptyCells = 0;
  const shown = roles.filter((role) => role !== 'number');
  const sections = open.map(({ title, rows }, s): Section => ({
    id: `s${s + 1}`,
    title,
    measures: rows.map(({ number, cells }, m): Measure => {
      running++;
      const right = numbering === 'section' ? `${s + 1}.${m + 1}` : numbering === 'roman' ? `${m + 1}` : `${running}`;
      if (roles.includes('number') && bare(number) !== right) renumbered++;
      emptyCells += shown.filter((role) => cells[role] === undefined).length;
      return {
        id: `s${s + 1}.${m + 1}`,
        text: cells.text ?? '',
        term: cells.term ?? '',
        responsible: cells.responsible === undefined ? [] : [cells.responsible],
        result: cells.result ?? '',
        indicator: cells.indicator ?? '',
        evidence: '',
      };
    }),
  }));
  const schoolYear = open.some(({ rows }) => rows.some(({ cells }) => /учебн/i.test(cells.term ?? '')));
  return { sections, numbering, renumbered, emptyCells, schoolYear, after };
}
