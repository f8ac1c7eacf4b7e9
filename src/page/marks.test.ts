import { isListed } from '../judging';
import { findingsOf, readingOf, type Row } from '../documents/testing/findings';
import { flagCells } from './marks';

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
  const wanted = own
    .filter(({ block }) => block.sheetId === sheetId)
    .map(({ row, block }) => `${row}:${block.columns.school}`);
  expect([...flagCells(findings, sheetId)].sort()).toEqual([...new Set(wanted)].sort());
  expect(flagCells(findings, 'другой')).toEqual(new Set());
  expect(flagCells(null, sheetId)).toEqual(new Set());
});
