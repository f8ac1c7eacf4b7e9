/** What was filled in once travels to another workbook as a file, in both places. */
import path from 'node:path';
import { downloaded, inExcel, onPage, type Place } from './support/places';
import { openList } from './support/school-list';
import { opened } from './support/opened';

jest.setTimeout(300_000);
const shots = path.join(__dirname, '..', 'out', 'screens');
const here = opened();

const button = ({ pane }: Place, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
async function openOf(place: Place, name: string): Promise<void> {
  await place.pane.getByRole('tab', { name: 'Документы' }).click();
  await button(place, name).click();
}
const openTemplates = async (place: Place): Promise<void> => {
  await openOf(place, 'Дорожная карта');
  await button(place, /^Шаблоны/).click();
};
const load = (place: Place, text: string) =>
  place.pane
    .locator('input[type=file][accept=".json"]')
    .setInputFiles({ name: 'Настройки.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Fills in what a file carries. */
async function fill(place: Place): Promise<void> {
  const { pane } = place;
  await openOf(place, 'Организация, период и ответственные');
  await pane.getByLabel('Муниципалитет').fill('Озёрный муниципальный округ');
  await pane.getByText('Ответственные', { exact: true }).click();
  await pane.getByLabel('Информационно-методический центр').fill('МБУ «Методический центр»');
  await button(place, 'Сохранить').click();
  await openTemplates(place);
  await button(place, /^Региональная/).click();
  await button(place, 'Сделать своим').click();
  await pane.getByLabel('Название шаблона').fill('Карта округа');
  await pane.getByRole('tab', { name: 'Школы' }).click();
  await button(place, 'Критерии').click();
  await pane.getByLabel('Порог доли «2», %').fill('45');
  await button(place, 'Применить').click();
  await pane.getByRole('tab', { name: 'Данные' }).click();
  await button(place, /^РУ 5 2025/).click();
  await button(place, /^Изменить: столбец/)
    .first()
    .click();
  await pane.getByLabel('Что в этом столбце').selectOption({ index: 1 });
  await button(place, 'Применить').click();
  await pane.getByText('указано вами').waitFor();
}

test.each([
  ['the page', onPage],
  ['Excel', inExcel],
] as const)(
  'settings of one workbook arrive in another on %s; other files are refused in words',
  async (name, open) => {
    const first = await open(here.browser);
    await fill(first);
    await openOf(first, 'Настройки: сохранить и загрузить');
    const file = new TextDecoder().decode(
      await downloaded(first.page, () => button(first, 'Сохранить настройки').click()),
    );
    await first.close();

    const place = await open(here.browser);
    const { pane, page } = place;
    await openOf(place, 'Настройки: сохранить и загрузить');
    for (const [text, said] of [
      ['Это не JSON', 'Это не файл настроек'],
      [file.replace('"version": 1', '"version": 2'), 'сохранён более новой версией'],
      ['{"format":"shnor-settings","version":1}', 'ничего не заполнено'],
    ] as const) {
      await load(place, text);
      await pane.getByText(said).waitFor();
      await expect(button(place, 'Взять отмеченное').count()).resolves.toBe(0);
    }
    await load(place, file);
    for (const part of [
      'организация, период, ответственные',
      'критерии',
      '1 шаблон',
      'ответы о заголовках: 1 вид таблиц',
    ])
      await expect(pane.getByLabel(part, { exact: true }).isChecked()).resolves.toBe(true);
    await page.screenshot({ path: path.join(shots, `settings-${name.replace(' ', '-')}.png`) });
    await button(place, 'Взять отмеченное').click();
    await pane.getByText('Настройки загружены').waitFor();

    await openOf(place, 'Организация, период и ответственные');
    await expect(pane.getByLabel('Муниципалитет').inputValue()).resolves.toBe('Озёрный муниципальный округ');
    await pane.getByText('Ответственные', { exact: true }).click();
    await expect(pane.getByLabel('Информационно-методический центр').inputValue()).resolves.toBe(
      'МБУ «Методический центр»',
    );
    await openTemplates(place);
    await pane.getByRole('list', { name: 'Наши' }).getByText('Карта округа').waitFor();
    await pane.getByRole('tab', { name: 'Школы' }).click();
    await openList(pane);
    await button(place, 'Критерии').click();
    await expect(pane.getByLabel('Порог доли «2», %').inputValue()).resolves.toBe('45');
    await pane.getByRole('tab', { name: 'Данные' }).click();
    await button(place, /^РУ 5 2025/).click();
    await pane.getByText('указано вами').waitFor();
    await place.close();
  },
);
