/** Our sheets in the workbook as they are now, and how a typed number is read. */
import type { CellValue } from '../../model/cells';
import { plainText } from '../../naming';
import type { SheetSnapshot } from '../../model/snapshot';
import { monitoringTitle, processesTitle, supportTitle } from '../../words/diagnostics/diagnostics';
import type { DocumentContext } from '../definition';

/** Titles by which forms are known again in a workbook that lost our registry: an office program that does not keep it saved the file. */
const formTitles: Readonly<Record<string, string>> = {
  processes: processesTitle,
  monitoring: monitoringTitle,
  support: supportTitle,
};

/** What our sheets are found by. */
type Sheets = Pick<DocumentContext, 'state' | 'sheets'>;

/** Sheets with a form's title that no registry names. */
function lostSheets(context: Sheets, kind: string): SheetSnapshot[] {
  const title = formTitles[kind];
  if (title === undefined) return [];
  const registered = new Set(context.state.registry.flatMap(({ sheetId, name }) => [sheetId, name]));
  // An annex says so above its title, a hint stands above both.
  const isTitled = ({ values }: SheetSnapshot) =>
    values
      .slice(0, 3)
      .some((row) => cellText(row.find((value) => value !== null) ?? null).startsWith(plainText(title)));
  return context.sheets.filter((sheet) => !registered.has(sheet.id) && !registered.has(sheet.name) && isTitled(sheet));
}

/** Our sheet of a kind and key as it is now; null where there is none. */
export function ownSheet(context: Sheets, kind: string, key = ''): SheetSnapshot | null {
  const entry = context.state.registry.find((known) => known.kind === kind && known.key === key);
  if (!entry) return key === '' ? (lostSheets(context, kind)[0] ?? null) : null;
  const { sheetId, name } = entry;
  return context.sheets.find(({ id }) => id === sheetId) ?? context.sheets.find((sheet) => sheet.name === name) ?? null;
}

/** Sheets of one kind with their keys. */
export function ownSheets(context: Sheets, kind: string): { key: string; sheet: SheetSnapshot }[] {
  const keys = context.state.registry.filter((known) => known.kind === kind).map(({ key }) => key);
  if (keys.length === 0) return lostSheets(context, kind).map((sheet) => ({ key: '', sheet }));
  return keys.flatMap((key) => {
    const sheet = ownSheet(context, kind, key);
    return sheet ? [{ key, sheet }] : [];
  });
}

/** A cell's text made equal; '' for an empty cell. */
export const cellText = (value: CellValue): string => (value === null ? '' : plainText(String(value)));

/** The last row of the used range, counted from 0 in the sheet. */
export function lastRow(sheet: SheetSnapshot): number {
  return sheet.top + sheet.values.length - 1;
}

/** Row of the first cell whose text is or starts with the given one; null where there is none. */
export function rowOf(sheet: SheetSnapshot, start: string, fromRow = 0): number | null {
  const wanted = plainText(start);
  for (let row = Math.max(sheet.top, fromRow); row <= lastRow(sheet); row++)
    if ((sheet.values[row - sheet.top] ?? []).some((value) => cellText(value).startsWith(wanted))) return row;
  return null;
}

/** A number typed as a number or as «12,5», «12,5 %» (then a share); null for anything else. */
export function typedNumber(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const match = /^\s*([-−]?\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(value.replace(/\u00a0/g, ' '));
  if (!match) return null;
  const number = Number(match[1]!.replace(',', '.').replace('−', '-'));
  return match[2] ? number / 100 : number;
}
