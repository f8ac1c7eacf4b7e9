/** Wide tables: one or several blocks of columns (subjects, grades or years) beside the school. Layouts 7–13 of result-sheets. */
import { bodyRows, factsOf, family, layOut, outsideOf, ownerColumns, places, type Laid, type Setting } from './setting';
import { blockColumns, blockStyle } from './block';
import { expectations, type BodyRow } from './tables';
import { makeMarks, type TrueFact, type TrueProcedure } from './truth';
import { subjectCaption, subjectShort } from './titles';
import * as words from './words';

/** Blocks of one look, each under its subject, grade or year. Layouts 7 and 9–13. */
export function wideTable(setting: Setting): Laid | null {
  const { tape } = setting;
  const varies = tape.pick([[], ['subject'], ['year'], ['grade'], ['subject', 'grade']] as const);
  const procedures = family(setting, () => true, [...varies], varies.length === 0 ? 1 : 2 + tape.upTo(2));
  if (procedures.length === 0) return null;
  const [first] = procedures;
  const ege = first!.kind === 'ЕГЭ';
  const marks = ege
    ? tape.pick(['lowOnly', 'lowOnly', 'passOnly'] as const)
    : tape.pick(['four', 'peopleAndPercent', 'report', 'passOnly', 'lowOnly', 'twoGroups'] as const);
  const style = blockStyle(tape, marks, ege ? words.egeLowWords : words.lowWords);
  style.highScores = ege && marks === 'lowOnly' && tape.oneIn(3);
  const facts = factsOf(setting, procedures);
  const where = places(setting);
  const rows = bodyRows(setting, facts, where);
  const gradeCaption = tape.pick(['класс', 'классы', 'кл.']);
  const yearCaption = tape.pick([
    (year: number) => year,
    (year: number) => `${year} год`,
    (year: number) => String(year),
    (year: number) => `${year - 1}-${year}`,
    (year: number) => `${year - 1}/${year} уч. год`,
  ]);
  const oneLine = tape.pick(['words', 'levels', 'short'] as const);
  const parentsOf = (procedure: TrueProcedure): (string | number)[] => {
    const subject = subjectCaption(procedure.subject, tape);
    const grade = `${procedure.grade} ${gradeCaption}`;
    if (procedures.length === 1) return [];
    if (varies.length === 2) {
      if (oneLine === 'short' && procedure.kind === 'ВПР')
        return [`${subjectShort(procedure.subject)} ${procedure.grade}`];
      return oneLine === 'levels' ? [subject, grade] : [`${subject}, ${grade}`];
    }
    return [varies[0] === 'subject' ? subject : varies[0] === 'year' ? yearCaption(procedure.year) : grade];
  };
  const columns = [
    ...ownerColumns(setting, rows, where),
    ...procedures.flatMap((procedure, at) => blockColumns(at, parentsOf(procedure), style)),
  ];
  const more = style.marks === 'report' || style.marks === 'four' || style.marks === 'passOnly';
  return {
    layout: `wide:${marks}:${varies.join('+') || 'one'}`,
    cells: layOut(setting, columns, rows),
    expected: expectations(columns, rows, more),
    outside: outsideOf(procedures, procedures.length > 1 ? [...varies] : []),
    above: [],
    municipality: where.municipality === 'none' ? setting.schools[0]!.municipality : undefined,
  };
}

/** The same captions twice under «Отметки ВПР» and «Отметки по журналу». Layout 8. */
export function twiceTable(setting: Setting): Laid | null {
  const { tape, dice } = setting;
  const procedures = family(setting, (procedure) => procedure.kind === 'ВПР', [], 1);
  if (procedures.length === 0) return null;
  const facts = factsOf(setting, procedures);
  const journal = new Map<TrueFact, TrueFact>();
  for (const [fact] of facts.values())
    if (fact) journal.set(fact, { ...fact, marks: makeMarks(dice, fact.participants) });
  const where = places(setting);
  const rows = bodyRows(setting, facts, where).map((row): BodyRow => {
    const [fact] = row.facts;
    return { ...row, facts: [fact ?? null, fact ? (journal.get(fact) ?? fact) : null] };
  });
  const style = {
    ...blockStyle(tape, 'four', words.lowWords),
    participantsLast: false,
    enrolled: null,
    extras: { mean: false, quality: false, pass: false },
  };
  style.captions.group = null;
  const [participants, ...ofWork] = blockColumns(0, ['Отметки ВПР'], style);
  const [, ...ofJournal] = blockColumns(1, ['Отметки по журналу'], style);
  const blocks = tape.oneIn(3) ? [...ofJournal, ...ofWork] : [...ofWork, ...ofJournal];
  const columns = [
    ...ownerColumns(setting, rows, where),
    { ...participants!, path: participants!.path.slice(1) },
    ...blocks,
  ];
  const expected = expectations(
    columns.filter((column) => column.low?.block !== 1),
    rows,
    true,
  );
  return {
    layout: 'twice',
    cells: layOut(setting, columns, rows),
    expected,
    outside: outsideOf(procedures, []),
    above: [],
    municipality: where.municipality === 'none' ? setting.schools[0]!.municipality : undefined,
  };
}
