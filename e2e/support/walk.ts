import type { Page } from 'playwright-core';

/** Called on every screen of the walk. */
export type Visit = (screen: string) => Promise<void>;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const schools = (page: Page) => page.getByRole('list', { name: 'Список школ' });
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Everything after «Выявить ШНОР» that does not depend on where the workbook is: visits each screen once. */
export async function walkScreens(page: Page, visit: Visit): Promise<void> {
  await schools(page).waitFor();
  await visit('schools');
  await button(page, 'Фильтры').click();
  await visit('filters');
  await button(page, 'Сверить со списком').click();
  await page.getByLabel('Официальный список').fill('МБОУ «СОШ № 3»\nШкола, которой нет');
  await button(page, 'Сверить').click();
  await page.getByText('Только в списке: 1').waitFor();
  await visit('official-list');
  await button(page, 'Назад').click();
  await schools(page).getByRole('button').first().click();
  await title(page, /«/);
  await visit('school');
  await button(page, /^(Включить в список|Исключить из списка)$/).click();
  await visit('hand-decision');
  await button(page, 'Назад').click();
  await button(page, 'Критерии').click();
  await page.getByLabel('Порог доли «2», %').fill('45');
  await page.getByText(/^Вышли: /).waitFor();
  await visit('criteria');
  await page.getByLabel('Набор критериев').selectOption('fioko');
  await tab(page, 'Данные').click();
  await title(page, 'Что прочитано');
  await visit('read');
  await page.getByRole('list').getByRole('button').first().click();
  await visit('sheet-read');
  await tab(page, 'Школы').click();
  await button(page, 'Сформировать листы').click();
  await page.getByRole('region', { name: 'Лист «ШНОР»' }).first().waitFor();
  await visit('preview');
  await button(page, 'Добавить в книгу').click();
  await title(page, 'Готово');
  await visit('made');
  await tab(page, 'Документы').click();
  await button(page, 'Организация, период и ответственные').waitFor();
  await visit('documents');
  await button(page, 'Организация, период и ответственные').click();
  await title(page, 'Организация, период и ответственные');
  await visit('organisation');
  await button(page, 'Назад').click();
  await button(page, 'Дорожная карта').click();
  await title(page, 'Дорожная карта');
  await visit('roadmap');
  await button(page, /^Мероприятия/).click();
  await title(page, 'Мероприятия');
  await visit('measures');
  await page.getByRole('list').getByRole('button').first().click();
  await page.getByLabel('Мероприятие', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ниже' }).scrollIntoViewIfNeeded();
  await visit('measure-open');
  await button(page, 'Показать, что получится').click();
  await page
    .getByRole('region', { name: /^Лист «/ })
    .first()
    .waitFor();
  await visit('roadmap-preview');
  await tab(page, 'Документы').click();
  await button(page, 'Убрать созданные листы').click();
  await visit('remove-asked');
  await button(page, 'Оставить').click();
  await tab(page, 'Данные').click();
  await button(page, 'Как это работает').click();
  await visit('help');
}
