import type { OwnMinimum } from '../model/minimum';
import type { Reading, SheetReading } from '../model/reading';
import { givenName, type SheetSnapshot, type WorkbookSnapshot } from '../model/snapshot';
import { resultKinds, type Answers } from '../model/state';
import { Book } from './grid/book';
import { settleDuplicates, uncount } from './rows/duplicates';
import { settleEditions } from './rows/editions';
import type { ResultBlock } from '../model/result';
import { sameMunicipalityQuestion, sameSchoolQuestion } from './questions';
import { Facts } from './schools/facts';
import { matchSchools } from './schools/schools';
import type { School } from '../model/school';
import { kindsByShape } from './grid/shape-kinds';
import { readSheet } from './grid/sheet';

/**
 * Reads every sheet of the workbooks (several are one body of results) and matches the schools across them.
 * Pure and synchronous. Sheets of ours (registry kinds other than those of `resultKinds`, and ids of `ours`) are named and not read.
 */
export function read(
  snapshots: readonly WorkbookSnapshot[],
  answers: Answers,
  options: { onlySheets?: readonly string[]; ours?: ReadonlySet<string>; minimums?: readonly OwnMinimum[] } = {},
): Reading {
  const book = new Book(answers, options.minimums, () => kindsByShape(snapshots));
  const sheets: Reading['sheets'] = [];
  const fileOf = new Map<ResultBlock, string>();
  for (const snapshot of snapshots) {
    book.problems.push(...(snapshot.problems ?? []));
    for (const sheet of snapshot.sheets) {
      const entries = (snapshot.state?.registry ?? []).filter(
        (entry) => entry.sheetId === sheet.id || entry.name === sheet.name,
      );
      const left = entries.some(({ kind }) => !resultKinds.has(kind))
        ? 'ourSheet'
        : options.ours?.has(sheet.id)
          ? 'ourUnlisted'
          : options.onlySheets && ![sheet.name, givenName(sheet)].some((name) => options.onlySheets!.includes(name))
            ? 'notChosen'
            : null;
      if (left)
        sheets.push({ sheetId: sheet.id, sheet: sheet.name, file: sheet.file, read: false, reason: left, tables: [] });
      else {
        // A sheet brought from another file is named by that file, not by the workbook it stands in now.
        const brought = entries.find(({ file }) => file !== undefined)?.file;
        const file = brought ?? sheet.file ?? snapshot.fileName;
        const reading = readShownOrNot(sheet, file, book);
        sheets.push(reading);
        for (const { blocks } of reading.tables) for (const block of blocks) fileOf.set(block, file ?? '');
      }
    }
  }
  book.directory.nameAll(book.schools.all);
  const matched = matchSchools(book.schools.all, answers.schools, new Facts(book));
  const school = (draft: School): School => matched.of.get(draft)!;
  for (const row of [...book.journal, ...book.markers, ...book.correlations]) row.school = school(row.school);
  for (const row of book.distributions) row.school &&= school(row.school);
  const editions = settleEditions(book.results, school, fileOf, answers.sheets);
  const held = editions.dropped.size ? book.results.filter((one) => !editions.dropped.has(one)) : book.results;
  if (editions.dropped.size) uncount(held, editions.dropped, sheets, 'edition');
  const settled = settleDuplicates(held, school, sheets, answers.sheets, editions.isAsked);
  for (const question of [...editions.questions, ...settled.questions]) book.ask(question);
  const met = settled.schools;
  for (const doubt of matched.doubtful) {
    if (!met.has(doubt.one) && !met.has(doubt.other)) continue;
    book.ask(sameSchoolQuestion(doubt));
  }
  for (const doubt of matched.places) book.ask(sameMunicipalityQuestion(doubt));
  return {
    schools: matched.schools.filter((each) => met.has(each)),
    decisions: matched.decisions,
    results: settled.results,
    sheets,
    questions: [...book.questions.values()],
    problems: [...book.problems, ...settled.problems],
    journal: book.journal,
    distributions: book.distributions,
    markers: book.markers,
    dynamics: book.dynamics,
    correlations: book.correlations,
    groups: book.groups,
    minimums: book.minimumsUsed,
  };
}

/** A sheet; one that is not shown in the workbook is read like any other, and it is said that it counts. */
function readShownOrNot(sheet: SheetSnapshot, file: string | null, book: Book): SheetReading {
  const reading = readSheet(sheet, file, book);
  if (sheet.visibility === 'visible') return reading;
  const code = sheet.visibility === 'hidden' ? 'hiddenSheet' : 'veryHiddenSheet';
  if (reading.tables.some(({ resultRows }) => resultRows))
    book.problems.push({ severity: 'info', code, sheet: sheet.name });
  return { ...reading, hidden: true };
}
