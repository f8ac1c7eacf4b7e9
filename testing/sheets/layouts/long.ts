/** Layouts of one row a result, a mark or a class: the procedure stands in the rows. */
import { common, type Desk, type Held } from '../desk';
import { inPoints, type Fact } from '../facts';
import { excelDay, type Cell, type Expected, type Sheet } from '../sheet';
import { drawMeasures } from '../writing/measures';
import { spelledDistrict, spelledSchool } from '../writing/names';
import { districtCaptions, schoolCaptions } from '../writing/other-captions';
import { subjectName } from '../writing/says';
import { headed } from './heading';

interface Field {
  caption: string;
  cell: (fact: Fact, held: Held) => Cell;
}

/** Columns that say what the title does not, and sometimes what it does. */
function fields(desk: Desk, held: Held[], also: number): Field[] {
  const { dice, names } = desk;
  const shared = common(held);
  const written = dice.int(0, 3);
  const subjects = new Map(held.map(({ subject }) => [subject, subjectName(dice, subject)]));
  const all: Record<'kind' | 'subject' | 'grade' | 'year', Field> = {
    kind: {
      caption: dice.pick(['Процедура', 'Вид процедуры', 'Оценочная процедура', 'Форма', 'Вид работы']),
      cell: ({ kind }) => kind,
    },
    subject: {
      caption: dice.pick(['Предмет', 'Учебный предмет', 'Дисциплина', 'Наименование предмета']),
      cell: ({ subject }) => subjects.get(subject)!,
    },
    grade: {
      caption: dice.pick(['Класс', 'Параллель', 'Классы']),
      cell: ({ grade }) => (written === 0 ? `${grade} класс` : grade),
    },
    year: {
      caption: dice.pick(['Год', 'Учебный год', 'Год проведения']),
      cell: ({ year }) => (written < 2 ? year : written === 2 ? `${year - 1}-${year}` : `${year - 1}/${year}`),
    },
  };
  const wanted = (['kind', 'subject', 'grade', 'year'] as const).filter((key) => {
    if (key === 'grade')
      return held.some(({ kind }) => kind === 'ВПР') && (shared.grade === undefined || dice.chance(also));
    return shared[key] === undefined || dice.chance(also);
  });
  const columns = dice.shuffled(wanted).map((key) => all[key]);
  const several = new Set(desk.schools.map(({ district }) => district)).size > 1;
  if (several || dice.chance(0.3))
    columns.splice(dice.int(0, columns.length), 0, {
      caption: dice.pick(districtCaptions),
      cell: ({ school }) => spelledDistrict(school.district, names),
    });
  columns.splice(dice.int(0, columns.length), 0, {
    caption: dice.pick(schoolCaptions),
    cell: ({ school }) => spelledSchool(school, names),
  });
  return columns;
}

/** A caption of an earlier year is earlier than every row. */
const firstYear = (held: readonly Held[]) => Math.min(...held.map(({ year }) => year));
/** Several procedures; exams in points stand in tables of their own. */
function drawHeld(desk: Desk): Held[] {
  const { dice } = desk;
  const first = desk.several(dice.int(1, 3));
  const more = first[0]!.kind === 'ЕГЭ' ? 'ЕГЭ' : dice.pick(['ВПР', 'ОГЭ'] as const);
  return [...first, ...(dice.chance(0.5) ? desk.bothYears(more) : [])];
}

