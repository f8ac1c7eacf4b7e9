import type { AddedSheet } from '../../../app/port';
import type { Step } from '../steps';
import { contentBack } from './content';
import { literal } from './texts';

/** A sheet of values from another file, at its own address; texts stay texts whatever they start with. */
export function addedSteps({ name, top, left, values }: AddedSheet): Step[] {
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const block = values.map((row) =>
    Array.from({ length: width }, (_, col) => {
      const value = row[col] ?? '';
      return typeof value === 'string' ? literal(value) : value;
    }),
  );
  return contentBack(({ sheet }) => sheet(name), { row: top, col: left, block });
}
