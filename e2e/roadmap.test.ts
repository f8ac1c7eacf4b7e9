/** Roadmaps through the pane in both places: every template as the command line makes it, the list of measures by mouse and by keyboard, templates. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { shnor } from '../src/cli/testing/run';
import { builtInTemplates } from '../src/documents/kinds/roadmap/templates';
import { keyboard, mouse, type Hands } from './support/hands';
import { downloaded, inExcel, onPage, sample, type Place } from './support/places';
import { opened } from './support/opened';

jest.setTimeout(900_000);
const folder = mkdtempSync(path.join(tmpdir(), 'shnor-e2e-roadmap-'));
const here = opened();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const places = [
  ['the page', onPage],
  ['Excel', inExcel],
] as const;

const button = ({ pane }: Place, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
const preview = async (place: Place, hands: Hands = mouse): Promise<void> => {
  await hands.press(button(place, 'Показать, что получится'));
  await place.pane
    .getByRole('region', { name: /^Лист «/ })
    .first()
    .waitFor();
};
const make = async (place: Place, hands: Hands = mouse): Promise<void> => {
  await hands.press(button(place, /^(Добавить в книгу|Сделать заново)$/));
  await place.pane.getByRole('heading', { name: 'Готово' }).waitFor();
};
async function openDocument(place: Place, title: string): Promise<void> {
  await place.pane.getByRole('tab', { name: 'Документы' }).click();
  await button(place, title).click();
}

/** A workbook with its formulas: Excel's own export leaves their values out. */
const readBook = (bytes: Uint8Array): WorkBook => read(bytes, { sheetStubs: true });

/** Everything a sheet shows: values, formulas, merges. */
function sheetFacts(book: WorkBook, name: string): unknown {
  const sheet = book.Sheets[name]!;
  const cells = Object.entries(sheet).flatMap(([at, cell]: [string, { v?: unknown; f?: string }]) =>
    at.startsWith('!') || (cell.v === undefined && cell.f === undefined) || cell.v === ''
      ? []
      : [[at, cell.f ?? cell.v]],
  );
  const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range)).sort();
  return { cells: Object.fromEntries(cells), merges };
}
const ownSheets = (book: WorkBook): string[] => {
  const sources = read(readFileSync(sample)).SheetNames;
  return book.SheetNames.filter((name) => !sources.includes(name));
};
const textsOf = (book: WorkBook, name: string): string[] =>
  utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1 }).flatMap((row) => row.map(String));

test.each(places)('every template made on %s is the one the command line makes', async (_, open) => {
  const place = await open(here.browser);
  let source = sample;
  for (const { id, title } of builtInTemplates) {
    await openDocument(place, 'Дорожная карта');
    await place.pane.getByLabel('Шаблон', { exact: true }).selectOption({ label: title });
    await preview(place);
    await make(place);
    const out = path.join(folder, `${place.name}-${id}.xlsx`);
    expect(await shnor('roadmap', source, '--template', id, '--out', out)).toMatchObject({ code: 0 });
    source = out;
  }
  await openDocument(place, 'Программа перехода в эффективный режим');
  await place.pane
    .getByRole('region', { name: /^Лист «/ })
    .first()
    .waitFor();
  await make(place);
  const out = path.join(folder, `${place.name}-programme.xlsx`);
  expect(await shnor('roadmap', source, '--template', 'transition', '--out', out)).toMatchObject({ code: 0 });
  const pane = readBook(await place.save());
  const line = readBook(readFileSync(out));
  const names = ownSheets(line);
  expect(ownSheets(pane)).toEqual(names);
  // One template has an annex, the programme two.
  expect(names).toHaveLength(builtInTemplates.length + 4);
  for (const name of names) expect([name, sheetFacts(pane, name)]).toEqual([name, sheetFacts(line, name)]);
  await place.close();
});

