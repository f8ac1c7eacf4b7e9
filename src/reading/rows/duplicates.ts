import { a1 } from '../../model/cells';
import { procedureShort } from '../../model/procedure';
import type { Problem } from '../../model/outcome';
import type { Question, SheetReading, TableReading } from '../../model/reading';
import { lowCell, type Result, type ResultBlock } from '../../model/result';
import type { School } from '../../model/school';
import { questionTexts } from '../../words/reading/reading-questions';
import { Sittings } from '../header/sittings';
import { Skipped } from '../grid/skipped';
import { sumOf } from './add-up';

interface Settled {
  results: Result[];
  /** Schools that have one of them. */
  schools: ReadonlySet<School>;
  questions: Question[];
  problems: Problem[];
}

/**
 * The same school × procedure × year given twice counts once. Equal numbers are one result; different ones are asked by pair of sheets, and until
 * then the first stands as uncertain with the range of both.
 * @param all results that point at drafts of schools; they are pointed at the schools
 * @param isAsked whether another question speaks of two results already
 */
export function settleDuplicates(
  all: Result[],
  schoolOf: (draft: School) => School,
  sheets: readonly SheetReading[],
  answers: Readonly<Record<string, string>>,
  isAsked: (one: Result, other: Result) => boolean = () => false,
): Settled {
  const duplicates = new Duplicates(schoolOf, answers, isAsked);
  all.forEach((result) => duplicates.take(result));
  return duplicates.settled(all, sheets);
}

/** A result at a time: what most results need is little, and stands apart from what a repeated one needs. */
class Duplicates {
  // School → its results by the number of procedure and year. A region has 100,000 results: lists are quicker than a map of as many keys.
  private readonly first = new Map<School, Result[]>();
  private readonly sittings = new Sittings();
  private readonly asked = new Map<string, { one: Result; other: Result; differ: number }>();
  private readonly problems: Problem[] = [];
  private readonly dropped = new Set<Result>();
  private readonly repeats = new Map<string, number>();
  private draft: School | null = null;
  private school: School | null = null;
  /** Results of that school. */
  private known: Result[] = [];

  constructor(
    private readonly schoolOf: (draft: School) => School,
    private readonly answers: Readonly<Record<string, string>>,
    private readonly isAsked: (one: Result, other: Result) => boolean,
  ) {}

  take(result: Result): void {
    // Rows of one school mostly stand together.
    if (result.school !== this.draft) this.enter(result.school);
    result.school = this.school!;
    const { number } = this.sittings.at(result.procedure, result.year);
    const before = this.known[number];
    if (before) this.again(before, result, number);
    else this.known[number] = result;
  }

  private enter(draft: School): void {
    this.draft = draft;
    this.school = this.schoolOf(draft);
    // As long as it will likely be: a list that grows is copied again and again.
    this.known = this.first.get(this.school) ?? new Array<Result>(this.sittings.count);
    this.first.set(this.school, this.known);
  }

  private again(before: Result, result: Result, sitting: number): void {
    const { dropped, repeats, known } = this;
    const id = duplicateId(before, result);
    const answer = this.answers[id];
    if (answer === 'sum' && before.block === result.block) {
      Object.assign(before, sumOf([before, result]));
      dropped.add(result);
      return;
    }
    if (before.participants === result.participants && before.low === result.low) {
      repeats.set(result.block.sheet, (repeats.get(result.block.sheet) ?? 0) + 1);
      // Of two equal numbers the surer stands.
      if (!before.exact && result.exact) Object.assign(before, { exact: true, lowRange: null });
      dropped.add(result);
      return;
    }
    if (answer === '1') {
      known[sitting] = result;
      dropped.add(before);
      return;
    }
    if (answer === '0') {
      dropped.add(result);
      return;
    }
    if (!this.isAsked(before, result)) {
      const known = this.asked.get(id);
      if (known) known.differ += 1;
      else this.asked.set(id, { one: before, other: result, differ: 1 });
    }
    // A school that answered a form again has put its first answer right.
    const later = before.block.later && before.block.sheetId === result.block.sheetId;
    const stays = later ? result : before;
    if (later) known[sitting] = result;
    dropped.add(later ? before : result);
    stays.exact = false;
    const ranges = [before.lowRange ?? [before.low, before.low], result.lowRange ?? [result.low, result.low]] as const;
    stays.lowRange = [
      Math.min(ranges[0][0], ranges[1][0]),
      Math.min(stays.participants, Math.max(ranges[0][1], ranges[1][1])),
    ];
    this.problems.push({
      severity: 'warning',
      code: 'duplicateDiffers',
      params: {
        school: before.school.name,
        procedure: `${procedureShort(before.procedure)} ${before.year}`,
        first: placed(before),
        second: placed(result),
        ...(later && { taken: 'last' }),
      },
      sheet: result.block.sheet,
      cell: a1(lowCell(result)),
    });
  }

