/** What the screens of the main path come to when they are filled in, refused, repeated: after the walk over them, on the same workbook. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { documents } from '../../src/documents/catalogue';
import { resultKinds } from '../../src/model/state';
import { listSheets } from '../../src/taskpane/shell/router';
import { openList } from './school-list';
import { filledIn, foldersOf, letter, usual } from './mailing';
import { button, openDocument, schools, sheetShown, tab, title, type Visit } from './walk';

/** Lines of «Документы» besides the roadmap, which has screens of its own. */
const lines = documents.filter(
  ({ kind }) => !listSheets.includes(kind) && kind !== 'roadmap' && !resultKinds.has(kind),
);

/** Each document of the catalogue: its form if it asks for anything, its sheets as they will look. */
export async function walkDocuments(page: Page, visit: Visit): Promise<void> {
  for (const { kind, title: name } of lines) {
    await openDocument(page, name);
    const preview = button(page, 'Показать, что получится');
    await page.getByRole('heading', { level: 1, name: new RegExp(`^(${escaped(name)}|Что получится)$`) }).waitFor();
    if (await preview.isVisible()) {
      const settings = page.getByText('Параметры листа');
      if (await settings.isVisible()) await settings.click();
      await visit(`form-${kind}`);
      await preview.click();
    }
    await sheetShown(page);
    await visit(`preview-${kind}`);
  }
}
const escaped = (text: string): string => text.replace(/[()]/g, '\\$&');

export async function walkStates(page: Page, visit: Visit): Promise<void> {
  await schoolStates(page, visit);
  await readStates(page, visit);
  await roadmapStates(page, visit);
  await trackingStates(page, visit);
  await templateStates(page, visit);
  await organisationStates(page, visit);
  await shareStates(page, visit);
  await mailingStates(page, visit);
  await settingsStates(page, visit);
  await openDocument(page, 'Убрать созданные листы');
  await button(page, 'Да, убрать').click();
  await page
    .getByText(/^Убрано: /)
    .first()
    .waitFor();
  await visit('removed');
}

async function schoolStates(page: Page, visit: Visit): Promise<void> {
  await tab(page, 'Школы').click();
  await openList(page);
  await button(page, 'Отметить на листе').click();
  await button(page, 'Снять отметки').waitFor();
  await visit('flagged');
  await page.getByLabel('Найти школу').fill('нет такой');
  await page.getByText('По этим условиям школ нет.').waitFor();
  await visit('schools-nobody');
  await page.getByLabel('Найти школу').fill('');
  for (const status of ['В списке по правилу', 'Зона риска']) await button(page, new RegExp(`^${status}: `)).click();
  for (const [status, name] of [
    ['Признаков нет', 'clear'],
    ['Недостаточно данных', 'insufficient'],
  ] as const) {
    const chip = button(page, new RegExp(`^${status}: `));
    await chip.click();
    const first = schools(page).getByRole('button', { name: /«/ }).first();
    if (await first.isVisible()) {
      await first.click();
      await title(page, /«/);
      await visit(`school-${name}`);
      await button(page, 'Назад').click();
    }
    await chip.click();
  }
  for (const status of ['В списке по правилу', 'Зона риска']) await button(page, new RegExp(`^${status}: `)).click();
  await page.getByLabel('Найти школу').fill('СОШ № 3');
  await schools(page)
    .getByRole('button', { name: /СОШ № 3/ })
    .first()
    .click();
  await button(page, /^(Включить в список|Исключить из списка)$/).click();
  await page.getByLabel('Основание', { exact: true }).selectOption('Другое основание');
  await page.getByText('Укажите основание.').waitFor();
  await visit('hand-ground');
  await page.getByRole('textbox', { name: 'Другое основание' }).fill('решение комиссии');
  await button(page, /^(Включить в список|Исключить из списка)$/).click();
  await button(page, 'Отменить решение').waitFor();
  await visit('hand-decided');
  await button(page, 'Назад').click();
  await page.getByLabel('Найти школу').fill('СОШ № 3');
  await visit('schools-decided');
  await page.getByLabel('Найти школу').fill('');
  await schools(page)
    .getByRole('button', { name: /СОШ № 3/ })
    .first()
    .click();
  await button(page, 'Отменить решение').click();
  await button(page, 'Назад').click();
  await button(page, 'Критерии').click();
  await page.getByLabel('Порог доли «2», %').fill('140');
  await visit('criteria-bad');
  await page.getByLabel('Порог доли «2», %').fill('30');
  await page.getByLabel('Минимум участников').fill('10');
  await page.getByLabel('Если участников меньше').scrollIntoViewIfNeeded();
  await visit('criteria-minimum');
  await page.getByRole('radio', { name: 'ФИОКО, 500+' }).check();
}

