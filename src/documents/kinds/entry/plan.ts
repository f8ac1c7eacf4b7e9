import { a1, type Area } from '../../../model/cells';
import { procedureKinds, subjectShort } from '../../../model/procedure';
import type { SheetPlan, Style } from '../../../model/plan';
import { entryWords as words } from '../../../words/diagnostics/entry';
import { type CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { colors, documentFont, landscape, styles } from '../../kit/sheet/look';
import { type EntryRow, higherMarks } from './example';

const captions = Object.values(words.columns);
const columnOf = (name: keyof typeof words.columns) => Object.keys(words.columns).indexOf(name);
const widths = [7, 12, 8, 20, 24, 12, 32, 13, 5, 5, 5, 5, 22];
/** Empty rows to type into: a large district's year. */
const emptyRows = 400;
const headRow = 3;

/** A sheet to type results into (one row a school × procedure × year), with lists and checks; filled where rows are given. */
export function entryPlan(
  head: Pick<SheetPlan, 'kind' | 'key' | 'name' | 'title'>,
  rows: readonly EntryRow[],
): SheetPlan {
  const titleRows = { from: headRow, to: headRow };
  const builder = new SheetBuilder(
    { ...head, font: { ...documentFont }, columns: widths.map((width) => ({ width })) },
    landscape({ titleRows }),
  );
  const last = captions.length - 1;
  const example = rows.length > 0;
  builder.mergedRow({ v: example ? words.exampleHeading : words.heading, style: styles.title }, 0, last);
  builder.mergedRow({ v: words.how, style: styles.note }, 0, last);
  builder.mergedRow({ v: example ? words.exampleNote : '', style: styles.note }, 0, last);
  builder.row(captions.map((caption) => ({ v: caption, style: styles.head })));
  const count = example ? rows.length : emptyRows;
  for (let index = 0; index < count; index++) builder.row(bodyRow(builder.nextRow, rows[index]));
  const body: Area = { top: headRow + 1, left: 0, bottom: headRow + count, right: last };
  addLists(builder, body);
  const check = columnOf('check');
  builder.conditional.push({
    area: { ...body, left: check },
    formula: `LEN(${a1({ row: body.top, col: check })})>0`,
    style: { color: colors.lowInk, fill: colors.lowFill },
  });
  builder.freeze = { rows: headRow + 1, cols: 0 };
  builder.autoFilter = { ...body, top: headRow };
  return builder.build();
}

/** «007» or «5-6» typed into it stays as typed. */
const typedText: Style = { ...styles.text, format: '@' };

function bodyRow(row: number, result: EntryRow | undefined): CellInput[] {
  const text = (v: string | number | null): CellInput => ({ v, style: typedText });
  const whole = (v: number | null): CellInput => ({ v, style: styles.whole });
  const higher = result ? higherMarks(result) : [null, null, null];
  return [
    whole(result?.year ?? null),
    text(result?.kind ?? null),
    whole(result?.grade ?? null),
    text(result?.subject ?? null),
    text(result?.municipality ?? null),
    text(result?.code ?? null),
    text(result?.school ?? null),
    whole(result?.participants ?? null),
    whole(result?.low ?? null),
    ...higher.map(whole),
    { f: checkFormula(row), v: '', style: styles.text },
  ];
}

/** Says what does not add up in the row; empty where all is well or only «2» is known. */
function checkFormula(row: number): string {
  const people = a1({ row, col: columnOf('participants') });
  const [from, to] = [a1({ row, col: columnOf('mark2') }), a1({ row, col: columnOf('mark5') })];
  const marks = `${from}:${to}`;
  return (
    `IF(COUNT(${marks})=0,"",IF(NOT(ISNUMBER(${people})),"${words.checks.noPeople}",` +
    `IF(SUM(${marks})>${people},"${words.checks.tooMany}",IF(AND(COUNT(${marks})=4,SUM(${marks})<>${people}),"${words.checks.differs}",""))))`
  );
}

function addLists(builder: SheetBuilder, body: Area): void {
  const column = (from: keyof typeof words.columns, to = from): Area => ({
    ...body,
    left: columnOf(from),
    right: columnOf(to),
  });
  const stop = <T extends { title: string; text: string }>(error: T) => ({ ...error, style: 'stop' as const });
  builder.validations.push(
    {
      area: column('year'),
      rule: { type: 'whole', min: 2000, max: 2100 },
      prompt: words.prompts.year,
      error: stop(words.errors.year),
    },
    {
      area: column('kind'),
      rule: { type: 'list', values: [...procedureKinds] },
      prompt: words.prompts.kind,
      error: stop(words.errors.list),
    },
    {
      area: column('grade'),
      rule: { type: 'whole', min: 4, max: 11 },
      prompt: words.prompts.grade,
      error: stop(words.errors.grade),
    },
    {
      area: column('subject'),
      rule: { type: 'list', values: Object.keys(subjectShort) },
      prompt: words.prompts.subject,
      error: stop(words.errors.list),
    },
    {
      area: column('participants', 'mark5'),
      rule: { type: 'whole', min: 0, max: 5000 },
      prompt: words.prompts.people,
      error: stop(words.errors.whole),
    },
  );
}
