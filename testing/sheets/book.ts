/** A workbook of a seed: facts first, then sheets that tell them, with sheets of other matters between. */
import { AllTold, Desk } from './desk';
import { Dice } from './dice';
import { drawDistricts, drawSchools, type TrueSchool } from './facts';
import { classRows, subtotals } from './layouts/classes';
import { datedRows, longTable, oneRowAMark } from './layouts/long';
import { noResults } from './layouts/no-results';
import { answeredTwice, blankLow, dateAmongCounts, datesForCounts, subjectCodes } from './layouts/open';
import { headedInside, plain, regionForm, stacked, subjectsAcross, yearsAcross } from './layouts/school-tables';
import { codesOnly, examProtocol, markStatistics, pupilRows } from './layouts/systems';
import { answers, besideJournal, pivot, resit, transposed } from './layouts/turned';
import { noiseSheets } from './noise';
import type { RandomBook, Sheet } from './sheet';
import { drawNameStyle, spelledSchool } from './writing/names';

type Layout = (desk: Desk) => Sheet | Sheet[];

/** How often each layout comes, in parts. */
const layouts: readonly (readonly [number, Layout])[] = [
  [14, plain],
  [8, subjectsAcross],
  [6, yearsAcross],
  [3, stacked],
  [3, headedInside],
  [5, regionForm],
  [7, longTable],
  [3, datedRows],
  [4, oneRowAMark],
  [4, classRows],
  [3, subtotals],
  [4, markStatistics],
  [3, pupilRows],
  [2, examProtocol],
  [2, codesOnly],
  [4, transposed],
  [4, pivot],
  [3, answers],
  [2, resit],
  [2, besideJournal],
];
const wheel = layouts.flatMap(([parts, layout]) => Array.from({ length: parts }, () => layout));

const fileNames = ['Книга1.xlsx', 'свод.xlsx', 'Результаты школ.xlsx', 'отчет в отдел.xlsx', 'ШНОР данные.xlsx'];

export function randomBook(seed: number): RandomBook {
  const dice = new Dice(seed);
  const districts = drawDistricts(dice);
  const schools = drawSchools(dice, districts);
  const last = dice.int(2022, 2026);
  const hardNames = dice.chance(0.02);
  const open = !hardNames && dice.chance(0.015);
  const desk = new Desk(dice, schools, [last - 1, last], drawNameStyle(dice, hardNames));
  const spellings = new Map<string, TrueSchool>();
  const sheets: Sheet[] = [];
  const count = dice.pick([1, 1, 2, 2, 3]);
  for (let at = 0; at < count; at++) {
    if (dice.chance(0.5)) desk.names = drawNameStyle(dice, hardNames);
    sheets.push(...written(desk, dice.pick(wheel)));
    for (const school of schools) spellings.set(spelledSchool(school, desk.names), school);
  }
  if (open)
    sheets.push(...written(desk, dice.pick([blankLow, subjectCodes, datesForCounts, dateAmongCounts, answeredTwice])));
  if (dice.chance(0.2)) sheets.push(dice.pick(noResults)(desk));
  for (let more = dice.pick([0, 0, 1, 1, 2]); more > 0; more--)
    sheets.splice(dice.int(0, sheets.length), 0, { ...dice.pick(noiseSheets()) });
  // Somebody copied a sheet and forgot it: the same facts stand twice and count once.
  if (dice.chance(0.03) && sheets[0])
    sheets.push({ ...sheets[0], name: `${sheets[0].name.slice(0, 20)} копия`, expected: [] });
  for (const sheet of sheets) if (dice.chance(0.08)) sheet.at = { top: dice.int(0, 3), left: dice.int(0, 2) };
  return { seed, file: dice.pick(fileNames), sheets: namedApart(sheets), spellings, hardNames };
}

/** The layout's sheets; none where all there is to tell has been told. */
function written(desk: Desk, layout: Layout): Sheet[] {
  try {
    return [layout(desk)].flat();
  } catch (error) {
    if (error instanceof AllTold) return [];
    throw error;
  }
}

/** Two sheets of a workbook never share a name. */
function namedApart(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheet.name;
    for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${sheet.name.slice(0, 27)} (${next})`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