async function readStates(page: Page, visit: Visit): Promise<void> {
  await tab(page, 'Данные').click();
  await page.getByText(/^Что сделано/).click();
  await page.getByText(/^Что сделано/).scrollIntoViewIfNeeded();
  await visit('read-log');
  await button(page, /^РУ 5 2025/).click();
  for (const name of ['Пропущенные строки', 'Указать столбец самому']) await page.getByText(name).click();
  await button(page, 'Взять выделенное').click();
  await page.getByText(/^Выделена ячейка вне этой таблицы/).waitFor();
  await visit('point-column');
  await page
    .getByRole('button', { name: /^Изменить: столбец/ })
    .first()
    .click();
  await visit('role-change');
  await page.getByLabel('Что в этом столбце').selectOption({ index: 3 });
  await button(page, 'Применить').click();
  await page.getByText('указано вами').waitFor();
  await visit('role-given');
  await button(page, 'Сбросить ответы для такой шапки').click();
  await page.getByText('указано вами').waitFor({ state: 'detached' });
  await visit('role-reset');
}

async function roadmapStates(page: Page, visit: Visit): Promise<void> {
  await openDocument(page, 'Дорожная карта');
  await page.getByLabel('Для кого').selectOption('schools');
  await page.getByText(/^Адресная помощь/).click();
  await page.getByLabel('Добавить проект приказа').check();
  await visit('roadmap-schools');
  await button(page, /^Мероприятия/).click();
  await page.getByLabel('Список мероприятий школы').waitFor();
  await page.getByRole('list').getByRole('checkbox').first().uncheck();
  await button(page, 'Общие правки – всем школам').click();
  await page.getByText('Правки общих разделов перенесены').waitFor();
  await visit('measures-school');
  await button(page, 'Вернуть как в шаблоне').click();
  await button(page, 'Вернуть мои правки').waitFor();
  await visit('measures-reset');
  await button(page, 'Назад').click();
  await page.getByLabel('Для кого').selectOption('municipality');
  await button(page, 'Показать, что получится').click();
  await sheetShown(page);
  await button(page, 'Добавить в книгу').click();
  await title(page, 'Готово');
  await visit('roadmap-made');
  await openDocument(page, 'Дорожная карта');
  await button(page, /^Мероприятия/).click();
  await page.getByRole('list').getByRole('checkbox').last().uncheck();
  await button(page, 'Показать, что получится').click();
  await page.getByRole('heading', { name: 'Чем новый лист отличается' }).scrollIntoViewIfNeeded();
  await visit('roadmap-compared');
}

