/** The printed «ШНОР» sheet of the sample workbook as a picture. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../e2e/support/browser';
import { identified, picture } from './places';

const russianSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop
oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru</value></prop></item></oor:items>`;

/** The printed «ШНОР» sheet: the command line makes it, LibreOffice prints it, the margins are cut off. */
export async function sheetPicture(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'shnor-pictures-'));
  const made = await identified(work);
  // Numbers are printed with a comma, as in a Russian office.
  mkdirSync(join(work, 'profile', 'user'), { recursive: true });
  writeFileSync(join(work, 'profile', 'user', 'registrymodifications.xcu'), russianSettings);
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const run = (program: string, ...rest: string[]): string => execFileSync(program, rest, { encoding: 'utf8' });
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', work, made);
  const pdf = join(work, 'results.pdf');
  const pages = Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', pdf))?.[1]);
  const title = 'Школы с низкими образовательными результатами (ШНОР)';
  const numbers = Array.from({ length: pages }, (_, index) => String(index + 1));
  const found = numbers.find((number) => run('pdftotext', '-f', number, '-l', number, pdf, '-').includes(title));
  if (!found) throw new Error('The printed workbook has no page of the list');
  run('pdftoppm', '-f', found, '-l', found, '-r', '110', '-png', '-singlefile', pdf, join(work, 'page'));
  await cropped(join(work, 'page.png'), picture('shnor-sheet'));
  rmSync(work, { recursive: true });
}

/** Cuts white margins and the page's foot, where the number of the page stands. */
async function cropped(from: string, to: string): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1600 } });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img src="data:image/png;base64,${readFileSync(from).toString('base64')}">`,
    );
    const clip = await page.evaluate(() => {
      const image = document.querySelector('img')!;
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = Math.round(image.naturalHeight * 0.93);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const box = { left: canvas.width, right: 0, top: canvas.height, bottom: 0 };
      for (let index = 0; index < data.length; index += 4) {
        if (data[index]! > 240) continue;
        const x = (index / 4) % canvas.width;
        const y = Math.floor(index / 4 / canvas.width);
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
      const gap = 12;
      return {
        x: box.left - gap,
        y: box.top - gap,
        width: box.right - box.left + 2 * gap,
        height: box.bottom - box.top + 2 * gap,
      };
    });
    await page.screenshot({ path: to, clip });
  } finally {
    await browser.close();
  }
}
