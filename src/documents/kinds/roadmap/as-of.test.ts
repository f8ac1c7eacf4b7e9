/** «На дату»: a day people type instead of today's is counted to, kept, and said by the analysis. */
import type { SheetSnapshot } from '../../../model/snapshot';
import { sheetWords } from '../../../words/papers/roadmap';
import { documents } from '../../catalogue';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../../testing/findings';
import { serialOf } from '../../kit/terms';

const school = 'МБОУ «СОШ № 1»';
const rows = [2025, 2026].flatMap((year): Row[] => [
  [school, 'ОГЭ Математика', year, 20, 10, 10, 8],
  [school, 'ОГЭ Русский язык', year, 20, 10, 10, 8],
]);
const context = contextOf(findingsOf(readingOf(rows)), { today: '2026-11-22' });
const build = (kind: string, of = context) => {
  const definition = documents.find((one) => one.kind === kind)!;
  return definition.build(of, definition.inputs.parse({}));
};
const typeDay = (sheet: SheetSnapshot) => {
  const row = sheet.values.find((values) => values.includes(sheetWords.asOf))!;
  row[row.indexOf(sheetWords.asOf) + 1] = serialOf('2027-09-01');
};

test('the typed day stays, and what is late is counted to it', () => {
  const typed = withSheets(context, build('roadmap').plans, typeDay);
  const [again] = build('roadmap', typed).plans;
  const cells = again!.rows.flatMap((row) => row.cells).filter((cell) => cell?.v === serialOf('2027-09-01'));
  expect(cells.map((cell) => cell?.f)).toEqual([undefined]);
  expect(textsOf(again!).some((text) => text.startsWith(sheetWords.lateBy))).toBe(true);
  expect(textsOf(build('analysis', typed).plans[0]!).join('\n')).toContain('на 1\u00a0сентября 2027');
});

test('a day nobody typed goes on with the calendar', () => {
  const later = { ...withSheets(context, build('roadmap').plans), today: '2026-12-05' };
  const [again] = build('roadmap', later).plans;
  expect(
    again!.rows.flatMap((row) => row.cells).some((cell) => cell?.f === 'TODAY()' && cell.v === serialOf('2026-12-05')),
  ).toBe(true);
  expect(textsOf(build('analysis', later).plans[0]!).join('\n')).toContain('на 5\u00a0декабря 2026');
});