/** Following the roadmap that was just made: its list, the menu of a status, what closes a measure, filters, reminders. */
async function trackingStates(page: Page, visit: Visit): Promise<void> {
  await openDocument(page, 'Выполнение дорожной карты');
  await title(page, 'Выполнение дорожной карты');
  await page.getByRole('list', { name: 'Мероприятия по срокам' }).waitFor();
  await visit('tracking');
  const status = page.getByRole('button', { name: /^Статус: не начато/ }).first();
  const choose = async (name: string): Promise<void> => {
    await status.click();
    await page.getByRole('menuitemradio', { name }).click();
  };
  await status.click();
  await page.getByRole('menuitemradio', { name: 'выполнено…' }).waitFor();
  await visit('tracking-menu');
  await page.keyboard.press('Escape');
  await choose('в работе');
  await page.getByText('Записано на лист: в работе.').waitFor();
  await choose('снято…');
  await page.getByRole('textbox', { name: 'Почему снято' }).waitFor();
  await visit('tracking-off');
  await page.keyboard.press('Escape');
  await choose('выполнено…');
  await page.getByRole('textbox', { name: 'Чем подтверждается' }).fill('приказ от 20.11.2026 № 14');
  await visit('tracking-closing');
  await page.keyboard.press('Enter');
  await page.getByText('Записано на лист: выполнено.').waitFor();
  await visit('tracking-done');
  await button(page, 'Фильтры').click();
  await page.getByLabel('Кто отвечает').selectOption({ index: 1 });
  await page.getByText(/^Показано \d+ из /).waitFor();
  await visit('tracking-filters');
  const file = await saved(page, () => button(page, 'Напоминания').click());
  expect(file.toString('utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
  await page.getByText(/^В файле \d/).waitFor();
  await visit('tracking-reminders');
}

async function templateStates(page: Page, visit: Visit): Promise<void> {
  await openDocument(page, 'Дорожная карта');
  await button(page, /^Шаблоны/).click();
  await button(page, /^Региональная/).click();
  const file = await saved(page, () => button(page, 'Выгрузить файлом').click());
  await button(page, 'Назад').click();
  const input = page.locator('input[accept=".json"]');
  await input.setInputFiles({ name: 'Шаблон.json', mimeType: 'application/json', buffer: file });
  await page.getByText(/^Загружен шаблон/).waitFor();
  await visit('template-loaded');
  await input.setInputFiles({ name: 'Письмо.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByRole('alert').waitFor();
  await visit('template-refused');
  await button(page, 'Взять с листа').click();
  await page.getByLabel('Лист', { exact: true }).selectOption({ label: 'Дорожная карта' });
  await page.getByText(/^Распознано: /).waitFor();
  await visit('template-sheet-found');
}

async function organisationStates(page: Page, visit: Visit): Promise<void> {
  await openDocument(page, 'Организация, период и ответственные');
  await page.getByLabel('Муниципалитет', { exact: true }).fill('Заречный муниципальный округ');
  await page.getByLabel('Период').selectOption('calendar');
  await page.locator('summary').getByText('Ответственные').click();
  await page.getByLabel('Период').scrollIntoViewIfNeeded();
  await visit('organisation-filled');
  await button(page, 'Сохранить').click();
  await visit('organisation-saved');
}

async function shareStates(page: Page, visit: Visit): Promise<void> {
  await openDocument(page, 'Страница школы');
  await button(page, 'Показать, что получится').click();
  await button(page, 'Добавить в книгу').click();
  await title(page, 'Готово');
  await openDocument(page, 'Копия для рассылки');
  await title(page, 'Копия для рассылки');
  await visit('share');
  const sheets = page.getByRole('list', { name: 'Листы' }).getByRole('checkbox');
  for (const one of await sheets.all()) await one.uncheck();
  await page.getByText('Отметьте хотя бы один лист.').waitFor();
  await visit('share-nothing');
  for (const one of await sheets.all()) await one.check();
  await saved(page, () => button(page, 'Сделать копию').click());
  await page.getByText(/^Готово: /).waitFor();
  await visit('share-done');
}

async function mailingStates(page: Page, visit: Visit): Promise<void> {
  await openDocument(page, 'Разослать школам');
  await title(page, 'Разослать школам');
  await visit('packages');
  const archive = new Uint8Array(await saved(page, () => button(page, 'Собрать архив').click()));
  await page.getByText(/^Готово: /).waitFor();
  await visit('packages-done');
  const [school] = await foldersOf(archive);
  await openDocument(page, 'Собрать заполненные');
  await title(page, 'Собрать заполненные');
  await visit('collect');
  const collected = async (need: number): Promise<void> => {
    await page
      .locator('#panel input[type=file]')
      .setInputFiles([await filledIn(archive, school!, usual(need)), letter]);
    await page.getByText(/^2\sфайла: /).waitFor();
  };
  await collected(5);
  await visit('collect-read');
  await button(page, 'Показать, что получится').click();
  await button(page, /^(Добавить в книгу|Сделать заново)$/).click();
  await title(page, 'Готово');
  await openDocument(page, 'Собрать заполненные');
  await collected(9);
  await visit('collect-differs');
}

async function settingsStates(page: Page, visit: Visit): Promise<void> {
  await openDocument(page, 'Настройки: сохранить и загрузить');
  await title(page, 'Настройки: сохранить и загрузить');
  await visit('settings');
  const file = await saved(page, () => button(page, 'Сохранить настройки').click());
  const input = page.locator('input[accept=".json"]');
  await input.setInputFiles({ name: 'Письмо.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await page
    .getByText(/настро/i)
    .last()
    .waitFor();
  await visit('settings-refused');
  await input.setInputFiles({ name: 'Настройки.json', mimeType: 'application/json', buffer: file });
  await page.getByRole('region', { name: 'В файле есть:' }).waitFor();
  await visit('settings-found');
  await button(page, 'Взять отмеченное').click();
  await page.getByText('Настройки загружены и хранятся в этой книге. Сохраните её.').waitFor();
  await visit('settings-applied');
}

async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, click()]);
  return readFileSync(await download.path());
}
