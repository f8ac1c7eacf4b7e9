/** Writes a workbook with our sheets: a copy of the only file, or a new one from several (or from other formats); or the documents alone. */
import { mkdirSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { WantedDocument } from '../../app/documents/documents';
import type { WorkbookChange } from '../../app/port';
import { newFile, withoutColumns } from '../../hosts/file/workbook-file';
import { savePath } from '../../hosts/file/node';
import { done, failed, type Outcome, type Problem } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import { emptyState } from '../../model/state';
import { unsettled } from '../../workbook/ours';
import { cliWords as words } from '../../words/cli';
import type { Identified } from '../body';
import { exit, madeExit, Stop, UsageError, type Terminal } from '../command';
import { pdfBytes } from './pdf';

/** The extensions an output may have: a workbook (macros need their own kind), or the documents alone for Word or as pages. */
export function checkOut(out: string, inputs: readonly string[]): void {
  if (inputs.some((path) => resolve(path) === resolve(out))) throw new UsageError(words.outIsInput(out));
  const macros = inputs.length === 1 && extname(inputs[0]!).toLowerCase() === '.xlsm';
  const extensions = [macros ? '.xlsm' : '.xlsx', ...Object.keys(papers)];
  if (!extensions.includes(extension(out))) throw new UsageError(words.outExtension(extensions));
}

const extension = (path: string): string => extname(path).toLowerCase();

/** Files that hold the documents without the workbook. */
const papers: Readonly<Record<string, (plans: readonly SheetPlan[]) => Promise<Outcome<Uint8Array>>>> = {
  '.docx': async (plans) => done(await (await import('../../hosts/word')).wordBytes(plans)),
  '.pdf': pdfBytes,
};

/** Makes the documents and writes them beside the sources' sheets. Returns what is left to say of them. */
export async function writeDocuments(
  identified: Identified,
  wanted: readonly WantedDocument[],
  out: string,
  terminal: Terminal,
  today: string,
): Promise<Problem[]> {
  const { body, findings, state } = identified;
  // Loaded where something is written: the list alone waits for no document's code.
  const [{ makeDocuments }, { withFlagList }] = await Promise.all([
    import('../../app/documents/documents'),
    import('../../app/flag-list'),
  ]);
  const lost = body.files.length === 1 ? unsettled({ sheets: body.sheets, state }, state) : [];
  if (lost.length > 0) {
    const sheets = lost.map(({ name }) => `«${name}»`).join(', ');
    throw new Stop(failed('our-sheets-lost', { sheets }).problem, exit.wrongUsage);
  }
  const made = makeDocuments({ findings, state, sheets: body.sheets, today }, wanted);
  if (!made.ok) throw new Stop(made.problem, madeExit([made.problem], exit.wrongUsage));
  const { notes } = made.value;
  const plans = made.value.plans.map((plan) => withFlagList(plan, findings, body.sheets));
  terminal.err(`${words.writing(out)}\n`);
  const paper = papers[extension(out)];
  if (paper) {
    await save(out, await paper(plans), terminal);
    return notes;
  }
  const first = plans[0];
  const activate = first && { kind: first.kind, key: first.key };
  const change: WorkbookChange = { plans, state: made.value.state, ...(activate ? { activate } : {}) };
  const emptied = (sheet: SheetSnapshot): number[] =>
    (findings.reading.sheets.find(({ sheetId }) => sheetId === sheet.id)?.tables ?? []).flatMap((t) => t.pupilColumns);
  const written =
    body.files.length === 1
      ? body.files[0]!.write(change, emptied)
      : newFile(
          body.sheets.map((sheet) => withoutColumns(sheet, emptied(sheet))),
          change,
        );
  await save(out, written.ok ? done(written.value.bytes) : written, terminal);
  return notes;
}

/** Writes plans that stand on no workbook as a file of their own. */
export async function writePlans(plans: SheetPlan[], out: string, terminal: Terminal): Promise<void> {
  const paper = papers[extension(out)];
  if (paper) return save(out, await paper(plans), terminal);
  const written = newFile([], { plans, state: emptyState() });
  await save(out, written.ok ? done(written.value.bytes) : written, terminal);
}

/** Writes a file, its folder made where there is none. */
export async function save(out: string, bytes: Outcome<Uint8Array>, terminal: Terminal): Promise<void> {
  if (!bytes.ok) throw new Stop(bytes.problem, exit.unreadable);
  mkdirSync(dirname(resolve(out)), { recursive: true });
  const saved = await savePath(out, bytes.value);
  if (!saved.ok) throw new Stop(saved.problem, exit.unreadable);
  terminal.err(`${words.written(out)}\n`);
}

/** ISO date of today by the local clock. */
export function localToday(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
