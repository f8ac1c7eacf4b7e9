/** Tables whose rows say more than the school: long tables, ФИС ОКО exports. Layouts 1 and 6. */
import type { CellValue } from '../../model/cells';
import { factsOf, family, isMarks, layOut, outsideOf, ownerColumns, places, type Laid, type Setting } from './setting';
import { blockColumns, blockStyle } from './block';
import {
  expectations,
  headerRows,
  shownName,
  shownOnce,
  summed,
  type BodyRow,
  type Column,
  type NameStyle,
} from './tables';
import type { TrueFact, TrueSchool } from './truth';
import { subjectShort } from './titles';
import * as words from './words';

/** Long table: a row for each school, subject, grade and year. Layout 6. */
export function longTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const procedures = family(setting, isMarks, ['subject', 'grade', 'year'], 2 + tape.upTo(5));
  if (procedures.length === 0) return null;
  const where = { ...places(setting), municipality: 'column' as const };
  const style = blockStyle(
    tape,
    tape.pick(['four', 'four', 'lowOnly', 'peopleAndPercent', 'twoGroups'] as const),
    words.lowWords,
  );
  const facts = factsOf(setting, procedures);
  const all = procedures.flatMap((_, at) =>
    setting.schools.map((school): BodyRow => ({ school, facts: [facts.get(school)![at]!] })),
  );
  const rows = all.filter((row) => row.facts[0]).map((row) => row);
  if (rows.length === 0) return null;
  const order = tape.pick(['procedures', 'shuffled', 'schools', 'schoolsOnce'] as const);
  const ofSchool = (school: TrueSchool) => rows.filter((row) => row.school === school);
  const body =
    order === 'procedures' ? rows : order === 'shuffled' ? dice.shuffled(rows) : setting.schools.flatMap(ofSchool);
  const short = tape.oneIn(3);
  const own = (caption: string[], cell: (fact: TrueFact) => CellValue): Column => ({
    path: [tape.pick(caption)],
    cell: (row) => (row.facts[0] ? cell(row.facts[0]) : null),
  });
  const asText = tape.oneIn(4);
  const ofProcedure = [
    own(['Год', 'Год проведения'], (fact) => (asText ? String(fact.year) : fact.year)),
    own(['Класс', 'Параллель'], (fact) => (asText ? String(fact.grade) : fact.grade)),
    own(['Предмет', 'Учебный предмет'], (fact) => (short ? subjectShort(fact.subject) : fact.subject)),
  ];
  const once = order === 'schoolsOnce' && where.name.code !== 'column';
  const sittings = tape.oneIn(5) && !once;
  const resits = new Set(sittings ? body.filter(() => dice.roll() < 0.15).map((row) => ({ ...row })) : []);
  const owners = ownerColumns(setting, [...body, ...resits], where).map((column) =>
    once ? shownOnce(column, body) : column,
  );
  if (tape.oneIn(4)) ofProcedure.unshift(own(['Процедура', 'Оценочная процедура'], (fact) => fact.kind));
  const hasKind = ofProcedure.length > 3;
  if (sittings) ofProcedure.push({ path: ['Этап'], cell: (row) => (resits.has(row) ? 'сентябрь' : 'основной') });
  const columns = [
    ...(tape.oneIn(3) ? [...owners, ...ofProcedure] : [...ofProcedure, ...owners]),
    ...blockColumns(0, [], style),
  ];
  return {
    layout: `long:${style.marks}`,
    cells: layOut(setting, columns, [...body, ...resits], !once),
    expected: expectations(columns, body, style.marks === 'four'),
    outside: outsideOf(procedures, ['subject', 'grade', 'year', ...(hasKind ? (['kind'] as const) : [])]),
    above: [],
  };
}

/** ФИС ОКО «Статистика по отметкам»: percent points with two decimals, municipalities above their schools. Layout 1. */
export function fisokoTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const procedures = family(setting, (procedure) => procedure.kind === 'ВПР', [], 1);
  if (procedures.length === 0) return null;
  const [procedure] = procedures;
  const facts = factsOf(setting, procedures);
  const name: NameStyle = {
    spelling: tape.pick(['plain', 'straightQuotes', 'allInWords'] as const),
    code: tape.pick(['suffix', 'prefix'] as const),
  };
  const style = blockStyle(tape, 'four', words.lowWords);
  style.numbers = { form: 'points', digits: 2 };
  Object.assign(style, {
    descending: false,
    participantsLast: false,
    enrolled: null,
    extras: { mean: false, quality: false, pass: false },
  });
  style.captions = {
    ...style.captions,
    participants: 'Кол-во участников',
    group: null,
    mark: tape.pick([(mark) => mark, (mark) => String(mark)]),
  };
  const towns = [...new Set(setting.schools.map((school) => school.municipality))];
  const rows: BodyRow[] = ['Вся выборка', 'Н-ская область'].map((label, at) => {
    const participants = at === 0 ? 1512038 : 23835;
    const two = Math.round(participants * 0.11);
    const three = Math.round(participants * 0.4);
    const four = Math.round(participants * 0.33);
    const fact: TrueFact = {
      ...procedure!,
      school: setting.schools[0]!,
      participants,
      marks: [two, three, four, participants - two - three - four],
    };
    return { school: null, label, facts: [fact] };
  });
  towns.forEach((town, at) => {
    const own = setting.schools.filter((school) => school.municipality === town && facts.get(school)![0]);
    if (own.length === 0) return;
    rows.push({
      school: null,
      label: `${town}(reg22_m00${at + 1})`,
      facts: [summed(own.map((school) => facts.get(school)![0]!))],
    });
    rows.push(...own.map((school): BodyRow => ({ school, facts: facts.get(school)! })));
  });
  const names = new Map(rows.map((row) => [row, row.school ? shownName(row.school, name, dice) : row.label!]));
  const columns: Column[] = [
    { path: ['Группы участников'], cell: (row) => names.get(row)!, isSchool: true },
    { path: ['Кол-во ОО'], cell: (row) => (row.school ? null : 12) },
    ...blockColumns(0, [], style),
  ];
  const title = `ВПР ${procedure!.year} ${procedure!.subject} ${procedure!.grade} класс`;
  return {
    layout: 'fisoko',
    cells: [
      ...headerRows(columns, { repeatParents: false, bottomLeaves: false }),
      ...rows.map((row) => columns.map((column) => column.cell(row))),
    ],
    expected: expectations(columns, rows, true),
    outside: {},
    above: [
      ['Статистика по отметкам'],
      [],
      [title],
      ['Предмет:', procedure!.subject],
      ['Максимальный первичный балл:', '30'],
      ['Дата:', `20.04.${procedure!.year}`],
      [],
    ],
  };
}
