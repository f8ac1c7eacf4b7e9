import type { Reading } from '../model/reading';
import type { WorkbookSnapshot } from '../model/snapshot';
import { resultKinds, type Answers } from '../model/state';
import { Book } from './book';
import { matchSchools } from './schools';
import { readSheet } from './sheet';

/**
 * Reads every sheet of the workbooks (several are one body of results) and matches the schools across them.
 * Pure and synchronous. Sheets of ours (registry kinds other than those of `resultKinds`) are named and not read.
 */
export function read(
  snapshots: readonly WorkbookSnapshot[],
  answers: Answers,
  options: { onlySheets?: readonly string[] } = {},
): Reading {
  const book = new Book(answers);
  const sheets: Reading['sheets'] = [];
  for (const snapshot of snapshots) {
    book.problems.push(...(snapshot.problems ?? []));
    for (const sheet of snapshot.sheets) {
      const ours = snapshot.state?.registry.find(
        (entry) => !resultKinds.has(entry.kind) && (entry.sheetId === sheet.id || entry.name === sheet.name),
      );
      const left = ours
        ? 'ourSheet'
        : options.onlySheets && !options.onlySheets.includes(sheet.name)
          ? 'notChosen'
          : null;
      if (left)
        sheets.push({ sheetId: sheet.id, sheet: sheet.name, file: sheet.file, read: false, reason: left, tables: [] });
      else sheets.push(readSheet(sheet, snapshot.fileName, book));
    }
  }
  const matched = matchSchools(book.schools.all, answers.schools);
  for (const result of book.results) result.school = matched.of.get(result.school)!;
  const met = new Set(book.results.map(({ school }) => school));
  return {
    schools: matched.schools.filter((school) => met.has(school)),
    results: book.results,
    sheets,
    questions: [...book.questions.values()],
    problems: book.problems,
    journal: book.journal,
    distributions: book.distributions,
    markers: book.markers,
    dynamics: book.dynamics,
    correlations: book.correlations,
    groups: book.groups,
  };
}
