import { isListed } from '../judging';
import { findingsOf, readingOf, type Row } from '../documents/testing/findings';
import type { Reading } from '../model/reading';
import { pageWords } from '../words/pane/page';
import { flagCells, marksOf } from './marks';

test('flags stand at the cells that name the schools of the list, on the sheet asked for', () => {
  const rows: Row[] = ['Слабая школа', 'Обычная школа'].flatMap((name, index): Row[] =>
    [2025, 2026].flatMap((year): Row[] => [
      [name, 'ВПР Математика 5', year, index === 0 ? 20 : 1, 10, 10, 9],
      [name, 'ВПР Русский язык 5', year, index === 0 ? 20 : 1, 10, 10, 9],
    ]),
  );
  const findings = findingsOf(readingOf(rows));
  const [listed] = findings.judgement.verdicts.filter(isListed);
  const own = findings.reading.results.filter(({ school }) => school.id === listed!.school.id);
  const { sheetId } = own[0]!.block;
  const flags = flagCells(findings, sheetId);
  const here = findings.reading.results.filter(({ block }) => block.sheetId === sheetId);
  const flagged = here.filter(({ row, block }) => flags.at(row, block.columns.school!) !== undefined);
  expect(flagged).toEqual(here.filter(({ school }) => school.id === listed!.school.id));
  expect(flagged.length).toBeLessThan(here.length);
  expect(flags.at(own[0]!.row, own[0]!.block.columns.low!)).toBeUndefined();
  expect([flags.any, flagCells(findings, 'другой').any, flagCells(null, sheetId).any]).toEqual([true, false, false]);
});

test('what was read is marked by its kind: rows of a table, and cells of one that was read turned', () => {
  const [row, turned] = readingOf([
    ['СОШ № 1', 'ВПР Математика 5', 2026, 4, 10, 10, 9],
    ['СОШ № 2', 'ВПР Математика 5', 2026, 4, 10, 10, 9],
  ]).results;
  const { block } = row!;
  const cells = { school: { row: 40, col: 7 }, participants: null, low: { row: 41, col: 7 } };
  const reading = { results: [row!, { ...turned!, cells }] } as unknown as Reading;
  const marks = marksOf(reading, block.sheetId);
  expect(marks.at(row!.row, block.columns.school!)).toBe(pageWords.read.school);
  expect(marks.at(row!.row, block.columns.low!)).toBe(pageWords.read.low);
  expect(marks.at(turned!.row, block.columns.school!)).toBeUndefined();
  expect([marks.at(40, 7), marks.at(41, 7), marks.at(40, 8)]).toEqual([
    pageWords.read.school,
    pageWords.read.low,
    undefined,
  ]);
});
