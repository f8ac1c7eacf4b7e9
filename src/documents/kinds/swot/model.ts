import { swotWords } from '../../../words/papers/swot';
import type { Statement } from '../../kit/sheet/statement';

/** Order of the sheet: two by two, read by rows. */
export const quadrants = ['strengths', 'opportunities', 'weaknesses', 'threats'] as const;
export type Quadrant = (typeof quadrants)[number];

export const quadrantTitle: Readonly<Record<Quadrant, string>> = swotWords.quadrants;

/** A statement drawn from data, in its quadrant. */
export interface SwotStatement extends Statement {
  quadrant: Quadrant;
}

/** Letters of SWOT: two of the Russian captions begin alike. With a number they name a statement among the grounds. */
export const quadrantLetter: Record<Quadrant, string> = {
  strengths: 'S',
  weaknesses: 'W',
  opportunities: 'O',
  threats: 'T',
};
