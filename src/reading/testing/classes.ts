/** Tables from schools themselves: classes of a grade (layout 14), a sheet about one school. */
import { factsOf, family, isMarks, layOut, outsideOf, ownerColumns, places, type Laid, type Setting } from './setting';
import { blockColumns, blockStyle } from './block';
import { expectations, shownName, shownOnce, type BodyRow, type Column } from './tables';
import type { TrueFact } from './truth';
import * as words from './words';

/** Deputy head's form: a row for each class, marks from 5 down to 2. Layout 14. */
export function classesTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const procedures = family(setting, (procedure) => procedure.kind === 'ВПР', ['subject', 'grade'], 1 + tape.upTo(3));
  if (procedures.length === 0) return null;
  const facts = factsOf(setting, procedures);
  const asked = places(setting);
  const where = asked.municipality === 'headings' ? { ...asked, municipality: 'column' as const } : asked;
  const style = { ...blockStyle(tape, 'four', words.lowWords), descending: !tape.oneIn(4), participantsLast: false };
  style.numbers = { form: 'people', digits: 1 };
  style.captions = {
    ...style.captions,
    participants: tape.pick(['Выполняли работу', 'Писали работу', 'Кол-во участников']),
    group: null,
  };
  const letters = new Map<BodyRow, string>();
  const rows = setting.schools.flatMap((school) =>
    facts.get(school)!.flatMap((fact) => {
      if (!fact) return [];
      const classes = fact.participants > 6 ? dice.between(1, 3) : 1;
      return Array.from({ length: classes }, (_, at): BodyRow => {
        // Every class gets its share; what does not divide goes to the first.
        const marks = fact.marks.map((people) => Math.floor(people / classes) + (at === 0 ? people % classes : 0));
        const part = {
          ...fact,
          marks: marks as unknown as TrueFact['marks'],
          participants: marks.reduce((sum, each) => sum + each, 0),
        };
        const row = { school, facts: [part] };
        letters.set(row, `${fact.grade}${'АБВ'[at]}`);
        return row;
      });
    }),
  );
  if (rows.length === 0) return null;
  const filled = rows.filter((row) => row.facts[0]!.participants > 0);
  const totals = tape.oneIn(4) ? tape.pick(['итого', 'Всего 5-е', 'Итого по параллели']) : null;
  const totalOf = ({ school, facts: [part] }: BodyRow): BodyRow => {
    const same = facts.get(school!)!.find((fact) => fact?.subject === part!.subject && fact.grade === part!.grade);
    const row = { school: null, facts: [same ?? null] };
    letters.set(row, totals!);
    return row;
  };
  const lines =
    totals === null ? filled : filled.flatMap((row, at) => [row, ...(isLast(filled, at) ? [totalOf(row)] : [])]);
  const onlyFirst = tape.oneIn(4) && where.name.code !== 'column';
  const owners = ownerColumns(setting, filled, where).map((column) =>
    column.isSchool && onlyFirst ? shownOnce(column, filled) : column,
  );
  const single = procedures.length === 1 || procedures.every((each) => each.subject === procedures[0]!.subject);
  const withSubject = !single || tape.oneIn(2);
  const columns: Column[] = [
    ...owners,
    { path: ['Класс'], cell: (row) => letters.get(row) ?? null },
    ...(withSubject ? [{ path: ['Предмет'], cell: (row: BodyRow) => row.facts[0]?.subject ?? null }] : []),
    ...(tape.oneIn(2) ? [{ path: ['Учитель'], cell: () => 'Учительская А. А.' }] : []),
    ...(tape.oneIn(2) ? [{ path: ['По списку'], cell: (row: BodyRow) => (row.facts[0]?.participants ?? 0) + 2 }] : []),
    ...blockColumns(0, [], { ...style, hidesMarks: false }),
  ];
  const whole = [...facts.values()].flat().filter((fact) => fact !== null);
  return {
    layout: 'classes',
    cells: layOut(setting, columns, lines, !onlyFirst),
    expected: whole.map((fact) => ({ ...fact, knowable: { low: [fact.marks[0]], exact: 'yes' } })),
    outside: outsideOf(procedures, ['grade', ...(withSubject ? (['subject'] as const) : [])]),
    above: [],
    municipality: where.municipality === 'none' ? setting.schools[0]!.municipality : undefined,
  };
}

/** The last class of a school's subject and grade. */
function isLast(rows: BodyRow[], at: number): boolean {
  const [one, next] = [rows[at]!, rows[at + 1]];
  const [fact, other] = [one.facts[0]!, next?.facts[0]];
  return !other || next!.school !== one.school || other.subject !== fact.subject || other.grade !== fact.grade;
}

/** A sheet about one school: its name above, a row for each subject and grade. */
export function schoolTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const procedures = family(setting, isMarks, ['subject', 'grade'], 2 + tape.upTo(4));
  if (procedures.length < 2) return null;
  const school = dice.of(setting.schools);
  const facts = factsOf({ ...setting, schools: [school] }, procedures);
  const rows = facts.get(school)!.flatMap((fact): BodyRow[] => (fact ? [{ school, facts: [fact] }] : []));
  if (rows.length === 0) return null;
  const style = blockStyle(tape, tape.pick(['four', 'peopleAndPercent', 'twoGroups'] as const), words.lowWords);
  const withGrade = tape.oneIn(2);
  const grade = tape.pick([
    (value: number) => value,
    (value: number) => `${value} класс`,
    (value: number) => String(value),
  ]);
  const columns: Column[] = [
    {
      path: ['Предмет'],
      cell: ({ facts: [fact] }) => (withGrade ? `${fact!.subject}, ${fact!.grade} класс` : fact!.subject),
      isSchool: true,
    },
    ...(withGrade ? [] : [{ path: ['Класс'], cell: ({ facts: [fact] }: BodyRow) => grade(fact!.grade) }]),
    ...blockColumns(0, [], style),
  ];
  const spelling = tape.pick(['plain', 'straightQuotes', 'formInWords'] as const);
  const name = shownName(school, { spelling, code: 'none' }, dice);
  return {
    layout: 'school',
    cells: layOut(setting, columns, rows, false),
    expected: expectations(columns, rows, true),
    outside: outsideOf(procedures, ['subject', 'grade']),
    above: [[tape.pick([name, `Школа: ${name}`])], [school.municipality]],
  };
}
