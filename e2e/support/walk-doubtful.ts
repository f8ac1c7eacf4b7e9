/** The screens of a workbook that cannot be read by itself, and of one with nothing to read. */
import type { Page } from 'playwright-core';
import { utils, write } from '@e965/xlsx';
import { doubtfulWorkbook } from './doubtful';
import { button, openDocument, tab, title, type Visit } from './walk';

const workbook = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const open = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.locator('input[type=file][aria-label^="Открыть"]').first().setInputFiles(workbook(name, buffer));
};

/** Questions, doubtful and missing columns, what cannot be judged. */
export async function walkDoubtful(page: Page, visit: Visit): Promise<void> {
  await open(page, 'Вопросы.xlsx', doubtfulWorkbook());
  await button(page, 'Выявить ШНОР').click();
  await page.getByRole('heading', { name: /^Нужен ваш ответ/ }).waitFor();
  await tab(page, 'Школы').click();
  await title(page, 'По этим данным определить нельзя');
  await button(page, 'Добавить файлы').waitFor();
  await visit('not-judged');
  await tab(page, 'Данные').click();
  await visit('questions');
  const card = (about: string | RegExp) =>
    page.getByRole('radiogroup', { name: about }).locator('xpath=ancestor::div[contains(@class,"fui-Field")]/..');
  for (const [about, name] of [
    [/какой предмет/, 'question-subject'],
    [/люди или проценты/, 'question-form'],
    [/это ноль/, 'question-blank'],
    [/одна школа/, 'question-school'],
    [/результат дан дважды/, 'question-twice'],
    [/С каким годом сравнивать/, 'question-years'],
  ] as const) {
    await card(about).scrollIntoViewIfNeeded();
    await visit(name);
  }
  const year = card(/«Лист1»: какой год/);
  await year.getByRole('radio', { name: 'Другой ответ' }).check();
  await year.getByRole('textbox', { name: 'Другой ответ' }).fill('2024');
  await visit('question-own');
  const column = card(/какой из столбцов/);
  await column.getByRole('button', { name: 'Взять выделенное' }).click();
  await page.getByText('Выделен не один из предложенных столбцов').waitFor();
  await visit('question-column');
  await year.getByRole('button', { name: 'Ответить' }).click();
  await page
    .getByText(/^Ответ учтён, осталось/)
    .first()
    .waitFor();
  // What was pressed is gone with its question: the next one starts at the heading that counts them.
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Нужен ваш ответ'));
  await visit('question-answered');
  for (const [sheet, name] of [
    ['Без участников', 'role-missing'],
    ['Без подписи', 'role-doubtful'],
    ['План работы', 'sheet-unread'],
  ] as const) {
    await tab(page, 'Данные').click();
    await button(page, new RegExp(`^${sheet}`)).click();
    await title(page, sheet);
    await visit(name);
  }
  await tab(page, 'Данные').click();
  await button(page, /^Без подписи/).click();
  await button(page, 'Верно: столбец A').click();
  await page.getByText('указано вами').waitFor();
  await visit('role-confirmed');
  await openDocument(page, 'Копия для рассылки');
  await title(page, 'Копия для рассылки');
  await visit('share-empty');
}

/** Before anything is read, and where there is nothing to read. */
export async function walkNothing(page: Page, visit: Visit): Promise<void> {
  const held = (event: 'dragover' | 'dragleave') =>
    page.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['1'], 'Книга.csv'));
      document.dispatchEvent(new DragEvent(name, { cancelable: true, dataTransfer }));
    }, event);
  await held('dragover');
  await page.getByText('Отпустите файл').waitFor();
  await visit('file-held');
  await held('dragleave');
  await open(page, 'Письмо.docx', Buffer.from('no workbook at all'));
  await page.getByRole('alert').waitFor();
  await visit('refused');
  for (const [name, screen] of [
    ['Школы', 'before-schools'],
    ['Документы', 'before-documents'],
  ] as const) {
    await tab(page, name).click();
    await visit(screen);
  }
  await tab(page, 'Данные').click();
  await button(page, 'Начать с образца').click();
  await title(page, 'Впишите результаты');
  await visit('fill');
  for (const [rows, screen] of [
    [[], 'empty'],
    [[['План работы'], [1, 'Совещание', 'май']], 'nothing'],
  ] as const) {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown as string[][]), 'Лист1');
    await open(page, 'Книга.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    await button(page, 'Выявить ШНОР').click();
    await title(page, 'Результатов не нашли');
    await visit(screen);
  }
}
