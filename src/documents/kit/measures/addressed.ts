/** From a school's findings to its measures, each with its ground («ВПР МА 6: 41 % и 38 %»). */
import { procedureId, procedureShort, type Procedure } from '../../../model/procedure';
import { lowShare } from '../../../model/result';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { listed, percent } from '../../../words/russian';
import { factorOf, significanceTitles, type SchoolFactors } from '../risk-factors';
import { measuresAgainst, measuresForEverySchool, measuresForSubject, type LibraryMeasure } from './library';

export interface AddressedMeasure {
  /** Stable for the school: library id and what it is about. */
  id: string;
  measure: LibraryMeasure;
  /** Text with its fields filled. */
  text: string;
  ground: string;
  /** Share 0–1 of low results of the last year where the measure is about one procedure or the highest of several. */
  baseline: number | null;
}

/** Low results of one procedure in the two years. */
interface LowProcedure {
  procedure: Procedure;
  previous: JudgedResult | null;
  last: JudgedResult | null;
}

/** Procedures low in either of the two years, in the order of the criteria. */
function lowProcedures(verdict: Verdict, years: readonly [number, number] | null): LowProcedure[] {
  const ids = [...new Set(verdict.results.filter((r) => r.isLow).map((r) => procedureId(r.result.procedure)))];
  return ids.map((id) => {
    const of = (year: number | undefined) =>
      verdict.results.find((r) => procedureId(r.result.procedure) === id && r.result.year === year) ?? null;
    const any = verdict.results.find((r) => procedureId(r.result.procedure) === id)!;
    return { procedure: any.result.procedure, previous: of(years?.[0]), last: of(years?.[1]) };
  });
}

const shown = (judged: JudgedResult): string => percent(lowShare(judged.result));

/** «ВПР МА 6: 41 % и 38 %» for two years, «ВПР МА 6: 38 % (2026 г.)» for one. */
function groundOf({ procedure, previous, last }: LowProcedure): string {
  const name = procedureShort(procedure);
  if (previous && last) return `${name}: ${shown(previous)} и ${shown(last)}`;
  const only = (last ?? previous)!;
  return `${name}: ${shown(only)} (${only.result.year}\u00a0г.)`;
}

/** Short names of the procedures that a ground line names: «ВПР МА 6: 41 % и 38 %» → «ВПР МА 6». */
export const proceduresIn = (ground: string): string[] =>
  [...ground.matchAll(/(?:^|, | и )([А-ЯЁ][^:,]*): \d/g)].map((match) => match[1]!);

/** «6 класс, два года», «5, 6 классы» */
function classesOf(low: readonly LowProcedure[]): string {
  const grades = [...new Set(low.map(({ procedure }) => procedure.grade).filter((g) => g !== null))];
  if (grades.length === 0) return 'все классы';
  return `${grades.join(', ')} ${grades.length > 1 ? 'классы' : 'класс'}`;
}

const isPersistent = (low: LowProcedure): boolean => Boolean(low.previous?.isLow && low.last?.isLow);

/** In one line what a school is helped with: «математика, 6 класс, два года; русский язык, 5 класс». */
export function reasonsOf(verdict: Verdict, years: readonly [number, number] | null): string {
  return lowProcedures(verdict, years)
    .map((low) => {
      const { subject, grade } = low.procedure;
      const lower = subject.charAt(0).toLowerCase() + subject.slice(1);
      return [lower, grade === null ? '' : `${grade} класс`, isPersistent(low) ? 'два года' : '']
        .filter((part) => part !== '')
        .join(', ');
    })
    .join('; ');
}

/** All grounds of a school in one line; for a hand-added one the decision's ground. */
export function groundsOf(verdict: Verdict, years: readonly [number, number] | null): string {
  const parts = lowProcedures(verdict, years).map(groundOf);
  if (verdict.hand?.action === 'add') parts.unshift(verdict.hand.ground);
  return parts.join('; ');
}

/** Measures for one school: for every school, by each weak subject, by each risk factor. */
export function addressedMeasures(
  verdict: Verdict,
  years: readonly [number, number] | null,
  factors: SchoolFactors[string] = [],
): AddressedMeasure[] {
  const low = lowProcedures(verdict, years);
  const list: AddressedMeasure[] = [];
  const everyGround = groundsOf(verdict, years);
  for (const measure of measuresForEverySchool) {
    list.push({ id: measure.id, measure, text: measure.text, ground: everyGround, baseline: null });
  }
  for (const subject of [...new Set(low.map(({ procedure }) => procedure.subject))]) {
    const ofSubject = low.filter(({ procedure }) => procedure.subject === subject);
    const chosen = measuresForSubject(
      subject,
      ofSubject.map(({ procedure }) => procedure),
      ofSubject.some(isPersistent),
    );
    for (const measure of chosen) {
      const about = ofSubject.filter(
        (one) =>
          (!measure.tags.kinds || measure.tags.kinds.includes(one.procedure.kind)) &&
          (!measure.tags.persistent || isPersistent(one)),
      );
      const shares = about.flatMap(({ last }) => (last ? [lowShare(last.result)] : []));
      list.push({
        id: `${measure.id}@${subject}`,
        measure,
        text: measure.text.replaceAll('{{Предмет}}', subject).replaceAll('{{Классы}}', classesOf(about)),
        ground: listed(about.map(groundOf)),
        baseline: shares.length > 0 ? Math.max(...shares) : null,
      });
    }
  }
  for (const { factor, significance } of factors) {
    const title = factorOf(factor)?.title ?? factor;
    const chosen = significance === 'low' ? measuresAgainst(factor).slice(0, 1) : measuresAgainst(factor);
    for (const measure of chosen) {
      const ground = `${title} (значимость ${significanceTitles[significance]})`;
      list.push({ id: `${measure.id}@${factor}`, measure, text: measure.text, ground, baseline: null });
    }
  }
  return list;
}
