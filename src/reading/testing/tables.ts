/** One table as columns with captions, laid out over its schools: layouts 1 and 6–13 of result-sheets are settings of it. */
import type { CellValue } from '../../model/cells';
import { knowable, shownNumber, type Knowable, type NumberForm } from './numbers';
import { spelled, type SpellingStyle } from './spellings';
import type { Dice, Tape } from './tape';
import type { TrueFact, TrueSchool } from './truth';
import * as words from './words';

/** A fact with what the sheet allows to know of it. */
export interface Expected extends TrueFact {
  knowable: Knowable;
  /** The sheet knows the school by a code of its own kind: it may stay apart from the school of other sheets. */
  codeOnly?: boolean;
}

/** A row of the body: a school (or a sum of them) and its fact in each block; null is no result. */
export interface BodyRow {
  school: TrueSchool | null;
  /** First cell of a row that is no school. */
  label?: string;
  facts: (TrueFact | null)[];
}

export interface Column {
  /** Captions from the top; shorter paths are merged down. */
  path: (string | number)[];
  cell: (row: BodyRow) => CellValue;
  /** The column shows names of schools: labels of sums stand here or in the first column. */
  isSchool?: boolean;
  /** Where the low number of a block stands. */
  low?: { block: number; form: NumberForm; passed: boolean };
}

export interface BlockStyle {
  numbers: NumberForm;
  marks: 'four' | 'peopleAndPercent' | 'lowOnly' | 'passOnly' | 'report';
  descending: boolean;
  participantsLast: boolean;
  extras: { mean: boolean; quality: boolean; pass: boolean };
  captions: {
    participants: string;
    mark: (mark: number) => string | number;
    group: string | null;
    low: string;
    pass: string;
  };
  /** Mark of absence for a school without a result. */
  absent: CellValue;
  /** «менее 5 чел.» stands for the marks while participants are shown. */
  hidesMarks: boolean;
  /** ЕГЭ: columns of high scores after the low number. */
  highScores: boolean;
}

const hidden = 'менее 5 чел.';
const isPeople = (form: NumberForm['form']) => form === 'people';

/** Random looks of a block's columns. `lowWords` are captions for a block that shows the low number alone. */
export function blockStyle(
  tape: Tape,
  marks: BlockStyle['marks'],
  lowWords: { people: string[]; percent: string[] },
): BlockStyle {
  const digits = tape.pick([2, 1, 0, 'full'] as const);
  const forms: NumberForm['form'][] =
    marks === 'peopleAndPercent'
      ? ['people']
      : marks === 'passOnly' || marks === 'report'
        ? ['points', 'textPercent', 'share']
        : ['people', 'points', 'textPercent', 'share', 'combined', 'slash', 'textPoints'];
  const form = tape.pick(forms);
  const numbers: NumberForm = {
    form,
    digits: digits === 'full' && form !== 'points' && form !== 'share' ? 1 : digits,
    asText: isPeople(form) && tape.oneIn(8),
  };
  const people = isPeople(form);
  const group = tape.pick([
    null,
    'Получили отметку',
    'Отметки',
    people ? 'Количество отметок, чел.' : 'Распределение отметок, %',
  ]);
  return {
    numbers,
    marks,
    descending: tape.oneIn(4),
    participantsLast: marks === 'passOnly' ? true : tape.oneIn(8),
    extras: { mean: tape.oneIn(3), quality: tape.oneIn(3), pass: tape.oneIn(3) },
    captions: {
      participants: tape.pick(words.participantCaptions),
      mark: tape.pick(words.markCaptions),
      group: form === 'combined' || form === 'slash' ? tape.pick(['Получили отметку, чел. (%)', 'Отметки']) : group,
      low: tape.pick(people ? lowWords.people : lowWords.percent),
      pass: tape.pick(marks === 'passOnly' ? ['Удельный вес сдавших, %', ...words.passCaptions] : words.passCaptions),
    },
    absent: tape.pick(words.missing),
    hidesMarks: tape.oneIn(3),
    highScores: false,
  };
}

const passedOf = (fact: TrueFact) => fact.participants - fact.marks[0];
const comma = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');
const meanOf = ({ marks, participants }: TrueFact) =>
  (2 * marks[0] + 3 * marks[1] + 4 * marks[2] + 5 * marks[3]) / participants;