export function longTable(desk: Desk): Sheet {
  const { dice } = desk;
  const held = drawHeld(desk);
  const columns = fields(desk, held, 0.5);
  const mixed = held.some(({ kind }) => kind !== held[0]!.kind);
  const people = ['lowAndPass', 'lowBoth', 'passPeople'] as const;
  const shape = mixed
    ? 'marks'
    : dice.pick(held.some(inPoints) ? people : (['marks', 'marks', 'marks', 'markPercents', ...people] as const));
  // Captions of a table of several subjects name no subject's minimum.
  const measures = drawMeasures(dice, { ...(held.find(inPoints) ?? held[0]!), subject: '' }, firstYear(held), shape);
  // A column over several procedures names none of them.
  const captionOf = (caption: string | undefined) =>
    (mixed ? caption?.replace(/ (в )?(ВПР|ОГЭ|ЕГЭ)$/, '') : caption) || null;
  const expected: Expected[] = [];
  const rows = held.flatMap((each) =>
    [...each.facts.values()].map((fact): Cell[] => {
      expected.push({ fact, low: measures.low(fact) });
      return [...columns.map(({ cell }) => cell(fact, each)), ...measures.columns.map(({ cell }) => cell(fact))];
    }),
  );
  const depth = Math.max(...measures.columns.map(({ path }) => path.length));
  const header = Array.from({ length: depth }, (_, level): Cell[] => [
    ...columns.map(({ caption }) => (level === 0 ? caption : null)),
    ...measures.columns.map(({ path }) => captionOf(path[level])),
  ]);
  const head = headed(dice, common(held));
  return {
    name: head.name,
    rows: [...head.rows, ...header, ...(dice.chance(0.4) ? dice.shuffled(rows) : rows)],
    expected,
    layout: 'long table',
  };
}

/** A date column dates its rows; the title says no year. */
export function datedRows(desk: Desk): Sheet {
  const { dice } = desk;
  const held = desk.bothYears('ВПР');
  const { year: _year, ...shared } = common(held);
  const expected: Expected[] = [];
  const measures = drawMeasures(dice, held[0]!, firstYear(held), 'marks');
  const rows = held.flatMap((each) => {
    const [month, day] = [dice.int(3, 5), dice.int(1, 28)];
    const date: Cell = dice.chance(0.5)
      ? { day: excelDay(each.year, month, day) }
      : `${String(day).padStart(2, '0')}.0${month}.${each.year}`;
    return [...each.facts.values()].map((fact): Cell[] => {
      expected.push({ fact, low: [fact.marks[0]] });
      return [date, spelledSchool(fact.school, desk.names), ...measures.columns.map(({ cell }) => cell(fact))];
    });
  });
  const depth = Math.max(...measures.columns.map(({ path }) => path.length));
  const header = Array.from({ length: depth }, (_, level): Cell[] => [
    ...[dice.pick(['Дата', 'Дата проведения', 'Дата работы']), dice.pick(schoolCaptions)].map((caption) =>
      level === 0 ? caption : null,
    ),
    ...measures.columns.map(({ path }) => path[level] || null),
  ]);
  const head = headed(dice, shared);
  return { name: head.name, rows: [...head.rows, ...header, ...rows], expected, layout: 'dated rows' };
}

/** One row a mark, as school systems export; a mark nobody got has no row. */
export function oneRowAMark(desk: Desk): Sheet {
  const { dice } = desk;
  const held = drawHeld(desk).filter((each) => !inPoints(each));
  if (held.length === 0) held.push(desk.one('ВПР'));
  const columns = fields(desk, held, 0.7);
  const words = dice.chance(0.25);
  const markSaid = (mark: number): Cell =>
    words ? ['неудовлетворительно', 'удовлетворительно', 'хорошо', 'отлично'][mark - 2]! : mark;
  const expected: Expected[] = [];
  const rows = held.flatMap((each) =>
    [...each.facts.values()].flatMap((fact) => {
      expected.push({ fact, low: [fact.marks[0]] });
      return [2, 3, 4, 5]
        .filter((mark) => fact.marks[mark - 2]! > 0)
        .map((mark): Cell[] => [...columns.map(({ cell }) => cell(fact, each)), markSaid(mark), fact.marks[mark - 2]!]);
    }),
  );
  const head = headed(dice, common(held));
  const header: Cell[] = [
    ...columns.map(({ caption }) => caption),
    dice.pick(['Отметка', 'Оценка']),
    dice.pick(['Количество', 'Кол-во', 'Кол-во обучающихся', 'Число учащихся', 'Количество отметок']),
  ];
  return { name: head.name, rows: [...head.rows, header, ...rows], expected, layout: 'one row a mark' };
}
