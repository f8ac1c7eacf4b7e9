import { typeset } from '../../../words/russian/russian';
import type { Source } from '../findings/sources';

/** A figure in a sentence, with the cells it comes from. */
export interface Figure {
  shown: string;
  sources: readonly Source[];
}
export type Part = string | Figure;

/** A sentence drawn from data: every figure in it knows its source cells. */
export interface Statement {
  /** Stable for the same fact: «falls:ОГЭ|Математика|9». */
  id: string;
  parts: readonly Part[];
}

export const figure = (shown: string, sources: readonly Source[]): Figure => ({ shown, sources });

export const statementText = ({ parts }: Pick<Statement, 'parts'>): string =>
  typeset(parts.map((part) => (typeof part === 'string' ? part : part.shown)).join(''));

export const figuresOf = ({ parts }: Pick<Statement, 'parts'>): Figure[] =>
  parts.filter((part): part is Figure => typeof part !== 'string');
