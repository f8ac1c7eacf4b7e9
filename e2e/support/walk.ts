import type { Page } from 'playwright-core';
import { openList } from './school-list';

/** Called on every screen of the walk. */
export type Visit = (screen: string) => Promise<void>;

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const tab = (page: Page, name: string) => page.getByRole('tab', { name });
export const schools = (page: Page) => page.getByRole('list', { name: 'Список школ' });
export const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
export const sheetShown = (page: Page) =>
  page
    .getByRole('region', { name: /^Лист «/ })
    .first()
    .waitFor();
/** Opens a line of «Документы». */
export async function openDocument(page: Page, name: string): Promise<void> {
  await tab(page, 'Документы').click();
  await button(page, name).click();
}

/** Everything after «Выявить ШНОР» that does not depend on where the workbook is: visits each screen once. */
export async function walkScreens(page: Page, visit: Visit): Promise<void> {
  await page.getByText(/^В списке \d/).waitFor();
  await page
    .getByText(/^Если бы все школы|^Случайную долю/)
    .first()
    .waitFor();
  await visit('dashboard');
  await page.getByRole('tab', { name: 'Карта', exact: true }).click();
  await page.getByRole('grid').waitFor();
  await visit('map');
  await page
    .getByRole('gridcell', { name: /ВПР МА 5, 2026: / })
    .first()
    .click();
  await button(page, 'Показать ячейку').waitFor();
  await visit('map-cell');
  await openList(page);
  await visit('schools');
  await button(page, 'Фильтры').click();
  await visit('filters');
  await button(page, 'Сверить со списком').click();
  await page.getByLabel('Официальный список').fill('МБОУ «СОШ № 3»\nШкола, которой нет');
  await button(page, 'Сверить').click();
  await page.getByText('Только в списке: 1').waitFor();
  await visit('official-list');
  await button(page, 'Назад').click();
  await button(page, 'Не проводилось').click();
  await page.getByLabel('Процедура').waitFor();
  await visit('not-held');
  await button(page, 'Назад').click();
  await button(page, 'Минимальные баллы').click();
  await button(page, 'Изменить: ОГЭ, математика, 2026').click();
  await page.getByLabel('Номер документа региона').fill('123-о');
  await page.getByLabel('Дата документа').fill('02.03.2026');
  await button(page, 'Записать').click();
  await button(page, 'Вернуть обычный: ОГЭ, математика, 2026').waitFor();
  await visit('minimums');
  await button(page, 'Вернуть обычный: ОГЭ, математика, 2026').click();
  await button(page, 'Назад').click();
  await schools(page).getByRole('button', { name: /«/ }).first().click();
  await title(page, /«/);
  await visit('school');
  await button(page, /^(Включить в список|Исключить из списка)$/).click();
  await visit('hand-decision');
  await button(page, 'Назад').click();
  await button(page, 'Критерии').click();
  await page.getByLabel('Порог доли «2», %').fill('45');
  await page.getByText(/^(выйдет|выйдут) \d/).waitFor();
  // What each preset would list is counted later.
  await page.getByText('…', { exact: true }).first().waitFor({ state: 'detached' });
  await visit('criteria');
  await button(page, 'Отмена').click();
  await tab(page, 'Данные').click();
  await title(page, 'Что прочитано');
  await visit('read');
  await page.getByRole('list', { name: 'Листы книги' }).getByRole('button').first().click();
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
  await button(page, 'Выполнение дорожной карты').click();
  await page.getByRole('heading', { name: 'Сначала составьте дорожную карту' }).waitFor();
  await visit('tracking-none');
  await button(page, 'Назад').click();
  await button(page, 'Организация, период и ответственные').click();
  await title(page, 'Организация, период и ответственные');
  await visit('organisation');
  await button(page, 'Назад').click();
  await button(page, 'Дорожная карта').click();
  await title(page, 'Дорожная карта');
  await visit('roadmap');
  await button(page, /^Шаблоны/).click();
  await title(page, 'Шаблоны');
  await visit('templates');
  await button(page, /^Региональная/).click();
  await button(page, 'Сделать своим').waitFor();
  await visit('template-ready');
  await button(page, 'Сделать своим').click();
  await button(page, /^Столбцы/).click();
  await button(page, /^Наименование мероприятия/).click();
  await visit('template-own');
  await button(page, 'Удалить шаблон').click();
  await button(page, 'Вернуть').waitFor();
  await visit('template-removed');
  await button(page, 'Назад').click();
  await button(page, 'Взять с листа').click();
  await page.getByLabel('Лист', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('alert').waitFor();
  await visit('template-sheet');
  await button(page, 'Назад').click();
  await button(page, 'Назад').click();
  await button(page, /^Мероприятия/).click();
  await title(page, 'Мероприятия');
  await visit('measures');
  await page.getByRole('list').getByRole('button').first().click();
  await page.getByLabel('Мероприятие', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ниже' }).scrollIntoViewIfNeeded();
  await visit('measure-open');
  await button(page, 'Показать, что получится').click();
  await sheetShown(page);
  await visit('roadmap-preview');
  await entries(page, visit);
  await tab(page, 'Документы').click();
  await button(page, 'Убрать созданные листы').click();
  await visit('remove-asked');
  await button(page, 'Оставить').click();
  await tab(page, 'Данные').click();
  await button(page, 'Как это работает').click();
  await title(page, 'Как это работает');
  await visit('help');
}

/** Documents that are filled in before their sheets are made: something is entered into each, and the preview has it. */
async function entries(page: Page, visit: Visit): Promise<void> {
  const open = async (name: string): Promise<void> => {
    await openDocument(page, name);
    await title(page, name);
  };
  await open('SWOT-анализ');
  await visit('swot');
  await page.getByRole('list', { name: 'Сильные стороны' }).getByRole('checkbox').last().check();
  await button(page, 'Добавить своё').click();
  await page.getByLabel('Утверждение', { exact: true }).fill('Своя сильная сторона');
  await visit('swot-own');
  await button(page, 'Показать, что получится').click();
  await page.getByText('Своя сильная сторона').first().waitFor();
  await open('SWOT-анализ');
  await button(page, 'Сменить').click();
  await page.getByLabel('Найти школу').fill('лицей');
  await visit('school-picker');
  await page.getByRole('button', { name: /Лицей/ }).click();
  await button(page, 'Сменить').waitFor();
  await visit('swot-school');
  await open('Рисковые профили школ (РПШ)');
  await page.getByRole('group', { name: 'Дефицит педагогических кадров' }).getByRole('combobox').selectOption('high');
  await page.getByRole('group', { name: 'Дефицит педагогических кадров' }).getByRole('spinbutton').fill('65');
  await visit('risk');
  await button(page, 'Показать, что получится').click();
  await page.getByText('высокая').first().waitFor();
  await open('Диагностика школьных процессов');
  await page.getByLabel(/^1\.1 /).selectOption('недост+');
  await visit('processes');
  await open('Схема сопровождения школ');
  await page.getByLabel('Куратор', { exact: true }).first().fill('муниципальный методист');
  await visit('support');
  await button(page, 'Показать, что получится').click();
  await page.getByText('муниципальный методист').first().waitFor();
  await open('Мониторинг документов школ');
  await page.getByLabel('Состояние', { exact: true }).first().selectOption('утверждён');
  await visit('monitoring');
  await open('Анализ исполнения дорожной карты');
  await button(page, 'Добавить своё').last().click();
  await page.getByLabel('Строка', { exact: true }).fill('Обсудить анализ на совете руководителей');
  await visit('analysis');
  await button(page, 'Показать, что получится').click();
  await page.getByText('Обсудить анализ на совете руководителей').first().waitFor();
  await open('Страница школы');
  await page.getByLabel('Найти школу').fill('берёз');
  await visit('school-page');
}
