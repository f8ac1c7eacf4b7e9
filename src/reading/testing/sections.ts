/** Tables cut by rows that hold for the rows below: grades or subjects above the schools, schools above their subjects. */
import { factsOf, family, isMarks, layOut, outsideOf, ownerColumns, places, type Laid, type Setting } from './setting';
import { blockColumns, blockStyle } from './block';
import { expectations, shownName, type BodyRow, type Column } from './tables';
import * as words from './words';

/** A row «5 класс» (or «Математика») above the schools, one section a procedure. */
export function sectionsTable(setting: Setting): Laid | null {
  const { tape } = setting;
  const varies = tape.pick(['grade', 'subject'] as const);
  const procedures = family(setting, (procedure) => procedure.kind === 'ВПР', [varies], 2 + tape.upTo(2));
  if (procedures.length < 2) return null;
  const facts = factsOf(setting, procedures);
  const asked = places(setting);
  const where = asked.municipality === 'headings' ? { ...asked, municipality: 'column' as const } : asked;
  const style = blockStyle(tape, tape.pick(['four', 'peopleAndPercent'] as const), words.lowWords);
  const word = tape.pick(['класс', 'классы', 'кл.']);
  const rows = procedures.flatMap((procedure, at): BodyRow[] => [
    { school: null, label: varies === 'grade' ? `${procedure.grade} ${word}` : procedure.subject, facts: [] },
    ...setting.schools.map((school) => ({ school, facts: [facts.get(school)![at]!] })),
  ]);
  const columns: Column[] = [...ownerColumns(setting, rows, where), ...blockColumns(0, [], style)];
  return {
    layout: `sections:${varies}`,
    cells: layOut(setting, columns, rows),
    expected: expectations(columns, rows, true),
    outside: outsideOf(procedures, [varies]),
    above: [],
    municipality: where.municipality === 'none' ? setting.schools[0]!.municipality : undefined,
  };
}

/** A school's name alone in a row, below it its subjects and grades. */
export function headingsTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const procedures = family(setting, isMarks, ['subject', 'grade'], 2 + tape.upTo(3));
  const towns = new Set(setting.schools.map((school) => school.municipality));
  if (procedures.length < 2 || towns.size > 1) return null;
  const facts = factsOf(setting, procedures);
  const style = { ...blockStyle(tape, 'four', words.lowWords), hidesMarks: false };
  const spelling = tape.pick(['plain', 'straightQuotes', 'formInWords'] as const);
  const rows = setting.schools.flatMap((school): BodyRow[] => {
    const own = facts.get(school)!.filter((fact) => fact !== null);
    if (!own.length) return [];
    const label = shownName(school, { spelling, code: 'none' }, dice);
    return [{ school: null, label, facts: [] }, ...own.map((fact) => ({ school, facts: [fact] }))];
  });
  if (!rows.length) return null;
  const columns: Column[] = [
    { path: ['Предмет'], cell: ({ facts: [fact] }) => fact?.subject ?? null, isSchool: true },
    { path: ['Класс'], cell: ({ facts: [fact] }) => fact?.grade ?? null },
    ...blockColumns(0, [], style),
  ];
  return {
    layout: 'headings',
    cells: layOut(setting, columns, rows, false),
    expected: expectations(columns, rows, true),
    outside: outsideOf(procedures, ['subject', 'grade']),
    above: [],
    municipality: setting.schools[0]!.municipality,
  };
}
