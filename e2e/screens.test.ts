/** Every screen in every look: pictures into out/screens, nothing serious for axe, nothing wider than the pane, no place or text of the pane unseen. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { documents } from '../src/documents/catalogue';
import { screens } from '../src/taskpane/shell/router';
import { resultKinds } from '../src/model/state';
import { openPage } from './support/browser';
import { looker, nothingSeen, pictures } from './support/looking';
import { sample } from './support/places';
import { button, title, walkScreens, type Visit } from './support/walk';
import { walkDoubtful, walkNothing } from './support/walk-doubtful';
import { walkDocuments, walkStates } from './support/walk-states';
import { opened } from './support/opened';

const here = opened();
const seen = nothingSeen();
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
});

async function walked(walk: (page: Page, visit: Visit) => Promise<void>): Promise<void> {
  const { page, context, complaints } = await openPage(here.browser, `${here.url}/page.html`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // «Открыть другую книгу без сохранения?»
  page.on('dialog', (dialog) => void dialog.accept());
  await button(page, 'Показать на примере').waitFor();
  await walk(page, looker(page, seen));
  expect(complaints).toEqual([]);
  await context.close();
}

async function mainPath(page: Page, visit: Visit): Promise<void> {
  await visit('start');
  await page.setInputFiles('input[type=file]', sample);
  await button(page, 'Выявить ШНОР').waitFor();
  await visit('opened');
  await button(page, 'Выявить ШНОР').click();
  await walkScreens(page, visit);
  await button(page, 'Книга').click();
  await visit('book');
  await button(page, /^РУ 5 2025/).click();
  await page.getByText('Синим отмечено то, что прочитано.').waitFor();
  await visit('book-source');
}

/** The sample with its list and the three sheets, as the main path leaves it. */
async function listMade(page: Page): Promise<void> {
  await button(page, 'Показать на примере').click();
  await button(page, 'Сформировать листы').click();
  await button(page, 'Добавить в книгу').click();
  await title(page, 'Готово');
}

test('every screen: the main path; every document and every state of a screen; workbooks that ask or hold nothing', async () => {
  const inTurn = async (...walks: ((page: Page, visit: Visit) => Promise<void>)[]): Promise<void> => {
    for (const walk of walks) await walked(walk);
  };
  const wrong = await Promise.allSettled([
    inTurn(mainPath, walkDoubtful, walkNothing),
    inTurn(
      async (page, visit) => {
        await listMade(page);
        await walkStates(page, visit);
      },
      async (page, visit) => {
        await listMade(page);
        await walkDocuments(page, visit);
      },
    ),
  ]);
  const failures = wrong.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect([...failures, ...seen.wrong]).toEqual([]);
}, 600_000);

test('no screen of the router and no document of the catalogue is left out', () => {
  const places = [...seen.places];
  const shown = new Set(places.map((place) => place.split(' ')[0]));
  const wanted = Object.entries(screens).flatMap(([tab, names]) => names.map((name) => `${tab}/${name}`));
  expect(wanted.filter((place) => !shown.has(place))).toEqual([]);
  const opened = new Set(places.flatMap((place) => place.split(' ')[1]?.split(',') ?? []));
  const kinds = documents.map(({ kind }) => kind).filter((kind) => kind !== 'roadmap' && !resultKinds.has(kind));
  expect(kinds.filter((kind) => !opened.has(kind))).toEqual([]);
});
