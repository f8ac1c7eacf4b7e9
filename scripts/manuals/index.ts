/** The manuals on paper: docs/*.md → PDF with contents, page numbers and pictures, printed by Chromium. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, launch } from '../../e2e/support/browser';
import { version } from '../../package.json';
import { manualOf, type Heading } from './markdown';

/** Manuals that are printed, as their files in docs/ are named. */
export const manuals = ['user', 'administrator', 'developer'] as const;
export type Manual = (typeof manuals)[number];

/** Whether the programs that print are here: «npm run tools» brings them. */
export const canPrint = (): boolean => chromiumPath() !== undefined && !spawnSync('pdftotext', ['-v']).error;

const docs = join(__dirname, '..', '..', 'docs');
const css = readFileSync(join(__dirname, 'print.css'), 'utf8');

/** Pictures go into the page itself: it has no address they could be asked from. */
const withPictures = (html: string): string =>
  html.replace(/src="([^"]+)"/g, (_, path: string) => {
    return `src="data:image/png;base64,${readFileSync(join(docs, path)).toString('base64')}"`;
  });

function pageOf(markdown: string, pages: ReadonlyMap<Heading, number>): { html: string; headings: Heading[] } {
  const { title, headings, html } = manualOf(markdown);
  const numbers = [...pages.values()];
  const lines = headings.map(
    ({ level, text, id }, index) =>
      `<li class="level${level}"><a href="#${id}">${text}</a><span>${numbers[index] ?? 0}</span></li>`,
  );
  const contents = `<ol class="contents">${lines.join('')}</ol>`;
  return {
    headings,
    html: `<!doctype html><html lang="ru"><meta charset="utf-8"><title>${title}</title><style>${css}</style>
      <p class="product">Навигатор ШНОР, версия ${version}</p><h1>${title}</h1>${contents}${withPictures(html)}`,
  };
}

/** On which page of the printed manual each heading stands: headings follow one another, the contents on the first page are left out. */
function pagesOf(pdf: string, headings: readonly Heading[]): Map<Heading, number> {
  const texts = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  let page = 1;
  return new Map(
    headings.map((heading) => {
      const plain = (text: string): string => text.replace(/\s/g, '');
      const begins = (text: string): boolean =>
        text.split('\n').some((line) => plain(line) !== '' && plain(heading.text).startsWith(plain(line)));
      while (page < texts.length && !begins(texts[page]!)) page++;
      if (page >= texts.length) throw new Error(`«${heading.text}» is on no page of ${pdf}`);
      return [heading, page + 1];
    }),
  );
}

/** Prints one manual. Twice: the first print tells on which pages its contents lead. */
export async function printManual(name: Manual, file: string): Promise<void> {
  const markdown = readFileSync(join(docs, `${name}.md`), 'utf8');
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const edge = 'font-family: Liberation Sans, sans-serif; font-size: 8px; color: #555; width: 100%; margin: 0 18mm;';
    const print = async (pages: ReadonlyMap<Heading, number>): Promise<Heading[]> => {
      const { html, headings } = pageOf(markdown, pages);
      await page.setContent(html, { waitUntil: 'load' });
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: '20mm', bottom: '18mm', left: '18mm', right: '18mm' },
        printBackground: true,
        tagged: true,
        outline: true,
        displayHeaderFooter: true,
        headerTemplate: `<div style="${edge}">Навигатор ШНОР. <span class="title"></span></div>`,
        footerTemplate: `<div style="${edge} text-align: center">Страница <span class="pageNumber"></span> из <span class="totalPages"></span></div>`,
      });
      writeFileSync(file, pdf);
      return headings;
    };
    const headings = await print(new Map());
    await print(pagesOf(file, headings));
  } finally {
    await browser.close();
  }
}
