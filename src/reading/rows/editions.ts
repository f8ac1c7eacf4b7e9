/** Several files with the same procedure and year are editions of one result: one of them holds, and nothing is added up. */
import type { Procedure, ProcedureKind } from '../../model/procedure';
import type { Question } from '../../model/reading';
import type { Result, ResultBlock } from '../../model/result';
import type { School } from '../../model/school';
import { questionTexts } from '../../words/reading/reading-questions';

/** Two files that say different numbers of a school in a procedure of one kind and year, in the order they were read. */
interface Pair {
  kind: ProcedureKind;
  year: number;
  files: readonly [string, string];
  /** Results that the two state differently. */
  differ: number;
}

export interface Editions {
  /** Results that the answers leave out. */
  dropped: Set<Result>;
  questions: Question[];
  /** Whether the editions question speaks of these two results: they are not asked about one by one. */
  isAsked(one: Result, other: Result): boolean;
}

const idOf = ({ kind, year, files }: Pair): string => `edition:${kind} ${year}:${files.join('|')}`;

/**
 * Finds files that are editions of one another and applies the answers: one file holds alone, or holds where it has a result while the other fills
 * the rest (a July file has only those who sat again). Files that name different schools, or the same numbers, are no editions.
 */
export function settleEditions(
  all: readonly Result[],
  schoolOf: (draft: School) => School,
  fileOf: ReadonlyMap<ResultBlock, string>,
  answers: Readonly<Record<string, string>>,
): Editions {
  const pairs = new Map<string, Pair>();
  const dropped = new Set<Result>();
  const questions: Question[] = [];
  const of = ({ block }: Result): string => fileOf.get(block) ?? '';
  const pairOf = (one: Result, other: Result): Pair => {
    const files = [of(one), of(other)] as const;
    return { kind: one.procedure.kind, year: one.year, files, differ: 0 };
  };
  const isAsked = (one: Result, other: Result): boolean => pairs.has(idOf(pairOf(one, other)));
  if (new Set(fileOf.values()).size < 2) return { dropped, questions, isAsked };

  const places = new Places(schoolOf);
  for (const result of all) {
    for (const before of places.add(result)) {
      if (of(before) === of(result)) continue;
      if (before.low === result.low && before.participants === result.participants) continue;
      const pair = pairOf(before, result);
      const known = pairs.get(idOf(pair)) ?? pair;
      known.differ += 1;
      pairs.set(idOf(pair), known);
    }
  }
  for (const pair of pairs.values()) {
    const own = pair.files.map((file) =>
      all.filter((result) => of(result) === file && result.year === pair.year && result.procedure.kind === pair.kind),
    ) as [Result[], Result[]];
    const answer = answers[idOf(pair)];
    const chosen = candidatesOf(own, pair, places).find(({ value }) => value === answer);
    if (!chosen) questions.push(questionOf(pair, own, places));
    else {
      const other = own[answer!.startsWith('0') ? 1 : 0];
      const holding = new Set(own[answer!.startsWith('0') ? 0 : 1]);
      const fills = answer!.endsWith('+');
      for (const result of other) if (!fills || places.of(result).some((one) => holding.has(one))) dropped.add(result);
    }
  }
  return { dropped, questions, isAsked };
}

/** Results by school, procedure and year. */
class Places {
  private readonly known = new Map<School, Map<Procedure, Result[]>>();

  constructor(private readonly schoolOf: (draft: School) => School) {}

  /** Adds a result; the ones that stood in its place before. */
  add(result: Result): readonly Result[] {
    const school = this.schoolOf(result.school);
    const own = this.known.get(school) ?? new Map<Procedure, Result[]>();
    this.known.set(school, own);
    const there = own.get(result.procedure) ?? [];
    const before = there.filter(({ year }) => year === result.year);
    own.set(result.procedure, [...there, result]);
    return before;
  }

  /** All results in the place of one, itself among them. */
  of({ school, procedure, year }: Result): readonly Result[] {
    const there = this.known.get(this.schoolOf(school))?.get(procedure) ?? [];
    return there.filter((one) => one.year === year);
  }

  /** How many of some results stand where none of the others does. */
  alone(results: readonly Result[], others: readonly Result[]): number {
    const there = new Set(others);
    return results.filter((result) => !this.of(result).some((one) => there.has(one))).length;
  }
}

function candidatesOf(own: readonly [Result[], Result[]], { files }: Pair, places: Places): Question['candidates'] {
  return ([0, 1] as const).flatMap((index) => {
    const [mine, others] = [own[index], own[index === 0 ? 1 : 0]];
    const [file, other] = [files[index], files[index === 0 ? 1 : 0]];
    const people = mine.reduce((sum, { participants }) => sum + participants, 0);
    const evidence = questionTexts.editionHas(mine.length, people);
    const only = { value: String(index), label: questionTexts.editionOnly(file), evidence };
    const more = places.alone(others, mine);
    if (more === 0) return [only];
    const filled = questionTexts.editionFilled(file, other);
    return [only, { value: `${index}+`, label: filled, evidence: questionTexts.editionRest(more) }];
  });
}

function questionOf(pair: Pair, own: readonly [Result[], Result[]], places: Places): Question {
  return {
    id: idOf(pair),
    type: 'edition',
    scope: 'workbook',
    text: questionTexts.edition(`${pair.kind} ${pair.year}`, pair.files, pair.differ),
    candidates: candidatesOf(own, pair, places),
    free: false,
  };
}
