/**
 * Every document that people type into, made into a file, worked on by LibreOffice as an office worker would, and made again; and the same in the
 * Excel stand-in: what was typed stands where it was typed, once.
 */
import { createHost } from '../../../excel-stand-in/node';
import { openBook } from '../../../excel-stand-in/file/read';
import { putCell } from '../../../excel-stand-in/model/cells';
import { makeDocuments, type WantedDocument } from '../../app/documents/documents';
import type { WorkbookPort } from '../../app/port';
import { documents } from '../../documents/catalogue';
import {
  editTable,
  editsIn,
  noteAt,
  noteCaption,
  noteOf,
  usualOwn,
  rowOf,
  columnOf,
} from '../../documents/testing/edits';
import { filled, titleOf, typedCases, worked, type TypedCase } from '../../documents/testing/typed-cases';
import { excelPort } from '../../hosts/excel';
import { newFile, openFile } from '../../hosts/file';
import { filePort } from '../../hosts/file/port';
import { a1, areaA1 } from '../../model/cells';
import type { Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import { editedInOffice, edits } from '../testing/office';

jest.setTimeout(300_000);

const wanted: WantedDocument[] = documents.flatMap(({ kind }) =>
  [...new Set(typedCases.filter(({ of }) => of === kind).map(({ inputs = {} }) => JSON.stringify(inputs)))].map(
    (inputs) => ({ kind, inputs: JSON.parse(inputs) as object }),
  ),
);
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};
const blank = () =>
  value(newFile([{ name: 'Данные', top: 0, left: 0, values: [['Заметки']] }], { plans: [], state: filled().state }))
    .bytes;

/** Makes every document over a workbook; the plans, and the state as the host keeps it. */
async function make(
  port: WorkbookPort,
  state: WorkbookState,
  given: readonly WantedDocument[] = wanted,
): Promise<{ plans: SheetPlan[]; state: WorkbookState }> {
  const { findings, today } = filled();
  const sheets = value(await port.snapshot()).sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((cells) => [...cells]),
  }));
  sheets.forEach(worked);
  const built = value(makeDocuments({ findings, state, sheets, today }, given));
  const report = value(await port.change({ plans: built.plans, flags: null, state: built.state }));
  return { plans: built.plans, state: report.state };
}

/** The sheet of a case, and each sheet once. */
const nameOf = (plans: readonly SheetPlan[], { of, kind = of, key, inputs }: TypedCase): string | undefined => {
  const template = (inputs as { template?: string } | undefined)?.template ?? '';
  const ofKind = plans.filter((plan) => plan.kind === kind && (key ?? plan.key) === plan.key);
  const school = (inputs as { school?: string } | undefined)?.school;
  return (
    ofKind.find((plan) => plan.key === (key ?? school ?? '')) ?? ofKind.find((plan) => plan.key.startsWith(template))
  )?.name;
};
const onePerSheet = (plans: readonly SheetPlan[]): Map<string, TypedCase> =>
  new Map(
    [...typedCases].reverse().flatMap((one) => {
      const name = nameOf(plans, one);
      return name === undefined ? [] : [[name, one]];
    }),
  );

