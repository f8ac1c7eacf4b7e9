/** What was entered about a roadmap's measures and is not on its sheet yet: statuses that came back from schools. */
import type { WorkbookState } from '../../../model/state';
import { enteredOf, placeKey } from '../../forms/entered';
import { typedNumber } from '../../forms/typed';
import type { RowSection } from './merge';

/** Fields of a measure that are filled in as the work goes on. */
export const enteredFields = ['status', 'evidence', 'fact', 'note'] as const;
export type EnteredField = (typeof enteredFields)[number];

/** Place of a measure's field among what was entered: `key` is the roadmap's sheet. */
export const measurePlace = (key: string, measure: string, field: EnteredField): string =>
  placeKey(key, measure, field);

/** Puts what was entered into the rows of a roadmap; the sheet made of them has it. */
export function putEntered(
  sections: readonly RowSection[],
  key: string,
  state: Pick<WorkbookState, 'documents'>,
): void {
  const entered = enteredOf(state, 'roadmap');
  if (Object.keys(entered).length === 0) return;
  for (const { id, cells } of sections.flatMap(({ measures }) => measures))
    for (const field of enteredFields) {
      const text = entered[measurePlace(key, id, field)];
      if (text === undefined) continue;
      cells[field] = text === '' ? null : field === 'fact' ? (typedNumber(text) ?? text) : text;
    }
}

/** Places of roadmaps that were not made: what was entered for them waits on. */
export const stillWaiting = (state: Pick<WorkbookState, 'documents'>, made: readonly string[]): string[] =>
  Object.keys(enteredOf(state, 'roadmap')).filter((place) => !made.some((key) => place.startsWith(placeKey(key, ''))));
