/** Lines under a heading of a paper that people reword, add to, strike out and put in another order: which stand there when the paper is made again. */
import { mark } from './marks';
import { textMark, type OldRow } from './kept-read';

const number = /^\d+[.)]\s*/;
/** A line without its number and the full stop behind it: lists are numbered anew. */
export const bareLine = (line: string): string => line.trim().replace(number, '').replace(/\.$/, '');
export const lineMark = (line: string): string => mark(bareLine(line));

/** Id of a drafted line: where it belongs and what it says. */
export const lineId = (place: string, line: string): string => `${textMark}${place}: ${lineMark(line)}`;

export interface KeptLine {
  /** Null for one of people's own. */
  id: string | null;
  text: string;
  /** As it was drafted; '' for people's own. */
  drafted: string;
  /** Its row in the sheet as it stands. */
  old: OldRow | null;
}

/** Rows of the sheet as it stands that belong under a heading, which is known by the place's own id. */
export function rowsUnder(rows: readonly OldRow[], place: string): OldRow[] {
  const heading = textMark + place;
  let inside = false;
  return rows.filter(({ id }) => {
    if (id !== null) inside = id === heading || id.startsWith(`${heading}: `);
    return inside && id !== heading;
  });
}

const textOf = ({ cells }: OldRow): string =>
  bareLine([...cells.values()].map((value) => String(value ?? '')).find((text) => text.trim() !== '') ?? '');

/**
 * @param before what stands in the workbook and the ids written last time
 * @param entered lines entered in the pane: they go before everything else
 * @returns the lines in their order, and drafted ones that people struck out
 */
export function linesUnder(
  before: { rows: readonly OldRow[]; ids: ReadonlySet<string> } | null,
  place: string,
  drafted: readonly string[],
  entered?: string,
): { lines: KeptLine[]; struck: string[] } {
  const byId = new Map(drafted.map((line) => [lineId(place, line), line]));
  const old = before ? rowsUnder(before.rows, place) : [];
  const ours = (id: string, text: string, row: OldRow | null): KeptLine => ({
    id,
    text,
    drafted: byId.get(id)!,
    old: row,
  });
  const lines =
    entered === undefined
      ? old.flatMap((row): KeptLine[] => {
          const text = textOf(row);
          const isEdited = row.id === null || lineMark(text) !== row.made.get('0');
          if (row.id !== null && byId.has(row.id)) return [ours(row.id, isEdited ? text : byId.get(row.id)!, row)];
          return isEdited ? [{ id: null, text, drafted: '', old: row }] : [];
        })
      : entered
          .split('\n')
          .filter((text) => text.trim() !== '')
          .map((text): KeptLine => {
            const id = lineId(place, text);
            const row = old.find((one) => one.id === id || lineMark(textOf(one)) === lineMark(text)) ?? null;
            return byId.has(id) ? ours(id, text, row) : { id: null, text, drafted: '', old: row };
          });
  const struck: string[] = [];
  let at = 0;
  for (const [id, line] of byId) {
    const standing = lines.findIndex((one) => one.id === id);
    if (standing >= 0) at = standing + 1;
    else if (entered !== undefined || before?.ids.has(id)) struck.push(line);
    else lines.splice(at++, 0, ours(id, line, null));
  }
  return { lines, struck };
}
