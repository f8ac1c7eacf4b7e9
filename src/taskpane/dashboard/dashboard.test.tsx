/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { chanceOf, gridOf, listOf } from '../../judging';
import { procedureShort } from '../../model/procedure';
import { chanceSentence, noChanceText } from '../../words/list/list';
import { firstView } from '../schools/order';
import { narrowList, rememberedView, rememberView } from '../schools/view-state';
import { Screens } from '../shell/Screens';
import { openedPane, renderAt, sampleBytes, workbookOf, type Opened } from '../testing/pane';

jest.setTimeout(60_000);
const dashboard = { tab: 'schools', screen: 'dashboard' } as const;
const shown = async (opened: Opened): Promise<void> => {
  renderAt(opened, dashboard, <Screens />);
  await screen.findByRole('heading', { level: 1 });
};
beforeEach(() => rememberView(firstView));
afterEach(cleanup);

describe('the sample', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openedPane(sampleBytes());
  });

  test('says the list’s numbers as judging counts them', async () => {
    await shown(opened);
    const { judgement } = opened.session.getSnapshot().findings!;
    const { counts } = listOf(judgement);
    expect(screen.getByText(/^В списке/).textContent).toBe(`В списке ${counts.listed} из ${counts.schools}\u00a0школ`);
    const chance = chanceOf(judgement);
    const sentence = chance.expected === null ? noChanceText(chance.tooFew) : chanceSentence(chance, 'municipality');
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  test('a number opens the list with its schools and says so', async () => {
    await shown(opened);
    fireEvent.click(screen.getByRole('button', { name: /устойчиво/ }));
    expect(opened.router.get()).toMatchObject({ tab: 'schools', screen: 'list' });
    expect(await screen.findByRole('button', { name: 'Убрать условие: устойчиво' })).toBeTruthy();
    const { judgement } = opened.session.getSnapshot().findings!;
    const firm = judgement.verdicts.filter(({ status, certainty }) => status === 'low' && certainty === 'firm');
    expect([...rememberedView().only!.ids].sort()).toEqual(firm.map(({ school }) => school.id).sort());
    fireEvent.click(screen.getByRole('button', { name: 'Убрать условие: устойчиво' }));
    expect(rememberedView().only).toBeNull();
  });

  test('a list that is shown already is narrowed where it stands', async () => {
    renderAt(opened, { tab: 'schools', screen: 'list' }, <Screens />);
    await screen.findByRole('list', { name: 'Список школ' });
    act(() => narrowList({ certainty: 'few' }));
    expect(screen.getByRole('button', { name: 'Убрать условие: мало участников' })).toBeTruthy();
  });

  test('a weak procedure opens the schools that are low in it', async () => {
    await shown(opened);
    const table = screen.getByRole('table', { name: /^Где слабее всего/ });
    const first = within(table).getAllByRole('button')[0]!;
    fireEvent.click(first);
    expect(
      await screen.findByRole('button', { name: `Убрать условие: низкий результат: ${first.textContent}` }),
    ).toBeTruthy();
  });

  test('a number of completeness leads to those who lack the result, one of last year to those who were low', async () => {
    await shown(opened);
    const { judgement, notHeld } = opened.session.getSnapshot().findings!;
    const grid = gridOf({ judgement, notHeld })!;
    const at = grid.columns.findIndex(({ years: [before] }) => before.schools < before.owed);
    const { procedure, years } = grid.columns[at]!;
    const lacking = judgement.verdicts.filter((verdict) => grid.cellsOf(verdict)[at]![0] === 'missing');
    expect(lacking.length).toBe(years[0].owed - years[0].schools);
    const name = `${procedureShort(procedure)}, ${years[0].year}: ${years[0].schools} из ${years[0].owed}`;
    fireEvent.click(screen.getByRole('button', { name }));
    expect([...rememberedView().only!.ids].sort()).toEqual(lacking.map(({ school }) => school.id).sort());
    cleanup();
    await shown(opened);
    const weak = screen.getByRole('table', { name: /^Где слабее всего/ });
    const before = within(weak).getAllByRole('button', { name: /, 2025: низких / })[0]!;
    const count = Number(/низких (\d+)$/.exec(before.getAttribute('aria-label')!)![1]);
    fireEvent.click(before);
    expect(rememberedView().only!.ids.size).toBe(count);
  });

  test('a part folds and stays folded', async () => {
    await shown(opened);
    const heading = (): HTMLElement => screen.getByRole('button', { name: /^Полнота данных/ });
    fireEvent.click(heading());
    cleanup();
    await shown(opened);
    expect(heading().getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('table', { name: /^Сколько школ/ })).toBeNull();
    fireEvent.click(heading());
    expect(screen.getByRole('table', { name: /^Сколько школ/ })).toBeTruthy();
  });

  test('the views are one tab stop; arrows go between them and the section remembers the view', async () => {
    await shown(opened);
    const views = screen.getByRole('tablist', { name: 'Как показать школы' });
    const stops = within(views).getAllByRole('tab');
    expect(stops.filter(({ tabIndex }) => tabIndex === 0).map(({ textContent }) => textContent)).toEqual(['Итоги']);
    act(() => stops[0]!.focus());
    fireEvent.keyDown(stops[0]!, { key: 'ArrowRight' });
    expect(opened.router.get()).toMatchObject({ screen: 'list' });
    expect(document.activeElement?.textContent).toBe('Список');
    opened.router.open({ tab: 'documents', screen: 'list' });
    expect(opened.router.root('schools')).toMatchObject({ screen: 'list' });
  });
});

