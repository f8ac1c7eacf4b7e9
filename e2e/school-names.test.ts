/** Schools and municipalities under two names: the question, the merge, the parting and another name, by keyboard alone. */
import { utils, write } from '@e965/xlsx';
import { openList } from './support/school-list';
import { identify, lookedAt, placesWith, press, said, title, type Book, type WithBook } from './support/with-book';
import { opened } from './support/opened';

jest.setTimeout(90_000);

const here = opened();

/** Two years of a town: it is called otherwise in the second, one school is renamed, one has two spellings. */
function book(): Book {
  const year = (when: number, place: string, names: readonly string[]) =>
    utils.aoa_to_sheet([
      [`ВПР ${when} Математика 5 класс`],
      ['Муниципалитет', 'ОО', 'Кол-во участников', '2', '3', '4', '5'],
      ...names.map((name, index) => [place, name, 20 + index, 8, 5 + index, 4, 3]),
    ]);
  const workbook = utils.book_new();
  const [before, after] = [
    year(2024, 'Полянск', ['МБОУ «СОШ № 3»', 'МБОУ «Лицей № 1»', 'МКОУ «Ключевская ООШ»', 'МБОУ «Ольховская СОШ»']),
    year(2025, 'Полянский район', [
      'МБОУ «СОШ № 3 им. Первого»',
      'МБОУ «Лицей № 1»',
      'МБОУ «Лесная СОШ»',
      'МБОУ «Ольховская СОШ»',
    ]),
  ];
  utils.book_append_sheet(workbook, before, 'ВПР 2024');
  utils.book_append_sheet(workbook, after, 'ВПР 2025');
  return { name: 'Школы.xlsx', bytes: write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer };
}

/** The focus stays in the card that was worked in. */
const focusInCard = ({ pane }: WithBook) =>
  pane.waitForFunction(
    () => document.activeElement?.closest('section')?.getAttribute('aria-label') === 'Названия школы',
  );

// What a failed test leaves open would keep jest from ending.
let place: WithBook;
afterEach(() => place.close());
const places = placesWith(here, book);
test.each(places)('%s: asked once, merged, parted, named', async (name, open) => {
  place = await open();
  const { page, pane } = place;
  const sound = async (screen: string) =>
    expect(await lookedAt(place, `names-${name.replace(/\W+/g, '-')}-${screen}`)).toEqual([]);
  await identify(pane);

  // One question for all schools of the municipality.
  const asked = pane.getByRole('radiogroup', { name: '«Полянск» и «Полянский район» — один муниципалитет?' });
  await asked.waitFor();
  expect(await pane.getByRole('radiogroup').count()).toBe(1);
  await said(pane, '3 школы названы одинаково');
  await sound('question');
  await asked.getByRole('radio', { name: /^один муниципалитет/ }).focus();
  await page.keyboard.press('Space');
  await press(place, /^Ответить$/);
  await said(pane, 'Ответ учтён, вопросов больше нет.');

  // Two schools of other names are one; taken back.
  await pane.getByRole('tab', { name: 'Школы' }).click();
  await openList(pane);
  await pane.getByText('МБОУ «Лесная СОШ»').click();
  await title(pane, 'МБОУ «Лесная СОШ»');
  await press(place, /^Это одна школа с…$/);
  await focusInCard(place);
  await page.keyboard.type('Ключ');
  // What is found can be seen without scrolling.
  const found = await pane.getByRole('button', { name: /^МКОУ «Ключевская ООШ»/ }).boundingBox();
  const seen = await pane.locator('[data-body]').first().boundingBox();
  expect(found!.y + found!.height).toBeLessThanOrEqual(seen!.y + seen!.height);
  await sound('choose');
  await press(place, /^МКОУ «Ключевская ООШ»/);
  await press(place, /^Это одна школа$/);
  await said(pane, 'Теперь это одна школа. Всего в книге: 4 школы.');
  await focusInCard(place);
  await sound('joined');
  await press(place, /^Отменить: .*одна школа$/);
  await said(pane, 'Отменено. Всего в книге: 5 школ.');

  // Another name.
  await press(place, /^Исправить название$/);
  await pane.getByRole('textbox', { name: 'Название для документов' }).fill('МБОУ «Лесная школа»');
  await sound('rename');
  await press(place, /^Сохранить название$/);
  await title(pane, 'МБОУ «Лесная школа»');
  await focusInCard(place);

  // Two spellings that were joined are parted.
  await pane.getByRole('tab', { name: 'Школы' }).click();
  await pane.getByText('МБОУ «СОШ № 3 им. Первого»').click();
  await sound('spellings');
  await press(place, /^Разные школы: МБОУ «СОШ № 3»/);
  await said(pane, 'Теперь это разные школы. Всего в книге: 6 школ.');
  await title(pane, /СОШ № 3/);

  // The list is made of it.
  await pane.getByRole('tab', { name: 'Школы' }).click();
  await pane.getByRole('button', { name: 'Сформировать листы', exact: true }).click();
  const list = pane.getByRole('region', { name: 'Лист «ШНОР»' }).first();
  await list.waitFor();
  expect(await list.innerText()).toContain('МБОУ «Лесная школа»');
  expect(place.complaints).toEqual([]);
});
