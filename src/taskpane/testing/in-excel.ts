/** A session over the sample workbook in the stand-in Excel, as the pane has one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostOptions } from '../../../excel-stand-in/host';
import { createHost, type NodeHost } from '../../../excel-stand-in/node';
import { openBook } from '../../../excel-stand-in/file/read';
import { Session } from '../../app/session';
import { excelPort } from '../../hosts/excel';
import { problemText } from '../../words/problems';

const sample = readFileSync(path.join(__dirname, '../../../samples/results.xlsx'));
export const sampleBook = () => openBook(sample, 'results.xlsx');
/** A sheet of results in it. */
export const source = 'ОГЭ 2026';

/** The pane opened in an Excel, its workbook read. */
export async function sessionIn(host: NodeHost): Promise<Session> {
  host.use();
  const session = new Session(excelPort({ patience: 60_000 }), { today: () => '2026-11-22' });
  await session.open();
  expect(await session.identify()).toBe(true);
  return session;
}
export async function opened(options: HostOptions = {}): Promise<{ host: NodeHost; session: Session }> {
  const host = createHost({ book: await sampleBook(), ...options });
  return { host, session: await sessionIn(host) };
}

export const problem = (session: Session): string | null => session.getSnapshot().problem?.code ?? null;
export const remarks = (session: Session): string => (session.getSnapshot().remarks ?? []).map(problemText).join('\n');

export const lists = [{ kind: 'shnor' }, { kind: 'svod' }, { kind: 'read' }];
export async function make(session: Session, wanted: { kind: string }[] = lists): Promise<void> {
  await session.prepare(wanted);
  expect([await session.makeSheets(), problem(session)]).toEqual([true, null]);
}