const edits = places.flatMap(([where, open]) => [
  [where, 'mouse', open, () => mouse] as const,
  [where, 'keyboard', open, keyboard] as const,
]);
test.each(edits)('the list of measures on %s by %s', async (_where, _by, open, handsOf) => {
  const place = await open(here.browser);
  const { pane } = place;
  const hands = handsOf(place);
  await openDocument(place, 'Дорожная карта');
  await hands.press(button(place, /^Мероприятия/));
  const item = (text: string | RegExp) =>
    pane
      .getByRole('listitem')
      .filter({ has: pane.getByRole('button', { name: text }) })
      .last();
  await hands.tick(pane.getByRole('checkbox', { name: /^Проведение мониторинга учебных/ }));
  const moved = item(/^Проведение мониторинга участия/);
  await hands.down(moved.locator('[data-part=line]'));
  const worded = pane
    .locator('[data-part=line]')
    .filter({ hasText: /^Проведение муниципальных диагностических работ/ });
  await hands.press(worded);
  await hands.type(pane.getByLabel('Мероприятие', { exact: true }), 'Диагностика нашими словами');
  await hands.press(button(place, 'Добавить своё'));
  await hands.type(pane.getByLabel('Мероприятие', { exact: true }), 'Семинар в соседней школе');
  await hands.type(pane.getByLabel('Срок', { exact: true }), 'апрель');
  await pane.getByText(/^В рабочих столбцах: 01\.04/).waitFor();
  await preview(place, hands);
  await make(place, hands);
  const texts = textsOf(readBook(await place.save()), 'Дорожная карта');
  const at = (text: string): number => texts.findIndex((one) => one.startsWith(text));
  expect(at('Проведение мониторинга учебных')).toBe(-1);
  expect(at('Проведение мониторинга участия')).toBeGreaterThan(at('Проведение мониторинга профессиональных'));
  expect(at('Диагностика нашими словами')).toBeGreaterThan(0);
  expect(texts[at('Семинар в соседней школе') + 1]).toMatch(/^апрель 20\d\d/);

  // Made again: only what differs is named, and the unticked measure leaves.
  await openDocument(place, 'Дорожная карта');
  await hands.press(button(place, /^Мероприятия/));
  await hands.tick(pane.getByRole('checkbox', { name: /^Семинар в соседней школе/ }));
  await preview(place, hands);
  const comparison = pane.getByRole('region', { name: 'Чем новый лист отличается' });
  await comparison.getByText('Уйдёт: 1').waitFor();
  expect(await comparison.locator('summary').count()).toBe(1);
  await make(place, hands);
  await place.close();
});

test('what was typed into the sheet in Excel is compared and kept', async () => {
  const place = await inExcel(here.browser);
  const { pane } = place;
  await openDocument(place, 'Дорожная карта');
  await preview(place);
  await make(place);
  const { user, book } = place.excel!.excel();
  const rows = utils.sheet_to_json<(string | number)[]>(readBook(await place.save()).Sheets['Дорожная карта']!, {
    header: 1,
    blankrows: true,
  });
  const header = rows.findIndex((row) => row.includes('Статус'));
  const row = rows.findIndex((one) => String(one[1] ?? '').startsWith('Проведение мониторинга учебных'));
  const cell = (col: number, at: number): string => utils.encode_cell({ r: at, c: col });
  user.type('Дорожная карта', cell(rows[header]!.indexOf('Статус'), row), 'в работе');
  user.type('Дорожная карта', cell(1, row + 1), 'Участие в олимпиадах – наша запись');
  user.insertRows('Дорожная карта', row + 2, 1);
  user.type('Дорожная карта', cell(1, row + 2), 'Своя строка');
  expect(book.sheets.some(({ name }) => name === 'Дорожная карта')).toBe(true);
  await openDocument(place, 'Дорожная карта');
  await preview(place);
  const comparison = pane.getByRole('region', { name: 'Чем новый лист отличается' });
  await comparison.getByText('Исправлено вами, сохранится: 1').waitFor();
  await comparison.getByText('Ваши строки и столбцы, сохранятся: 1').waitFor();
  expect(await comparison.locator('summary').count()).toBe(2);
  await make(place);
  const texts = textsOf(readBook(await place.save()), 'Дорожная карта');
  expect(texts).toEqual(expect.arrayContaining(['в работе', 'Участие в олимпиадах – наша запись', 'Своя строка']));
  await place.close();
});