const head = ['ОО', 'Кол-во участников', '2', '3', '4', '5'];
const sheet = (title: string, rows: (string | number)[][]) => [[title], head, ...rows];

test('where nobody is on the list it says so, and who is nearest to the threshold', async () => {
  const rows = [
    ['МБОУ «СОШ № 1»', 40, 11, 14, 11, 4],
    ['МБОУ «СОШ № 2»', 40, 2, 14, 14, 10],
  ];
  await shown(
    await openedPane(
      workbookOf({
        'МА 5 2026': sheet('ВПР 2026 Математика 5 класс', rows),
        'РУ 5 2026': sheet('ВПР 2026 Русский язык 5 класс', rows),
        'МА 5 2025': sheet('ВПР 2025 Математика 5 класс', rows),
      }),
    ),
  );
  expect(screen.getByText('В списке нет ни одной школы')).toBeTruthy();
  expect(screen.getByText(/27,5.*до порога 2,5 пункта/)).toBeTruthy();
});

test('against the list of the two years before, the numbers lead to who came, left and stays', async () => {
  // Low in both procedures of the years named.
  const low: Record<string, number[]> = {
    Ушла: [2024, 2025],
    Осталась: [2024, 2025, 2026],
    Пришла: [2026],
    Обычная: [],
  };
  const rows = (year: number) =>
    Object.entries(low).map(([name, years]) => [`${name} СОШ`, 40, years.includes(year) ? 20 : 2, 10, 6, 4]);
  const sheets = [2024, 2025, 2026].flatMap((year) =>
    ['Математика', 'Русский язык'].map((subject) => [
      `${subject} ${year}`,
      sheet(`ВПР ${year} ${subject} 5 класс`, rows(year)),
    ]),
  );
  await shown(await openedPane(workbookOf(Object.fromEntries(sheets) as Parameters<typeof workbookOf>[0])));
  const leads = async (name: string): Promise<string[]> => {
    fireEvent.click(await screen.findByRole('button', { name }));
    const { ids } = rememberedView().only!;
    const names = within(screen.getByRole('list', { name: 'Список школ' }))
      .getAllByRole('button')
      .flatMap(({ textContent }) => /^\S+ СОШ/.exec(textContent ?? '')?.[0] ?? []);
    expect(names).toHaveLength(ids.size);
    fireEvent.click(screen.getByRole('tab', { name: 'Итоги' }));
    return names;
  };
  expect(await leads('вошла 1')).toEqual(['Пришла СОШ']);
  expect(await leads('вышла 1')).toEqual(['Ушла СОШ']);
  expect(await leads('остаётся 1')).toEqual(['Осталась СОШ']);
});

test('a workbook of one school opens its page at once, without comparison', async () => {
  const rows = [['МБОУ «СОШ № 1»', 40, 14, 11, 11, 4]];
  await shown(
    await openedPane(
      workbookOf({
        'МА 5': sheet('ВПР 2026 Математика 5 класс', rows),
        'РУ 5': sheet('ВПР 2026 Русский язык 5 класс', rows),
      }),
    ),
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('МБОУ «СОШ № 1»');
  expect(screen.getByText(/^В книге одна школа/)).toBeTruthy();
});

test('where nothing can be judged it asks for files', async () => {
  const rows = [
    ['МБОУ «СОШ № 1»', 40, 14, 11, 11, 4],
    ['МБОУ «СОШ № 2»', 40, 2, 14, 14, 10],
  ];
  await shown(await openedPane(workbookOf({ 'МА 5': sheet('ВПР 2026 Математика 5 класс', rows) })));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('По этим данным определить нельзя');
  expect(screen.getByRole('button', { name: 'Добавить файлы' })).toBeTruthy();
});
