import { subjects } from '../vocabulary/subjects';
import { plain } from './text';

/** Letters that may differ in a long word. */
const SLIPS = 2;
const LONG = 6;

/** Subjects a text could be short for («Общ.») or a slip of («Матиматика»), as the vocabulary orders them. */
export function subjectsLike(text: string): string[] {
  const said = plain(text).replace(/[.\s]+$/, '');
  return subjects
    .filter(({ subject, short }) => {
      const name = plain(subject);
      return (
        (said.length >= 2 && name.startsWith(said)) ||
        short.some((word) => plain(word) === said) ||
        (said.length >= LONG && slips(said, name) <= SLIPS)
      );
    })
    .map(({ subject }) => subject);
}

/** Letters to put in, leave out or change to make one word of the other. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length]!;
}