/** Columns of block `at`; `parents` are its captions above («Русский язык»). */
export function blockColumns(at: number, parents: (string | number)[], style: BlockStyle): Column[] {
  const { numbers, captions, extras } = style;
  const cell =
    (show: (fact: TrueFact) => CellValue, isMark = true) =>
    (row: BodyRow): CellValue => {
      const fact = row.facts[at];
      if (!fact) return row.school ? style.absent : null;
      return style.hidesMarks && isMark && row.school && fact.participants < 5 ? hidden : show(fact);
    };
  const shown = (part: (fact: TrueFact) => number, form: NumberForm) =>
    cell((fact) => shownNumber(part(fact), fact.participants, form));
  const path = (...own: (string | number | null)[]) => [...parents, ...own.filter((each) => each !== null)];
  const participants: Column = {
    path: path(captions.participants),
    cell: cell((fact) => (numbers.asText ? String(fact.participants) : fact.participants), false),
  };
  const percent: NumberForm =
    numbers.form === 'people'
      ? { form: 'textPercent', digits: numbers.digits === 'full' ? 1 : numbers.digits }
      : numbers;
  const columns: Column[] = [];
  const low = { block: at, form: numbers, passed: false };
  if (style.marks === 'lowOnly') {
    columns.push({ path: path(captions.low), cell: shown((fact) => fact.marks[0], numbers), low });
    if (style.highScores) {
      columns.push({ path: path('Высокие баллы 80-99, чел.'), cell: cell((fact) => fact.marks[3]) });
      columns.push({ path: path('100 баллов'), cell: cell((fact) => (fact.marks[3] > 3 ? 1 : '-')) });
      columns.push({ path: path('Средний балл'), cell: cell((fact) => comma(meanOf(fact) * 14, 1)) });
    }
  } else if (style.marks === 'passOnly') {
    columns.push({
      path: path('Средний балл по ОУ'),
      cell: cell((fact) => comma(meanOf(fact) * (fact.kind === 'ЕГЭ' ? 14 : 1), 2)),
    });
    columns.push({ path: path(captions.pass), cell: shown(passedOf, numbers), low: { ...low, passed: true } });
  } else if (style.marks === 'report') {
    columns.push({
      path: path('Доля участников, получивших отметку «2»'),
      cell: shown((fact) => fact.marks[0], numbers),
      low,
    });
    columns.push({
      path: path('Доля участников, получивших отметки «4» и «5» (качество обучения)'),
      cell: shown((f) => f.marks[2] + f.marks[3], numbers),
    });
    columns.push({
      path: path('Доля участников, получивших отметки «3», «4» и «5» (уровень обученности)'),
      cell: shown(passedOf, numbers),
    });
  } else
    for (const mark of style.descending ? [5, 4, 3, 2] : [2, 3, 4, 5]) {
      const part = (fact: TrueFact) => fact.marks[mark - 2]!;
      const own = mark === 2 ? { low } : {};
      if (style.marks === 'four')
        columns.push({ path: path(captions.group, captions.mark(mark)), cell: shown(part, numbers), ...own });
      else {
        columns.push({ path: path(`Получили «${mark}»`, 'чел.'), cell: shown(part, numbers), ...own });
        columns.push({ path: path(`Получили «${mark}»`, '%'), cell: shown(part, percent) });
      }
    }
  if (style.marks === 'four' || style.marks === 'peopleAndPercent') {
    const unit: NumberForm = percent.form === 'textPercent' ? percent : { form: 'points', digits: 1 };
    if (extras.mean) columns.push({ path: path('Средняя отметка'), cell: cell((fact) => comma(meanOf(fact), 2)) });
    if (extras.quality) columns.push({ path: path('Качество, %'), cell: shown((f) => f.marks[2] + f.marks[3], unit) });
    if (extras.pass) columns.push({ path: path(captions.pass), cell: shown(passedOf, unit) });
  }
  return style.participantsLast ? [...columns, participants] : [participants, ...columns];
}

/** How a table shows its schools. */
export interface NameStyle {
  spelling: SpellingStyle;
  code: 'none' | 'suffix' | 'prefix' | 'column' | 'number';
}

export function shownName(school: TrueSchool, style: NameStyle, dice: Dice): string {
  const name = spelled(school, style.spelling, dice);
  if (style.code === 'suffix') return `${name}(${school.code})`;
  if (style.code === 'prefix') return `(${school.code}) ${name}`;
  return style.code === 'number' ? `(${school.code.slice(4, 5)}${school.code.slice(-2)}) ${name}` : name;
}

/** Header rows of the columns' captions: parents once or in every cell, short paths from the top down or on the last row. */
export function headerRows(columns: Column[], look: { repeatParents: boolean; bottomLeaves: boolean }): CellValue[][] {
  const height = Math.max(...columns.map((column) => column.path.length));
  const rows: CellValue[][] = Array.from({ length: height }, () => columns.map(() => null));
  columns.forEach(({ path }, col) => {
    const alone = path.length === 1;
    path.forEach((caption, level) => {
      const row = alone && look.bottomLeaves ? height - 1 : level;
      const before = columns[col - 1]?.path ?? [];
      const leaf = level === path.length - 1;
      const same =
        !leaf && before.length > level + 1 && path.slice(0, level + 1).every((each, k) => each === before[k]);
      if (!same || look.repeatParents) rows[row]![col] = caption;
    });
  });
  return rows;
}

/** Adds up facts for a row of sums. */
export function summed(facts: (TrueFact | null)[]): TrueFact | null {
  const own = facts.filter((fact) => fact !== null);
  if (own.length === 0) return null;
  const marks = [0, 1, 2, 3].map((mark) => own.reduce((sum, fact) => sum + fact.marks[mark]!, 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { ...own[0]!, participants: own.reduce((sum, fact) => sum + fact.participants, 0), marks };
}

/** The facts that the body's school rows state, each with what its column allows to know. */
export function expectations(columns: Column[], rows: BodyRow[], more: boolean): Expected[] {
  const schools = rows.filter((row) => row.school);
  return columns.flatMap((column) => {
    const low = column.low;
    if (!low) return [];
    const cells = schools.map(column.cell);
    return schools.flatMap((row, at): Expected[] => {
      const fact = row.facts[low.block];
      if (!fact || cells[at] === hidden) return [];
      const part = low.passed ? passedOf(fact) : fact.marks[0];
      const known = knowable(part, fact.participants, cells[at]!, cells, low.form);
      return [
        {
          ...fact,
          knowable: {
            low: low.passed ? known.low.map((people) => fact.participants - people) : known.low,
            exact: known.exact === 'no' && more ? 'either' : known.exact,
          },
        },
      ];
    });
  });
}
