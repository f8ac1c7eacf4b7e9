/** «Пусто в «не преодолели» – это ноль?»: by keyboard alone, what documents say before and after, and that the answer stays in the workbook. */
import { utils, write } from '@e965/xlsx';
import { downloaded } from './support/places';
import {
  identify,
  inExcel,
  lookedAt,
  onPage,
  placesWith,
  press,
  said,
  title,
  type Book,
  type WithBook,
} from './support/with-book';
import { opened } from './support/opened';

jest.setTimeout(120_000);

const here = opened();

const schools = ['МБОУ «СОШ № 4»', 'МБОУ «СОШ № 7»', 'МКОУ «Заречная ООШ»', 'МАОУ «Лицей № 2»'];
/** Two years of ЕГЭ; in the second the low cell is empty in two schools of four, and nothing says whether that is none. */
function book(): Book {
  const workbook = utils.book_new();
  for (const [year, low] of [
    [2024, [6, 1, 2, 1]],
    [2025, [8, null, 5, null]],
  ] as const)
    utils.book_append_sheet(
      workbook,
      utils.aoa_to_sheet([
        [`ЕГЭ ${year} года, русский язык`],
        ['ОО', 'Приняло участие', 'Не преодолели порог'],
        ...schools.map((school, index) => [school, 20 + index, low[index]]),
      ]),
      `ЕГЭ ${year}`,
    );
  return { name: 'ЕГЭ.xlsx', bytes: write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer };
}

const question = /^Лист «ЕГЭ 2025»: пусто в «Не преодолели порог» \(2 строки из 4\) – это ноль\?$/;
const partly = '2025 (по 2\u00a0школам из 4)';

/** The sheet «Динамика результатов» as it would be made. */
async function dynamics({ pane }: WithBook): Promise<string> {
  await pane.getByRole('tab', { name: 'Документы' }).click();
  await pane.getByRole('button', { name: 'Динамика результатов', exact: true }).click();
  await pane.getByRole('button', { name: 'Показать, что получится' }).click();
  const sheet = pane.getByRole('region', { name: /^Лист «/ }).first();
  await sheet.waitFor();
  return sheet.innerText();
}

/** The same workbook in a browser without a memory of its own: the saved copy on the page, the pane opened anew in Excel. */
async function reopened({ page, pane, excel }: WithBook): Promise<WithBook> {
  if (excel) return inExcel(here.browser, book(), excel);
  const saved = await downloaded(page, () => pane.getByRole('button', { name: 'Сохранить копию' }).click());
  const copy = { name: 'ЕГЭ (копия).xlsx', bytes: Buffer.from(saved) };
  const again = await onPage(here.browser, here.url, '320x378-light', copy);
  // A copy opens where it was saved: a click before that would be of the page that waits for a file.
  await title(again.pane, 'Динамика результатов');
  return again;
}

// What a failed test leaves open would keep jest from ending.
let place: WithBook;
afterEach(() => place.close());
const places = placesWith(here, book);
test.each(places)('%s: asked once, told until answered, kept in the workbook', async (name, open) => {
  place = await open();
  const { pane } = place;
  const seen = async (screen: string) =>
    expect(await lookedAt(place, `blank-${name.replace(/\W+/g, '-')}-${screen}`)).toEqual([]);
  await identify(pane);
  await pane.getByRole('radiogroup', { name: question }).waitFor();
  expect(await dynamics(place)).toContain(partly);
  await seen('before');

  await pane.getByRole('tab', { name: 'Данные' }).click();
  await pane.getByRole('radiogroup', { name: question }).waitFor();
  expect(await pane.getByRole('radiogroup').count()).toBe(1);
  await said(pane, 'результаты появятся ещё в 2 строках');
  await said(pane, 'так и до ответа: учтены 2 строки из 4');
  await press(place, /^да, ноль/, 'Space');
  await seen('question');
  await press(place, /^Ответить$/);
  await said(pane, 'Ответ учтён, вопросов больше нет.');
  // What was pressed is gone with its question: the focus goes on from the sheets.
  await pane.waitForFunction(() => document.activeElement?.textContent?.startsWith('Листы'));
  await seen('answered');
  expect(await dynamics(place)).not.toContain('школам из');
  await pane.getByRole('button', { name: 'Добавить в книгу' }).click();
  await title(pane, 'Готово');

  // Another browser knows nothing but the workbook.
  const again = await reopened(place);
  await again.pane.getByRole('tab', { name: 'Данные' }).click();
  await title(again.pane, 'Что прочитано');
  expect(await again.pane.getByRole('radiogroup').count()).toBe(0);
  expect(await dynamics(again)).not.toContain('школам из');
  expect([...place.complaints, ...again.complaints]).toEqual([]);
  await again.context.close();
});
