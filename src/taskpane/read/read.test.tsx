/** @jest-environment jsdom */
import { act, cleanup, screen, within } from '@testing-library/react';
import { Screens } from '../shell/Screens';
import { holdsOf } from '../../words/pane/read';
import { linesOf } from './sheet-state';
import { openedPane, renderAt, workbookOf } from '../testing/pane';

jest.setTimeout(120_000);
afterEach(cleanup);

const head = ['ОО', 'Кол-во участников', '2', '3', '4', '5'];
const rows = [
  ['МБОУ «СОШ № 1»', 40, 14, 11, 11, 4],
  ['МБОУ «СОШ № 2»', 40, 2, 14, 14, 10],
  ['МБОУ «СОШ № 5»', 30, 45, 0, 0, 0],
];
const book = () =>
  workbookOf({
    'МА 5': [['ВПР 2026 Математика 5 класс'], head, ...rows],
    'План работы': [['План работы'], [1, 'Совещание', 'май']],
  });

test('what was left out stands first and open, with its place; a sheet is one line of what it holds', async () => {
  const opened = await openedPane(book());
  renderAt(opened, { tab: 'data', screen: 'start' }, <Screens />);
  const lost = await screen.findByRole('region', { name: /^Не учтено: 1\u00a0результат/ });
  expect(within(lost).getByText(/получивших «2» больше, чем участников/)).toBeTruthy();
  const select = jest.spyOn(opened.session, 'select').mockResolvedValue();
  within(lost).getByRole('button').click();
  expect(select).toHaveBeenCalledWith(expect.objectContaining({ sheet: 'МА 5' }));
  const sheets = screen.getByRole('list', { name: 'Листы книги' });
  const lines = within(sheets).getAllByRole('button');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^План работыпропущено.+/) as string,
    'ВПР МА 520262прочитано',
  ]);
  expect(lines[1]!.getAttribute('aria-label')).toBe('МА 5, ВПР МА 5, 2026, 2\u00a0школы, прочитано');
});

test('sheets that hold the same are told apart by their names; a kind is said once', async () => {
  const other = [['ОГЭ 2026 Русский язык'], head, ...rows.slice(0, 2)];
  const opened = await openedPane(
    workbookOf({
      'Север МА 5': [['ВПР 2026 Математика 5 класс'], head, ...rows.slice(0, 1)],
      'Юг МА 5': [['ВПР 2026 Математика 5 класс'], head, ...rows.slice(1, 2)],
      РУ: other,
    }),
  );
  const lines = linesOf(opened.session.getSnapshot().findings!.reading.sheets);
  expect(lines.map(({ what, note }) => [what, note])).toEqual([
    ['ВПР МА 5', 'Север МА 5'],
    ['ВПР МА 5', 'Юг МА 5'],
    ['ОГЭ РУ', ''],
  ]);
  const procedures = ['Русский язык', 'Математика (профильная)'].map((subject) => ({
    procedure: { kind: 'ЕГЭ' as const, subject, grade: 11 },
    year: 2026,
    results: 1,
    yearFrom: 'title',
  }));
  expect(holdsOf([{ procedures, schools: 10 } as never])).toEqual({
    what: 'ЕГЭ РУ, МА проф.',
    years: '2026',
    schools: 10,
  });
});

test('a sheet that is not shown is read, and its line says so', async () => {
  const hidden = workbookOf(
    {
      'МА 5': [['ВПР 2026 Математика 5 класс'], head, ...rows],
      Второй: [['ВПР 2025 Математика 5 класс'], head, ...rows],
    },
    ['Второй'],
  );
  const { reading } = (await openedPane(hidden)).session.getSnapshot().findings!;
  const notes = linesOf(reading.sheets).map(({ what, years, note }) => [what, years, note]);
  expect(notes).toEqual([
    ['ВПР МА 5', '2026', ''],
    ['ВПР МА 5', '2025', 'лист скрыт'],
  ]);
});

test('the list is judged by a sheet of the user’s alone, never by one of ours', async () => {
  const opened = await openedPane(book());
  await opened.session.prepare([{ kind: 'shnor' }]);
  await opened.session.makeSheets();
  const offered = () =>
    within(screen.getByRole('combobox', { name: 'Судить только по листу' }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  renderAt(opened, { tab: 'data', screen: 'start' }, <Screens />);
  await screen.findByRole('combobox', { name: 'Судить только по листу' });
  expect(offered()).toEqual(['по всей книге', 'МА 5', 'План работы']);
  await act(() => opened.session.identify());
  expect(opened.session.getSnapshot().findings!.reading.sheets.map(({ sheet }) => sheet)).toContain('ШНОР');
  expect(offered()).toEqual(['по всей книге', 'МА 5', 'План работы']);
});

test('each file of a gesture is named with what became of it, trouble first', async () => {
  const opened = await openedPane(book());
  const other = workbookOf({ 'РУ 5': [['ВПР 2026 Русский язык 5 класс'], head, ...rows.slice(0, 2)] });
  const file = (name: string, bytes: Uint8Array) => ({ name, bytes: () => Promise.resolve(bytes) });
  renderAt(opened, { tab: 'data', screen: 'start' }, <Screens />);
  await act(() =>
    opened.session.addFiles([
      file('РУ 5.xlsx', other),
      file('Снова РУ 5.xlsx', other),
      file('ОГЭ.xlsx', new Uint8Array(9)),
    ]),
  );
  const files = screen.getByRole('list', { name: 'Файлы' });
  expect(
    within(files)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^ОГЭ\.xlsxНе прочитан\. /) as string,
    expect.stringMatching(/^Снова РУ 5\.xlsxУже был: /) as string,
    'РУ 5.xlsxПрочитан: 1\u00a0лист.',
  ]);
  expect(screen.getByText('Файлы: прочитано 1, уже был 1, не прочитан 1')).toBeTruthy();
});

test('a workbook of other works is called so, and no head of its tables is blamed', async () => {
  const opened = await openedPane(
    workbookOf({ Срез: [['Срез знаний по математике, 5 класс, 2026'], head, ...rows.slice(0, 2)] }),
  );
  renderAt(opened, { tab: 'data', screen: 'start' }, <Screens />);
  expect(await screen.findByText(/другие работы – не ВПР, ОГЭ или ЕГЭ/)).toBeTruthy();
  expect(screen.queryByText(/есть шапка/)).toBeNull();
});

test('of what year a sheet is, is asked with the years that the book has', async () => {
  const opened = await openedPane(
    workbookOf({
      'МА 5': [['ВПР 2026 Математика 5 класс'], head, ...rows],
      'РУ 5': [['ВПР 2025 Русский язык 5 класс'], head, ...rows],
      Лист1: [['ВПР Математика 6 класс'], head, ...rows],
    }),
  );
  renderAt(opened, { tab: 'data', screen: 'start' }, <Screens />);
  const group = await screen.findByRole('radiogroup', { name: /«Лист1»: какой год/ });
  const offered = within(group).getAllByRole('radio');
  expect(offered.map((one) => (one as HTMLInputElement).value).slice(0, 2)).toEqual(['2026', '2025']);
});
