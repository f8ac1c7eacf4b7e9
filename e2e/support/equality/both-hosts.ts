/** The same documents made through both hosts from the same workbook. */
import { createHost } from '../../../excel-stand-in/node';
import { openBook } from '../../../excel-stand-in/file/read';
import { saveBook } from '../../../excel-stand-in/file/write';
import { makeDocuments, type WantedDocument } from '../../../src/app/documents/documents';
import { identify } from '../../../src/app/identification/identify';
import type { WorkbookPort } from '../../../src/app/port';
import { excelPort } from '../../../src/hosts/excel';
import { openFile } from '../../../src/hosts/file';
import { filePort } from '../../../src/hosts/file/port';
import type { Outcome } from '../../../src/model/outcome';
import type { SheetPlan } from '../../../src/model/plan';
import { emptyState } from '../../../src/model/state';

export interface Made {
  bytes: Uint8Array;
  plans: SheetPlan[];
  names: string[];
}
/** Changes the plans before they are written, for the tests that must see a difference. */
export type Spoil = (plans: SheetPlan[]) => SheetPlan[];

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function make(port: WorkbookPort, wanted: readonly WantedDocument[], spoil: Spoil) {
  const snapshot = value(await port.snapshot());
  const state = { ...(snapshot.state ?? emptyState()), organisation: { municipality: 'Заречный район' } };
  const findings = identify([snapshot], {
    answers: state.answers,
    hand: state.handDecisions,
    officialList: state.officialList,
  });
  const context = { findings, state, sheets: snapshot.sheets, today: '2026-11-22' };
  const built = value(makeDocuments(context, wanted));
  const plans = spoil(built.plans);
  const report = value(await port.change({ plans, flags: null, state: built.state }));
  return { plans, names: report.sheets.map(({ name }) => name) };
}

const asIs: Spoil = (plans) => plans;

/** Through Excel's API: the genuine client library, the stand-in Excel and its own export. */
export async function throughExcel(sample: Uint8Array, wanted: readonly WantedDocument[], spoil = asIs): Promise<Made> {
  const host = createHost({ book: await openBook(sample, 'Результаты.xlsx') }).use();
  const made = await make(excelPort({ patience: 60_000 }), wanted, spoil);
  return { ...made, bytes: await saveBook(host.book) };
}

export async function throughFile(sample: Uint8Array, wanted: readonly WantedDocument[], spoil = asIs): Promise<Made> {
  const port = filePort(value(openFile(sample, 'Результаты.xlsx')));
  const made = await make(port, wanted, spoil);
  return { ...made, bytes: port.bytes() };
}
