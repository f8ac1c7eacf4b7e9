import { columnName } from '../model/cells';
import { contextQuestion, columnQuestion, formQuestion, answerTo } from './questions';
import type { BlockSpec, MeasureColumn } from './blocks';
import type { Column } from './columns';
import type { TableWork } from './table-work';

/** Turns what a table left open into questions and one problem each. */
export function askOpen(work: TableWork): void {
  const { book, matter, context, procedures, place } = work;
  for (const [type, count] of procedures.open) {
    book.ask(contextQuestion(type, matter, context[type]));
    work.problem(
      { severity: 'warning', code: context[type].length > 1 ? `${type}Disagree` : `${type}Missing`, params: { count } },
      place.headerTop,
      work.columns[0]?.col ?? 0,
    );
  }
  if (procedures.gradeless) book.ask(contextQuestion('grade', matter, context.grade));
  for (const spec of work.specs) {
    for (const entry of unclear(spec)) {
      book.ask(
        formQuestion(
          { ...matter, cell: work.address(entry.column.leafRow, entry.column.col) },
          columnName(entry.column.col + work.left),
          entry.column.path.join(' / '),
          samples(work, entry.column),
        ),
      );
    }
  }
}

/** The measure the low number comes from, where its form is not known. */
const unclear = (spec: BlockSpec): MeasureColumn[] => {
  const source = spec.people.low ?? spec.percent.low ?? spec.people.pass ?? spec.percent.pass;
  return source && source.form === null ? [source] : [];
};

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
      const question = formQuestion(work.matter, '', entry.column.path.join(' / '), []);
      const answer = answerTo(work.book.answers, question);
      if (answer === 'people') entry.form = 'people';
      if (answer === 'points') {
        entry.form = 'points';
        for (const measure of ['low', 'pass'] as const) {
          if (spec.people[measure] !== entry) continue;
          spec.percent[measure] = entry;
          delete spec.people[measure];
        }
      }
    }
    if (!spec.twice.length) continue;
    const column = spec.twice[0]!;
    const side = column.unit === 'percent' ? spec.percent : spec.people;
    const measure = column.role === 'pupilsCount' ? 'participants' : (column.role as 'low' | 'pass');
    if (measure !== 'low' && measure !== 'pass') continue;
    // The unit in a caption and the form of its numbers may disagree: the first column then stands on the other side.
    const first = side[measure] ?? spec.people[measure] ?? spec.percent[measure];
    if (!first) continue;
    const choices = [first.column, ...spec.twice.filter(({ role }) => role === column.role)];
    const matter = { ...work.matter, cell: work.address(column.leafRow, column.col) };
    const question = columnQuestion(
      matter,
      measure,
      choices.map(({ col, path }) => ({ name: columnName(col + work.left), caption: path.join(' / ') })),
    );
    const answer = answerTo(work.book.answers, question);
    if (answer !== null && choices[Number(answer)]) first.column = choices[Number(answer)]!;
    else {
      work.book.ask(question);
      spec.undecided = true;
    }
  }
}
