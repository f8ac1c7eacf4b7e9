import { subjects } from '../vocabulary/subjects';
import { slips } from './slips';
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
