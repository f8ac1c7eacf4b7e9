/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { chanceOf, listOf } from '../../judging';
import { chanceSentence, noChanceText } from '../../words/list';
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