  settled(all: Result[], sheets: readonly SheetReading[]): Settled {
    const { dropped, problems } = this;
    for (const [sheet, count] of this.repeats)
      problems.push({ severity: 'info', code: 'duplicateSame', params: { count }, sheet });
    const results = dropped.size ? all.filter((result) => !dropped.has(result)) : all;
    if (dropped.size) uncount(results, dropped, sheets, 'duplicate');
    const questions = [...this.asked.values()].map(({ one, other, differ }) => duplicateQuestion(one, other, differ));
    return { results, schools: new Set(this.first.keys()), questions, problems };
  }
}

const placed = (result: Result): string =>
  `${result.low} из ${result.participants} (лист «${result.block.sheet}», строка ${result.row + 1})`;

const duplicateId = (one: Result, other: Result): string => `duplicate:${one.block.sheet}|${other.block.sheet}`;

/** One question for all the results that two sheets state differently; the first is shown. */
function duplicateQuestion(one: Result, other: Result, differ: number): Question {
  const sheets = [one.block.sheet, other.block.sheet];
  const inOne = sheets[0] === sheets[1];
  const label = (result: Result) =>
    questionTexts.duplicateLabel(result.block.sheet, result.row + 1, result.low, result.participants);
  return {
    id: duplicateId(one, other),
    type: 'duplicate',
    scope: 'sheet',
    sheet: other.block.sheet,
    cell: a1(lowCell(other)),
    text: questionTexts.duplicate(one.school.name, procedureShort(one.procedure), one.year, differ),
    candidates: [
      { value: '0', label: inOne ? questionTexts.firstRow : questionTexts.ofSheet(sheets[0]!), evidence: label(one) },
      { value: '1', label: inOne ? questionTexts.lastRow : questionTexts.ofSheet(sheets[1]!), evidence: label(other) },
      // Rows of one table may be parts of the school.
      ...(one.block === other.block
        ? [
            {
              value: 'sum',
              label: questionTexts.addUp,
              evidence: questionTexts.partsSum(sumOf([one, other]), [one, other]),
            },
          ]
        : []),
    ],
    free: false,
  };
}

/** Takes results that no longer count out of their tables' counts: the row becomes a skipped one where nothing of it is left. */
export function uncount(
  kept: readonly Result[],
  dropped: ReadonlySet<Result>,
  sheets: readonly SheetReading[],
  reason: 'duplicate' | 'edition',
): void {
  const tableOf = new Map<ResultBlock, TableReading>();
  for (const { tables } of sheets)
    for (const table of tables) for (const block of table.blocks) tableOf.set(block, table);
  const lost = new Map<TableReading, Set<number>>();
  for (const result of dropped) {
    const table = tableOf.get(result.block)!;
    const entry = table.procedures.find(
      ({ procedure, year }) => procedure === result.procedure && year === result.year,
    );
    if (entry) entry.results -= 1;
    const rows = lost.get(table) ?? new Set<number>();
    for (const row of result.rows ?? [result.row]) rows.add(row);
    lost.set(table, rows);
  }
  for (const result of kept) {
    const rows = lost.get(tableOf.get(result.block)!);
    if (rows) for (const row of result.rows ?? [result.row]) rows.delete(row);
  }
  for (const [table, rows] of lost) {
    if (!rows.size) continue;
    const skipped = new Skipped();
    for (const row of rows) skipped.add(reason, row);
    table.resultRows -= rows.size;
    table.skipped.push(...skipped.list);
  }
}
