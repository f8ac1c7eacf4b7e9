/** The comparison of two makings in words, for people to see before the sheet is written. */
import type { CellValue } from '../../../model/cells';
import { comparedFields, sheetWords } from '../../../words/papers/roadmap';
import { decimal, percent } from '../../../words/russian/russian';
import type { ComparedLine } from '../../definition';
import { dateOfSerial } from '../../kit/terms';
import type { RoadmapComparison } from './merge';
import type { MadeField, TypedPlan } from './typed';

/** Letters of a value shown in a line. */
const longest = 70;

function shown(field: MadeField, value: CellValue): string {
  if (value === null || value === '') return sheetWords.nothing;
  if (typeof value === 'number' && (field === 'start' || field === 'end'))
    return dateOfSerial(value)?.split('-').reverse().join('.') ?? String(value);
  if (typeof value === 'number') return value > 0 && value < 1 ? percent(value) : decimal(value, 2);
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

export function comparedLines(comparison: RoadmapComparison, old: TypedPlan): ComparedLine[] {
  const line = (what: ComparedLine['what'], one: { id: string; text: string }, note = ''): ComparedLine => ({
    what,
    id: one.id,
    text: one.text.replace(/\s+/g, ' ').trim(),
    note,
  });
  const named = (fields: readonly MadeField[]) => fields.map((field) => comparedFields[field]).join(', ');
  return [
    ...comparison.added.map((one) => line('added', one)),
    ...comparison.changed.map((one) => {
      const parts = one.fields.map((field, i) => {
        const { from, to } = one.changes[i]!;
        return `${comparedFields[field]}: ${shown(field, from)} → ${shown(field, to)}`;
      });
      return line('changed', one, parts.join('; '));
    }),
    ...comparison.gone.map((one) => line(one.kept ? 'kept' : 'gone', one)),
    ...comparison.edited.map((one) => line('edited', one, named(one.fields))),
    ...comparison.own.map((one) => line('own', one)),
    ...[...old.headings].map(([id, text]) => line('edited', { id, text })),
    ...old.own.map(({ key, caption }) => line('own', { id: key, text: `${sheetWords.ownColumn} «${caption}»` })),
    ...comparison.deleted.map((one) => line('deleted', one)),
  ];
}
