import { remembered } from '../../model/remembered';
import { municipalityIn } from '../header/context';
import { namesSum } from '../vocabulary/rows';
import { nameOf } from './names';

/** A number before a heading, and the caption before a colon: «1. Ольховский район», «Муниципалитет: Ольховский район». */
const before = /^(?:\d{1,3}[.)]\s*)?(?:[А-Яа-яЁё -]{2,40}:\s*)?/;
const isSum = new RegExp(`^(?:${namesSum.join('|')})`, 'i');

/** The municipality that a text alone in its row stands for, whatever stands around its name; null where it names none. */
export const placeAlone = remembered((text: string): string | null => {
  const name = text.replace(before, '');
  const { kind, name: place } = nameOf(name);
  if (kind === 'municipality') return place;
  return kind === 'school' || kind === 'footnote' || isSum.test(text) ? null : municipalityIn(name);
});
