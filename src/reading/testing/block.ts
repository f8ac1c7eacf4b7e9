/** The columns of one block of results: participants, marks or a lone low number, and what may stand beside them. */
import type { CellValue } from '../../model/cells';
import { shownNumber, type NumberForm } from './numbers';
import type { BodyRow, Column } from './tables';
import type { Tape } from './tape';
import { passedOf, type TrueFact } from './truth';
import * as words from './words';

export interface BlockStyle {
  numbers: NumberForm;
  marks: 'four' | 'peopleAndPercent' | 'twoGroups' | 'lowOnly' | 'passOnly' | 'report';
  descending: boolean;
  participantsLast: boolean;
  extras: { mean: boolean; quality: boolean; pass: boolean };
  captions: {
    participants: string;
    mark: (mark: number) => string | number;
    group: string | null;
    low: string;
    pass: string;
    quality: string;
    mean: string;
    /** Parents of the people and of the percent, where marks stand twice. */
    twice: readonly [string, string];
  };
  /** Mark of absence for a school without a result. */
  absent: CellValue;
  /** «менее 5 чел.» stands for the marks while participants are shown. */
  hidesMarks: boolean;
  /** «По списку», «Отсутствовали» beside the participants: counts of others. */
  enrolled: { caption: string; absent: string | null } | null;
  /** ЕГЭ: columns of high scores after the low number. */
  highScores: boolean;
}

const isPeople = (form: NumberForm['form']) => form === 'people';

/** Random looks of a block's columns. `lowWords` are captions for a block that shows the low number alone. */
export function blockStyle(
  tape: Tape,
  marks: BlockStyle['marks'],
  lowWords: { people: string[]; percent: string[] },
): BlockStyle {
  const digits = tape.pick([2, 1, 0, 'full'] as const);
  const forms: NumberForm['form'][] =
    marks === 'peopleAndPercent' || marks === 'twoGroups'
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
      quality: tape.pick(words.qualityCaptions),
      mean: tape.pick(words.meanCaptions),
      twice: tape.pick([
        ['Количество отметок', 'Доля отметок, %'],
        ['Получили отметку, чел.', 'Получили отметку, %'],
        ['Количество', '%'],
        ['человек', 'процент'],
      ] as const),
      pass: tape.pick(marks === 'passOnly' ? ['Удельный вес сдавших, %', ...words.passCaptions] : words.passCaptions),
    },
    absent: tape.pick(words.missing),
    hidesMarks: tape.oneIn(3),
    enrolled: tape.oneIn(6)
      ? { caption: tape.pick(words.enrolledCaptions), absent: tape.pick([null, 'Отсутствовали', 'Не явились']) }
      : null,
    highScores: false,
  };
}

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
      return style.hidesMarks && isMark && row.school && fact.participants < 5 ? words.hidden : show(fact);
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
  } else {
    const order = style.descending ? [5, 4, 3, 2] : [2, 3, 4, 5];
    const people = (mark: number, ...own: (string | number | null)[]): Column => ({
      path: path(...own),
      cell: shown((fact) => fact.marks[mark - 2]!, numbers),
      ...(mark === 2 ? { low } : {}),
    });
    const share = (mark: number, ...own: (string | number)[]): Column => ({
      path: path(...own),
      cell: shown((fact) => fact.marks[mark - 2]!, percent),
    });
    const name = captions.mark;
    if (style.marks === 'four') columns.push(...order.map((mark) => people(mark, captions.group, name(mark))));
    else if (style.marks === 'twoGroups')
      columns.push(
        ...order.map((mark) => people(mark, captions.twice[0], name(mark))),
        ...order.map((mark) => share(mark, captions.twice[1], name(mark))),
      );
    else
      for (const mark of order)
        columns.push(people(mark, `Получили «${mark}»`, 'чел.'), share(mark, `Получили «${mark}»`, '%'));
    const unit: NumberForm = percent.form === 'textPercent' ? percent : { form: 'points', digits: 1 };
    if (extras.mean) columns.push({ path: path(captions.mean), cell: cell((fact) => comma(meanOf(fact), 2)) });
    if (extras.quality)
      columns.push({ path: path(captions.quality), cell: shown((f) => f.marks[2] + f.marks[3], unit) });
    if (extras.pass) columns.push({ path: path(captions.pass), cell: shown(passedOf, unit) });
  }
  // Nobody knows how many were missing of a school that was not there at all.
  const missing = (fact: TrueFact) => fact.marks[1] % 4;
  const { enrolled } = style;
  const others: Column[] = enrolled
    ? [
        { path: path(enrolled.caption), cell: cell((fact) => fact.participants + missing(fact), false) },
        ...(enrolled.absent === null ? [] : [{ path: path(enrolled.absent), cell: cell(missing, false) }]),
      ]
    : [];
  return style.participantsLast ? [...columns, participants, ...others] : [...others, participants, ...columns];
}
