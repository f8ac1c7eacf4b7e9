/** People sort, insert above and rename in Excel: flags, selection and places read still lead to the right school, or say that they cannot. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { openBook } from '../../excel-stand-in/file/read';
import { rectText } from '../../excel-stand-in/model/address';
import { cellAt } from '../../excel-stand-in/model/cells';
import type { Sheet } from '../../excel-stand-in/model/workbook';
import { Session } from '../app/session';
import { excelPort } from '../hosts/excel';
import type { Result } from '../model/result';

const sample = readFileSync(path.join(__dirname, '../../samples/results.xlsx'));
const sheetName = 'ОГЭ 2026';
jest.setTimeout(120_000);

/** A workbook identified, its sheets made and its schools flagged; Excel tells of renames from ExcelApi 1.17 on. */
async function opened(level = '1.14'): Promise<{ host: NodeHost; session: Session; sheet: Sheet; results: Result[] }> {
  const host = createHost({ book: await openBook(sample, 'results.xlsx'), level }).use();
  const session = new Session(excelPort({ patience: 60_000 }), { today: () => '2026-11-22' });
  await session.open();
  expect(await session.identify()).toBe(true);
  await session.prepare([{ kind: 'shnor' }, { kind: 'svod' }]);
  expect(await session.makeSheets()).toBe(true);
  await session.flag(true);
  expect(session.getSnapshot().problem).toBeNull();
  const sheet = host.user.sheet(sheetName);
  const { results } = session.getSnapshot().findings!.reading;
  return { host, session, sheet, results: results.filter(({ block }) => block.sheetId === sheet.id) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const text = (sheet: Sheet, row: number, col: number): string => String(cellAt(sheet, row, col)?.value ?? '');

/** The body of the first table: rows from 0. */
const bodyOf = ({ block }: Result) => ({ top: block.firstRow, bottom: block.lastRow, school: block.columns.school! });

/** Source rows that our rules colour now, by the text of the school's cell; a rule must look at the very cells it covers. */
function flagged(host: NodeHost, sheet: Sheet): string[] {
  const list = /^='?ШНОР'?!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(
    host.book.names.get('shnor_flagged')!.formula,
  )!;
  const shnor = host.user.sheet('ШНОР');
  const col = [...list[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const names = new Set<string>();
  for (let row = Number(list[2]) - 1; row < Number(list[3] ?? list[2]); row++) names.add(text(shnor, row, col));
  const texts = sheet.conditionalFormats
    .filter(({ formula }) => formula.includes('N("shnor")=0'))
    .flatMap(({ rects, formula }) =>
      rects.flatMap((rect) => {
        const first = rectText({ ...rect, bottom: rect.top, right: rect.left });
        expect(formula).toBe(`=AND(N("shnor")=0,${first}<>"",SUMPRODUCT(--(shnor_flagged=${first}))>0)`);
        return Array.from({ length: rect.bottom - rect.top + 1 }, (_, index) =>
          text(sheet, rect.top + index, rect.left),
        );
      }),
    );
  return [...new Set(texts.filter((name) => names.has(name)))].sort();
}

const edits: Record<string, (host: NodeHost, result: Result) => void> = {
  sorted: (host, result) => {
    const { top, bottom } = bodyOf(result);
    const width = 20;
    host.user.sort(sheetName, rectText({ top, bottom, left: 0, right: width }), result.block.columns.participants!);
  },
  'inserted above': (host) => host.user.insertRows(sheetName, 2, 3),
  'sheet renamed': (host) => host.user.rename(sheetName, 'Экзамены'),
};

describe.each(Object.keys(edits))('%s', (edit) => {
  test.each(['1.14', '1.17'])('flags, selection and the cells of a school, ExcelApi %s', async (level) => {
    const { host, session, sheet, results } = await opened(level);
    const before = flagged(host, sheet);
    expect(before.length).toBeGreaterThan(0);
    const wanted = results[1]!;
    const { school: col } = bodyOf(wanted);
    const name = text(sheet, wanted.row, col);
    edits[edit]!(host, wanted);
    await settled();
    expect(flagged(host, sheet)).toEqual(before);

    const row = Array.from({ length: 60 }, (_, index) => index).find((index) => text(sheet, index, col) === name)!;
    host.user.select(sheet.name, rectText({ top: row, bottom: row, left: 4, right: 4 }));
    await settled();
    expect(session.getSnapshot().selectedSchool).toBe(wanted.school.id);

    await session.select({ sheet: sheetName, row: wanted.row, col: wanted.block.columns.low! });
    expect(session.getSnapshot().problem).toBeNull();
    expect(host.book.activeSheetId).toBe(sheet.id);
    expect(text(sheet, sheet.selection.top, col)).toBe(name);
    expect(sheet.selection.left).toBe(wanted.block.columns.low);

    expect(await session.identify()).toBe(true);
    expect(session.getSnapshot().changedSinceRead).toBe(false);
    session.close();
  });
});

test('a row that was edited and moved is said to have moved; nothing is selected', async () => {
  const { host, session, sheet, results } = await opened();
  const wanted = results[1]!;
  const cell = rectText({
    top: wanted.row,
    bottom: wanted.row,
    left: wanted.block.columns.low!,
    right: wanted.block.columns.low!,
  });
  host.user.type(sheetName, cell, 1);
  host.user.insertRows(sheetName, 2, 3);
  await settled();
  const selection = JSON.stringify(sheet.selection);
  await session.select({ sheet: sheetName, row: wanted.row, col: 0 });
  expect(session.getSnapshot().problem).toMatchObject({ code: 'place-moved', params: { sheet: sheetName } });
  expect(JSON.stringify(sheet.selection)).toBe(selection);
  expect(session.getSnapshot().changedSinceRead).toBe(true);
  session.close();
});

test('a ШНОР sheet sorted by hand still leads from its row to its school', async () => {
  const { host, session } = await opened();
  const listed = session.getSnapshot().findings!.judgement.verdicts.filter(({ status }) => status === 'low');
  const shnor = host.user.sheet('ШНОР');
  const rowOf = (name: string) =>
    Array.from({ length: 60 }, (_, row) => row).find((row) =>
      [0, 1, 2, 3].some((col) => text(shnor, row, col) === name),
    )!;
  host.user.insertRows('ШНОР', 0, 5);
  await settled();
  for (const { school } of listed) {
    host.user.select('ШНОР', rectText({ top: rowOf(school.name), bottom: rowOf(school.name), left: 0, right: 0 }));
    await settled();
    expect(session.getSnapshot().selectedSchool).toBe(school.id);
  }
  session.close();
});

test('flags on a ШНОР sheet without its hidden column: the column is made, what was typed stays', async () => {
  const { host, session, sheet } = await opened();
  const before = flagged(host, sheet);
  await session.flag(false);
  expect(session.getSnapshot().kept.flagged).toBe(false);
  const shnor = host.user.sheet('ШНОР');
  const { formula } = host.book.names.get('shnor_flagged')!;
  const col = /\$([A-Z]+)\$/.exec(formula)![1]!;
  for (let row = 1; row < 60; row++) host.user.type('ШНОР', `${col}${row}`, null);
  host.book.names.delete('shnor_flagged');
  await session.identify();
  await session.flag(true);
  expect(session.getSnapshot().problem).toBeNull();
  expect(flagged(host, sheet)).toEqual(before);
  expect(host.user.sheet('ШНОР').id).toBe(shnor.id);
  session.close();
});

test('opened by a colleague, the pane knows that the schools are flagged', async () => {
  const { host, session } = await opened();
  session.close();
  const again = new Session(excelPort({ patience: 60_000 }), { today: () => '2026-11-23' });
  await again.open();
  expect(again.getSnapshot().kept.flagged).toBe(true);
  await again.flag(false);
  expect(flagged(host, host.user.sheet(sheetName))).toEqual([]);
  again.close();
});
