import { codeQuestionId, only } from './header/procedure-of';
import {
  codeQuestion,
  commonCountQuestion,
  contextQuestion,
  columnQuestion,
  formQuestion,
  groupQuestion,
  levelQuestion,
  answerTo,
  roleQuestionOf,
} from './questions';
import { featuresOf } from './header/features';
import { unsureYears } from './header/unsure-years';
import { roleId } from './columns/role-answers';
import { groupId, NO_SUBJECT, type UnknownGroup } from './columns/unknown-groups';
import { candidateOf } from './columns/unknown-columns';
import { decideForms } from './columns/column-forms';
import { schoolRows } from './columns/school-rows';
import { noPrecision, type BlockSpec, type MeasureColumn, type Precision } from './columns/block-spec';
import { areClasses, partsOf } from './columns/parts';
import type { Column } from './columns/columns';
import type { TableWork } from './grid/table-work';

/** Turns what a table left open into questions and one problem each. @param rows rows that gave results */
export function askOpen(work: TableWork, rows: number): void {
  const { book, matter, context, procedures, place } = work;
  for (const [type, count] of procedures.open) {
    const kind = only(context.kind);
    if (type === 'subject' && procedures.codes.size)
      for (const code of procedures.codes)
        book.ask(codeQuestion(matter, codeQuestionId(kind, code), code, kind === 'ЕГЭ'));
    else if (type === 'subject' && procedures.wantsLevel) book.ask(levelQuestion(matter, context.subject));
    else if (type === 'year') askYear(work);
    else book.ask(contextQuestion(type, matter, context[type], type === 'grade' ? context.gradeHints : []));
    work.problem(
      { severity: 'warning', code: context[type].length > 1 ? `${type}Disagree` : `${type}Missing`, params: { count } },
      place.headerTop,
      work.columns[0]?.col ?? 0,
    );
  }
  if (procedures.gradeless) book.ask(contextQuestion('grade', matter, context.grade, context.gradeHints));
  for (const group of work.unknownGroups) askGroup(work, group, rows);
  for (const spec of work.specs) {
    for (const entry of spec.unclear ? unclear(spec) : []) {
      book.ask(
        formQuestion(
          { ...matter, cell: work.address(entry.column.leafRow, entry.column.col) },
          work.placeOf(entry.column),
          entry.column.path.join(' / '),
          samples(work, entry.column),
          isPercent(entry),
        ),
      );
    }
  }
}

/** Asks of what year the table is, or, where a column may say it of every row («Год выпуска»), whether it does: one year would be wrong for some rows. */
function askYear(work: TableWork): void {
  const { book, matter, context, columns } = work;
  const unsure = context.year.length ? null : unsureYears(work);
  const caption = unsure?.column.path.join(' / ') ?? '';
  if (unsure && unsure.years.size > 1) {
    const { column, years } = unsure;
    const place = { ...matter, cell: work.address(column.leafRow, column.col) };
    const evidence = [...years].sort().join(', ');
    book.ask(roleQuestionOf(place, roleId(columns, column.col), work.placeOf(column), caption, ['year'], evidence));
    return;
  }
  const told = [...(unsure?.years ?? [])].map((value) => ({ value, source: 'column' as const, text: caption }));
  book.ask(contextQuestion('year', matter, context.year, [...told, ...context.yearHints, ...book.yearHints]));
}

/** Columns under a caption that stands for no known subject: asked about where the neighbours name subjects, told of at any rate. */
function askGroup(work: TableWork, { caption, columns, isSubject }: UnknownGroup, rows: number): void {
  const { leafRow, col } = columns[0]!;
  const places = work.placesOf(columns);
  const matter = { ...work.matter, cell: work.address(leafRow, col) };
  if (isSubject) work.book.ask(groupQuestion(matter, groupId(caption), places, caption, NO_SUBJECT));
  const columnsSaid = places.charAt(0).toUpperCase() + places.slice(1);
  // A row that has results in the columns beside lacks one here.
  const params = { columns: columnsSaid, caption, ...(isSubject && { subject: caption }), count: Math.max(1, rows) };
  work.problem({ severity: 'warning', code: 'unreadColumns', params }, leafRow, col);
}

/** Asks what the likeliest column holds, where a table of a procedure gave nothing for want of one. True where it asked. */
export function askUnknown(work: TableWork, sample: readonly number[]): boolean {
  const { book, matter, context, columns } = work;
  const isResults =
    context.kind.length > 0 || work.identity.kind !== null || columns.some(({ key }) => key.kind !== null);
  if (!isResults || context.titles.some((title) => featuresOf(title).foreign)) return false;
  const found = candidateOf(work, sample);
  if (!found) return false;
  const { column, roles, evidence } = found;
  book.ask(
    roleQuestionOf(
      { ...matter, cell: work.address(column.leafRow, column.col) },
      roleId(columns, column.col),
      work.placeOf(column),
      column.path.join(' / '),
      roles,
      evidence,
    ),
  );
  return true;
}

/** The measure the low number comes from, where its form is not known. */
const unclear = (spec: BlockSpec): MeasureColumn[] => {
  const source = spec.people.low ?? spec.percent.low ?? spec.people.pass ?? spec.percent.pass;
  return source && source.form === null ? [source] : [];
};

