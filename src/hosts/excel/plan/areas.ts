import { areaA1, type Area } from '../../../model/cells';

/** Excel takes at most 8,192 characters of addresses at once. */
const addressLimit = 8000;

/** Cells of one look as few rectangles: runs of a row first, equal runs of rows below joined where the look allows. */
export function rectangles(
  cells: readonly { row: number; col: number }[],
  join: { across: boolean; down: boolean },
): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  const byRow = new Map<number, number[]>();
  for (const { row, col } of cells) byRow.set(row, [...(byRow.get(row) ?? []), col]);
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Area>();
    for (const [left, right] of runs(byRow.get(row)!, join.across)) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      if (join.down && above && above.bottom === row - 1) {
        above.bottom = row;
        next.set(key, above);
      } else {
        const area = { top: row, left, bottom: row, right };
        done.push(area);
        next.set(key, area);
      }
    }
    open = next;
  }
  return done;
}

function runs(columns: number[], across: boolean): [number, number][] {
  const sorted = [...columns].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const col of sorted) {
    const last = found.at(-1);
    if (across && last && last[1] === col - 1) last[1] = col;
    else found.push([col, col]);
  }
  return found;
}

/** «A1:B2,C4» of areas, cut where one text would be too long for Excel. */
export function addresses(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  for (const area of areas) {
    const text = areaA1(area);
    const last = texts.at(-1);
    if (last !== undefined && last.length + text.length + 1 <= addressLimit)
      texts[texts.length - 1] = `${last},${text}`;
    else texts.push(text);
  }
  return texts;
}
