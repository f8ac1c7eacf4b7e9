import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { valuesOnly } from '../../documents/kit/sheet/values-only';
import { newFile } from '../../hosts/file/workbook-file';
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { onPaper } from '../../model/plan-parts';
import { emptyState } from '../../model/state';

/** LibreOffice's program by its names on the systems we know. */
const programs = ['soffice', 'libreoffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'];
const run = promisify(execFile);
/** A profile's settings: the locale of numbers and dates. */
const russian =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>' +
  '</oor:items>';

/**
 * The documents as pages, printed by LibreOffice from a workbook of values that is gone afterwards.
 * @returns `noLibreOffice` where it is not installed, `notPrinted` where it made no file
 */
export async function pdfBytes(plans: readonly SheetPlan[]): Promise<Outcome<Uint8Array>> {
  const change = { plans: plans.map((plan) => onPaper(valuesOnly(plan, new Set()))), state: emptyState() };
  const book = newFile([], change);
  if (!book.ok) return book;
  const folder = mkdtempSync(join(tmpdir(), 'shnor-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, book.value.bytes);
    // Numbers as Russian papers have them, whatever the machine's own language.
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), russian);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')
      .replace(/^(?!\/)/, '/')
      .replace(/\\/g, '/')}`;
    for (const program of programs) {
      try {
        await run(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
        return done(new Uint8Array(readFileSync(join(folder, 'book.pdf'))));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (error as NodeJS.ErrnoException).syscall === 'open')
          return failed('notPrinted', {});
      }
    }
    return failed('noLibreOffice', {});
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
