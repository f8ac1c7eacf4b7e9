import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { featuresOf, isCount, type Features } from '../header/features';
import { gradeOf } from '../header/procedure-of';
import { nameOf } from '../rows/names';
import { classCaption, subjectCaption } from '../../words/reading/reading';
import { filled, idRoles, type Grid } from './shapes';
import { ViewBuilder, type View } from './view';

/** A row of a form: its caption and what is written beside it. */
interface Line {
  row: number;
  caption: { col: number; text: string };
  said: Features;
  values: [number, CellValue][];
}
/** A form: lines between titles, down the sheet. */
interface Form {
  titles: number[];
  /** The row over several columns of values: classes or subjects. */
  heads: [number, CellValue][];
  headRow: number;
  lines: Line[];
}

const isOf = (said: Features): boolean => said.role !== null && idRoles.has(said.role);

/** «Показатель | 5а | 5б»: what stands over the columns of values. */
const isHead = ({ said, values }: Line): boolean =>
  said.role === 'label' || (values.length > 1 && values.every(([, value]) => typeof value === 'string'));

/** Forms are small. */
const LOOK = 300;

function lineOf(grid: Grid, row: number): Line | null {
  const [first, ...values] = filled(grid, row);
  if (!first || typeof first[1] !== 'string' || !values.length) return null;
  const text = first[1].replace(/[\s:]+$/, '');
  return { row, caption: { col: first[0], text }, said: featuresOf(text), values };
}

/** The lines count those who took part and those who failed. */
const isWhole = (lines: readonly Line[]): boolean =>
  lines.some(({ said }) => isCount(said.role)) && lines.some(({ said }) => said.role === 'low' || said.role === 'pass');

/** Says what the columns of values are of: «5а», «5б» are classes, «Русский язык», «Математика» subjects. */
function captionOf(heads: readonly [number, CellValue][]): string | null {
  const own = heads.filter(([, value]) => nameOf(String(value)).kind !== 'total');
  if (!own.length) return null;
  if (own.every(([, value]) => /^\s*\d{1,2}(?!\d)/.test(String(value)) && gradeOf(String(value)) !== null))
    return classCaption;
  return own.every(([, value]) => featuresOf(String(value)).subject !== null) ? subjectCaption : null;
}

/** The forms of a sheet; a caption met again begins the next one. */
function formsOf(grid: Grid): Form[] {
  const forms: Form[] = [];
  let titles: number[] = [];
  let known: Line[] = [];
  let form: Form | null = null;
  const close = () => {
    if (form && isWhole(form.lines)) {
      // A form under no title of its own says only what is new in it.
      const whole = form.titles.length ? form : withKnown(form, known);
      forms.push(whole);
      known = whole.lines.filter(({ said }) => isOf(said));
    }
    form = null;
  };
  for (let row = 0; row < Math.min(grid.values.length, LOOK); row += 1) {
    const cells = filled(grid, row);
    const line = lineOf(grid, row);
    if (line && isHead(line)) {
      close();
      form = { titles, heads: line.values, headRow: row, lines: [] };
      titles = [];
    } else if (line && line.said.role !== null) {
      if (form?.lines.some(({ caption }) => caption.text === line.caption.text)) close();
      form ??= { titles, heads: [], headRow: -1, lines: [] };
      if (!form.lines.length) titles = [];
      form.lines.push(line);
    } else if (cells.length === 1) {
      const said = featuresOf(String(cells[0]![1]));
      // «Получили отметки» among the lines is of those below it.
      if (form && !said.subject && !said.kind && !said.grade && !said.year) continue;
      close();
      titles.push(row);
    }
  }
  close();
  return forms;
}

/** With what the form before said of its school and procedure, where this one says nothing of it. */
const withKnown = (form: Form, known: readonly Line[]): Form => {
  const own = new Set(form.lines.map(({ said }) => said.role));
  return { ...form, lines: [...known.filter(({ said }) => !own.has(said.role)), ...form.lines] };
};

/**
 * A form that was filled by hand («Школа | …», «Писали | 33», «Получили «2» | 11» down the rows) as a table with a row a column of values. Null
 * where the sheet has none.
 */
export function formsAsTable(sheet: SheetSnapshot): View | null {
  const { values } = sheet;
  const grid: Grid = { values, left: 0, right: values.reduce((most, row) => Math.max(most, row.length), 0) - 1 };
  const forms = formsOf(grid);
  if (!forms.length) return null;
  const builder = new ViewBuilder(sheet, true);
  forms.forEach(({ titles, heads, headRow, lines }, index) => {
    const columns = [...new Set(lines.flatMap(({ values: own }) => own.map(([col]) => col)))].sort((a, b) => a - b);
    const over = columns.length > 1 ? captionOf(heads) : null;
    if (columns.length > 1 && over === null) return;
    if (index) builder.row([]);
    for (const row of titles) builder.row(values[row]!.map((value, col) => ({ value, row, col })));
    const caption = over === null ? [] : [{ value: over }];
    builder.row([
      ...caption,
      ...lines.map(({ row, caption: { text, col } }) => ({ value: text as CellValue, row, col })),
    ]);
    for (const col of columns)
      builder.row([
        ...(over === null ? [] : [{ value: values[headRow]![col] ?? null, row: headRow, col }]),
        ...lines.map(({ row, said, values: own }) => {
          // What is said of the school stands once for all its columns.
          const at = isOf(said) && own.length === 1 ? own[0]![0] : col;
          return { value: values[row]![at] ?? null, row, col: at };
        }),
      ]);
  });
  return builder.view.sheet.values.length ? builder.view : null;
}