test.each(places)('a roadmap for each of two schools, their list and the order on %s', async (_, open) => {
  const place = await open(here.browser);
  const { pane } = place;
  await openDocument(place, 'Дорожная карта');
  await pane.getByLabel('Для кого').selectOption('schools');
  await pane.locator('summary').click();
  const ticks = pane.locator('details').getByRole('checkbox');
  const all = await ticks.count();
  for (let i = 2; i < all; i++) await ticks.nth(i).click();
  await pane.getByRole('checkbox', { name: 'Добавить проект приказа' }).click();
  await preview(place);
  expect(await pane.getByLabel('Лист', { exact: true }).locator('option').count()).toBe(5);
  await button(place, 'Скопировать').click();
  await pane.getByText('Скопировано. Вставьте в Word.').waitFor();
  await make(place);
  const book = readBook(await place.save());
  const names = ownSheets(book);
  expect(names).toHaveLength(5);
  expect(names.filter((name) => name.startsWith('ДК '))).toHaveLength(2);
  // The order's list of schools is a sheet of its own.
  expect(names).toEqual(
    expect.arrayContaining(['Дорожные карты ШНОР', 'Проект приказа', expect.stringContaining('приложение')]),
  );
  const cells = Object.values(book.Sheets['Дорожные карты ШНОР']!) as { l?: { Target?: string }; f?: string }[];
  expect(cells.filter((cell) => cell?.l?.Target?.includes('ДК '))).toHaveLength(2);
  expect(cells.some((cell) => cell?.f?.startsWith('SUM('))).toBe(true);
  await place.close();
});

test.each(places)(
  'a sheet becomes a template, is changed, sent as a file, taken away and back on %s',
  async (_, open) => {
    const place = await open(here.browser);
    const { pane, page } = place;
    await openDocument(place, 'Дорожная карта');
    await preview(place);
    await make(place);
    await openDocument(place, 'Дорожная карта');
    await button(place, /^Шаблоны/).click();
    await button(place, 'Взять с листа').click();
    await pane.getByLabel('Лист', { exact: true }).selectOption({ label: 'Дорожная карта' });
    await pane.getByText(/^Распознано: 5.столбцов/).waitFor();
    await button(place, 'Сохранить шаблон').click();
    await pane.getByLabel('Название шаблона').fill('Карта отдела');
    await button(place, /^Столбцы/).click();
    await button(place, /^Ожидаемый результат/).click();
    await pane.getByLabel('Заголовок столбца').fill('Что получим');
    const file = await downloaded(page, () => button(place, 'Выгрузить файлом').click());
    expect(JSON.parse(new TextDecoder().decode(file))).toMatchObject({
      title: 'Карта отдела',
      format: 'shnor-roadmap-1',
    });
    await button(place, 'Удалить шаблон').click();
    await button(place, 'Вернуть').click();
    await pane.getByLabel('Название шаблона').waitFor();
    await button(place, 'Удалить шаблон').click();
    await button(place, 'Назад').click();
    await pane.getByText('Своих шаблонов в книге нет.').waitFor();
    const saved = path.join(folder, `${place.name}-template.json`);
    writeFileSync(saved, file);
    await pane.locator('input[type=file][accept=".json"]').setInputFiles(saved);
    await button(place, /^Карта отдела/).click();
    await button(place, 'Составить карту').click();
    await preview(place);
    await make(place);
    const book = readBook(await place.save());
    const made = ownSheets(book).find((name) => name !== 'Дорожная карта')!;
    expect(textsOf(book, made)).toContain('Что получим');
    await place.close();
  },
);