/** The caption says «%»: left open is whether 1 is one percent or all. */
const isPercent = ({ column }: MeasureColumn): boolean => column.unit === 'percent';

const samples = (work: TableWork, column: Column): string[] => {
  const found: string[] = [];
  for (let row = work.place.bodyTop; row <= work.place.bodyBottom && found.length < 3; row += 1) {
    const cell = work.grid.values[row]![column.col];
    if (typeof cell === 'number') found.push(String(cell));
  }
  return found;
};

/** Answers about columns first; what stays double or unclear is asked when the table is read. */
export function askTwice(work: TableWork): void {
  for (const spec of work.specs) {
    for (const entry of unclear(spec)) {
      const question = formQuestion(work.matter, '', entry.column.path.join(' / '), [], isPercent(entry));
      const answer = answerTo(work.book.answers, question);
      if (answer === 'people') entry.form = 'people';
      if (answer === 'points' || answer === 'share') {
        entry.form = answer;
        // Decimals were counted as of percent points.
        if (answer === 'share') entry.precision = asShares(entry.precision);
        for (const measure of ['low', 'pass'] as const) {
          if (spec.people[measure] !== entry) continue;
          spec.percent[measure] = entry;
          delete spec.people[measure];
        }
      }
    }
    const parts = partsOf(spec, work.columns);
    if (parts) {
      const added = areClasses(parts)
        ? 'sum'
        : answered(
            work,
            'low',
            parts.map(({ people }) => people.low!),
            true,
          );
      if (added === 'sum') Object.assign(spec, { parts, checks: [] });
      else if (added === null) spec.undecided = true;
      else Object.assign(spec, { participants: parts[added]!.participants, people: parts[added]!.people, checks: [] });
      continue;
    }
    if (spec.counts.length > 1) {
      const chosen = choose(work, 'participants', spec.counts);
      if (chosen) spec.participants = chosen;
      else spec.undecided = true;
    }
    const [twice] = spec.twice;
    const measure = twice?.column.role;
    if (!twice || (measure !== 'low' && measure !== 'pass')) continue;
    // The unit in a caption and the form of its numbers may disagree: the first column then stands on the other side.
    const side = twice.column.unit === 'percent' ? spec.percent : spec.people;
    const first = side[measure] ?? spec.people[measure] ?? spec.percent[measure];
    if (!first) continue;
    const chosen = choose(work, measure, [first, ...spec.twice.filter(({ column }) => column.role === measure)]);
    if (chosen) first.column = chosen.column;
    else spec.undecided = true;
  }
}

/**
 * One count of those who took part in a work beside several subjects that have none of their own: is it that of each? Nothing else in the table
 * says, so a person does.
 */
export function askCommonCount(work: TableWork, sample: readonly number[]): void {
  const without = work.specs.filter(
    ({ participants, ofInCell, ofPassed, people }) => !participants && !ofInCell && !ofPassed && !people.mark5,
  );
  if (without.length < 2 || without.length < work.specs.length) return;
  const fits = ({ key }: Column) =>
    without.every((spec) =>
      keyFields.every((field) => key[field] === null || [null, key[field]].includes(spec.key[field])),
    );
  const [count, ...more] = work.columns.filter(
    (column) => column.role === 'participants' && column.unit !== 'percent' && !column.key.journal && fits(column),
  );
  if (!count || more.length) return;
  const matter = { ...work.matter, cell: work.address(count.leafRow, count.col) };
  const question = commonCountQuestion(matter, work.placeOf(count), count.path.join(' / '));
  const answer = answerTo(work.book.answers, question);
  if (answer === null) work.book.ask(question);
  if (answer !== 'yes') return;
  for (const spec of without) spec.participants = { column: count, form: null, precision: noPrecision() };
  decideForms(work.specs, schoolRows(work, sample));
}
const keyFields = ['subject', 'grade', 'year', 'kind'] as const;

const asShares = ({ text, typed, computed }: Precision): Precision => ({
  text: Math.max(0, text - 2),
  typed: Math.max(0, typed - 2),
  computed,
});

/** The column the user says is meant; null after asking where nobody has said so yet. */
function choose(work: TableWork, measure: string, entries: readonly MeasureColumn[]): MeasureColumn | null {
  const answer = answered(work, measure, entries, false);
  return typeof answer === 'number' ? entries[answer]! : null;
}

/** Which of the columns is meant, or all of them together where they are `addable`; null after asking where nobody has said so yet. */
function answered(
  work: TableWork,
  measure: string,
  entries: readonly MeasureColumn[],
  addable: boolean,
): number | 'sum' | null {
  const last = entries[entries.length - 1]!.column;
  const question = columnQuestion(
    { ...work.matter, cell: work.address(last.leafRow, last.col) },
    measure,
    entries.map(({ column }) => ({ name: work.placeOf(column), caption: column.path.join(' / ') })),
    addable,
  );
  const answer = answerTo(work.book.answers, question);
  if (addable && answer === 'sum') return 'sum';
  if (answer !== null && entries[Number(answer)]) return Number(answer);
  work.book.ask(question);
  return null;
}