/** Edits of a table by LibreOffice: the same as editTable, with rows moved, deleted and sorted by the program. */
function officeEdits(sheet: SheetSnapshot, plan: SheetPlan, one: TypedCase): string[] {
  const { caption, rows, typed, text, aside = 0, own: ownText = usualOwn } = one;
  const { name, top, left, values } = sheet;
  const head = rowOf(sheet, caption);
  const tokens = values.map((_, i) => i);
  const at = (token: number) => top + tokens.indexOf(token);
  const column = (title: string) => left + columnOf(values[head]!, title) + aside;
  const shifted = (col: number) => (col >= left + noteAt ? col + 1 : col);
  const found = rows.map((row) => rowOf(sheet, row, head + 1));
  const [first] = found as [number];
  if (head < 0 || found.includes(-1)) throw new Error(`${titleOf(one)}: ${name} ${head} ${found.join()}`);
  const lines: string[] = [];
  const put = (token: number, col: number, v: unknown) =>
    lines.push(
      typeof v === 'number'
        ? edits.setNumber(name, a1({ row: at(token), col }), v)
        : edits.setText(name, a1({ row: at(token), col }), String(v)),
    );
  for (const [title, v] of Object.entries(typed)) {
    const col = column(title);
    put(first, col, typeof v === 'function' ? v(String(values[first]![col - left] ?? '')) : v);
  }
  lines.push(edits.insertColumns(name, left + noteAt, 1));
  put(head, left + noteAt, noteCaption);
  rows.forEach((row, i) => put(found[i]!, left + noteAt, noteOf(row)));
  const right = left + values[0]!.length + 1;
  put(head, right, 'Справа');
  put(first, right, 'запись справа');
  const target = Math.max(...found.slice(1).map(at)) + 1;
  lines.push(edits.moveRow(name, at(first), target));
  tokens.splice(target - top, 0, first);
  tokens.splice(tokens.indexOf(first), 1);
  const gone = found.at(-1)!;
  lines.push(edits.deleteRows(name, at(gone), 1));
  tokens.splice(tokens.indexOf(gone), 1);
  const own = -1;
  lines.push(edits.insertRows(name, at(first), 1));
  tokens.splice(tokens.indexOf(first), 0, own);
  put(own, shifted(column(text)), ownText);
  put(own, left + noteAt, noteOf(ownText));
  const places = [...found.slice(0, -1), own].map(at);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const isMerged = plan.merges.some((merge) => merge.bottom >= head && merge.top <= to);
  if (!isMerged)
    lines.push(edits.sortDown(name, areaA1({ top: from, left, bottom: to, right }), shifted(column(text)) - left));
  return lines;
}

/** What is seen of the edits in the sheets made again, and what should be. */
function seenIn(sheets: readonly SheetSnapshot[], cases: ReadonlyMap<string, TypedCase>) {
  const each = [...cases].map(([name, one]) => {
    const sheet = sheets.find((candidate) => candidate.name === name)!;
    return [titleOf(one), editsIn(sheet, one)] as const;
  });
  return {
    found: each.map(([title, { found }]) => [title, found]),
    all: each.map(([title, edited]) => [title, edited.wanted]),
  };
}

/** Every document in a workbook; papers about a roadmap speak of one that stands already. */
async function makeAll(port: WorkbookPort, given = wanted) {
  const first = await make(
    port,
    filled().state,
    given.filter(({ kind }) => kind === 'roadmap'),
  );
  return make(port, first.state, given);
}

test('LibreOffice: everything typed in every document stands in the sheets made again', async () => {
  const port = filePort(value(openFile(blank(), 'Книга.xlsx')));
  const { plans, state } = await makeAll(port);
  const { sheets } = value(await port.snapshot());
  const cases = onePerSheet(plans);
  const lines = [...cases].flatMap(([name, one]) => {
    const isIts = (sheet: { name: string }) => sheet.name === name;
    return officeEdits(sheets.find(isIts)!, plans.find(isIts)!, one);
  });
  const [edited] = editedInOffice(port.bytes(), [lines]);
  const after = filePort(value(openFile(edited!, 'Книга.xlsx')));
  await make(after, state);
  const { found, all } = seenIn(value(await after.snapshot()).sheets, cases);
  expect(all.length).toBeGreaterThan(25);
  expect(found).toEqual(all);
});

test('Excel: the main documents, edited cell by cell', async () => {
  const main = wanted.filter(({ kind }) => ['roadmap', 'order', 'swot', 'support', 'needs', 'analysis'].includes(kind));
  const host = createHost({ book: await openBook(Buffer.from(blank()), 'Книга.xlsx') }).use();
  const port = excelPort({ patience: 60_000 });
  const { plans, state } = await makeAll(port, main);
  const cases = new Map([...onePerSheet(plans)].filter(([, { of }]) => main.some(({ kind }) => kind === of)));
  for (const sheet of value(await port.snapshot()).sheets) {
    const one = cases.get(sheet.name);
    if (!one) continue;
    const edited = { ...sheet, values: sheet.values.map((row) => [...row]) };
    editTable(edited, one);
    edited.values.forEach((row, i) =>
      row.forEach((v, col) =>
        putCell(
          host.user.sheet(sheet.name),
          sheet.top + i,
          sheet.left + col,
          v === null ? null : { value: v, formula: null },
        ),
      ),
    );
  }
  await make(port, state, main);
  const { found, all } = seenIn(value(await port.snapshot()).sheets, cases);
  expect(all.length).toBeGreaterThan(7);
  expect(found).toEqual(all);
});
