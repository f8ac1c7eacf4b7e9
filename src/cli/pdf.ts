import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { valuesOnly } from '../documents/kit/sheet/values-only';
import { newFile } from '../hosts/file/workbook-file';
import { done, failed, type Outcome } from '../model/outcome';
import type { SheetPlan } from '../model/plan';
import { onPaper } from '../model/plan-parts';
import { emptyState } from '../model/state';

/** LibreOffice's program by its names on the systems we know. */
const programs = ['soffice', 'libreoffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'];
const run = promisify(execFile);

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
