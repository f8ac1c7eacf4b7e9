/** Sheets of other kinds as people keep them beside results; their texts are files of this folder's `noise/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Sheet } from './sheet';

let kept: Sheet[] | null = null;

/** A line «# name» begins a sheet, «|» parts cells, a bare number is a number, an empty line an empty row. */
export function noiseSheets(): readonly Sheet[] {
  if (kept) return kept;
  const folder = join(__dirname, 'noise');
  kept = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^# /m).slice(1))
    .map((text): Sheet => {
      const [name, ...lines] = text.trimEnd().split('\n');
      return {
        name: name!.trim(),
        rows: lines.map((line) => (line === '' ? [] : line.split('|').map(cell))),
        expected: [],
        layout: `noise: ${name}`,
      };
    });
  return kept;
}

function cell(text: string): Cell {
  const value = text.trim();
  if (value === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value;
}
