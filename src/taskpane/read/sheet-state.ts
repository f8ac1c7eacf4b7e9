/** What a sheet asks of a person. */
import type { SheetReading } from '../../model/reading';
import { holdsOf, readLine, readWords } from '../../words/pane/read';
import { reasonText, roleNames } from '../../words/reading/reading';
import { NBSP } from '../../words/russian/russian';

export type SheetState = keyof typeof readWords.state;
const states: readonly SheetState[] = ['check', 'skipped', 'read'];

/** A doubtful column is looked at, a sheet without results has a reason. */
export function stateOf(sheet: SheetReading): SheetState {
  if (!sheet.read) return 'skipped';
  return doubtfulOf(sheet).length > 0 ? 'check' : 'read';
}

const doubtfulOf = ({ tables }: SheetReading): string[] => [
  ...new Set(
    tables.flatMap(({ roles }) =>
      roles.filter(({ confidence }) => confidence !== 'sure').map(({ role }) => roleNames[role]),
    ),
  ),
];

export const stateSums = (sheets: readonly SheetReading[]): string =>
  states
    .map((wanted) => ({ wanted, count: sheets.filter((sheet) => stateOf(sheet) === wanted).length }))
    .filter(({ count }) => count > 0)
    .map(({ wanted, count }) => `${readWords.state[wanted]}${NBSP}${count}`)
    .join(' · ');

/** A sheet as its line says it. */
export interface SheetLine {
  sheet: SheetReading;
  state: SheetState;
  /** What it holds; its name where it holds nothing. */
  what: string;
  years: string;
  schools: number;
  /** Under the line: that it is hidden, why it was skipped, what to look at, or which of the sheets with the same it is. */
  note: string;
}

/** Lines of the sheets, those that want something first. Sheets that hold the same are told apart by their names. */
export function linesOf(sheets: readonly SheetReading[]): SheetLine[] {
  const lines = sheets.map((sheet): SheetLine => {
    const state = stateOf(sheet);
    const { what, years, schools } = holdsOf(sheet.tables);
    const notes = [
      ...(sheet.hidden ? [readWords.hidden] : []),
      ...(state === 'skipped' ? [reasonText(sheet.reason ?? 'noTable')] : []),
      ...(state === 'check' ? [readWords.doubtful(doubtfulOf(sheet))] : []),
    ];
    const note = notes.join(' – ');
    if (what === '')
      return { sheet, state, what: sheet.sheet, years, schools, note: note || readLine(sheet.tables.length, 0) };
    return { sheet, state, what, years, schools, note };
  });
  const same = new Map<string, number>();
  const key = ({ what, years }: SheetLine): string => `${what} ${years}`;
  for (const line of lines) same.set(key(line), (same.get(key(line)) ?? 0) + 1);
  return states
    .flatMap((wanted) => lines.filter(({ state }) => state === wanted))
    .map((line) =>
      same.get(key(line))! > 1 ? { ...line, note: [line.sheet.sheet, line.note].filter(Boolean).join(' – ') } : line,
    );
}
