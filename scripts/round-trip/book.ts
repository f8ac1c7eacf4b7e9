/** Our workbook made over the sample as an office makes it: lists, documents with charts and forms, marks in the user's sheets, cells typed into. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Session } from '../../src/app/session';
import type { WantedDocument } from '../../src/app/documents/documents';
import { openFile } from '../../src/hosts/file';
import { filePort, type FilePort } from '../../src/hosts/file/port';

export const sample = path.join(__dirname, '..', '..', 'samples', 'results.xlsx');
export const today = '2026-11-22';
/** Documents of every kind of sheet: lists, a plan, tables to fill, charts. */
export const wanted: WantedDocument[] = [
  { kind: 'shnor' },
  { kind: 'svod' },
  { kind: 'read' },
  { kind: 'roadmap' },
  { kind: 'swot' },
  { kind: 'processes' },
  { kind: 'monitoring' },
  { kind: 'risk' },
];

export interface Opened {
  port: FilePort;
  session: Session;
}

/** A workbook as the page opens it. */
export async function open(bytes: Uint8Array, name = 'Книга.xlsx'): Promise<Opened> {
  const file = openFile(bytes, name);
  if (!file.ok) throw new Error(file.problem.code);
  const port = filePort(file.value);
  const session = new Session(port, { today: () => today });
  await session.open();
  if (!session.getSnapshot().findings) await session.identify();
  return { port, session };
}

/** What went wrong is thrown: nothing here may fail. */
export function well({ session }: Pick<Opened, 'session'>, done: boolean): void {
  const { problem } = session.getSnapshot();
  if (problem || !done) throw new Error(problem?.code ?? 'nothing was done');
}

export async function make(opened: Pick<Opened, 'session'>, documents: WantedDocument[] = wanted): Promise<void> {
  const { session } = opened;
  well(opened, await session.prepare(documents));
  well(opened, await session.makeSheets());
}

/** The workbook with everything of ours in it. */
export async function ourBook(): Promise<Opened> {
  const opened = await open(new Uint8Array(readFileSync(sample)));
  await opened.session.rule.setOfficialList(['МБОУ «СОШ № 3»']);
  await make(opened);
  await opened.session.flag(true);
  well(opened, true);
  return opened;
}
