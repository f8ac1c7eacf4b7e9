/** Why a school is helped, as papers say it once a school; and how yesterday's sheets said it beside each measure. */
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { ground as words } from '../../../words/papers/measures';
import { byDecision } from '../../../words/list/list';
import { lowerFirst } from '../../../words/russian/russian';
import { lowProcedures, type LowProcedure } from './low';

type Years = readonly [number, number] | null;

const yearsOf = ({ previous, last }: LowProcedure, years: Years): string => {
  const shown = (judged: JudgedResult | null, year: number) =>
    judged ? words.result(judged.result.year, judged.result.low, judged.result.participants) : words.noResult(year);
  return years ? `${shown(previous, years[0])}, ${shown(last, years[1])}` : shown(last, 0);
};

/** «ОГЭ, математика: 2025 г. — 13,0 % (6 из 46), 2026 г. — 34,0 % (16 из 47); …»; for a hand-added school the decision's ground comes first. */
export function groundsOf(verdict: Verdict, years: Years): string {
  const parts = lowProcedures(verdict, years).map((low) => `${words.procedure(low.procedure)}: ${yearsOf(low, years)}`);
  if (verdict.hand?.action === 'add') parts.unshift(byDecision(verdict.hand));
  return parts.join('; ');
}

/** In one line what a school is helped with: «математика (ОГЭ — два года; ВПР, 6-й класс)». */
export function reasonsOf(verdict: Verdict, years: Years): string {
  return lowProcedures(verdict, years)
    .filter(({ kind }) => kind !== 'overcome')
    .map(({ procedure, kind }) => lowerFirst(words.reason(procedure, kind === 'persistent')))
    .join('; ');
}

/** Short names of the procedures that a ground line of yesterday's sheets names: «ВПР МА 6: 41 % и 38 %» → «ВПР МА 6». */
export const proceduresIn = (ground: string): string[] =>
  [...ground.matchAll(/(?:^|, | и )([А-ЯЁ][^:,]*): \d/g)].map((match) => match[1]!);
