import { createHost, type NodeHost } from '../../../../excel-stand-in/node';
import type { HostOptions } from '../../../../excel-stand-in/host';
import type { Book, Sheet } from '../../../../excel-stand-in/model/workbook';
import type { WorkbookChange, WorkbookPort } from '../../../app/port';
import { emptyState } from '../../../model/state';
import { excelPort } from '../index';
import { samplePlan } from './sample-plan';

/** A stand-in Excel with a user's sheet «Данные», and the host under test over the genuine client library. */
export function bench(options: HostOptions & { patience?: number } = {}): { host: NodeHost; port: WorkbookPort } {
  const host = createHost(options).use();
  host.user.rename('Лист1', 'Данные');
  const lines = [
    ['ОО', 'Участников', '«2»'],
    ['МБОУ СОШ № 1', 20, 7],
    ['МБОУ СОШ № 2', 30, 3],
  ];
  lines.forEach((line, row) =>
    line.forEach((value, col) => host.user.type('Данные', `${'ABC'[col]}${row + 1}`, value)),
  );
  const port = excelPort({ patience: options.patience ?? 2000 });
  return { host, port };
}

/** Another Excel with a copy of a workbook: for starting many cases from one state. */
export function benchOn(
  book: Book,
  options: HostOptions & { patience?: number } = {},
): { host: NodeHost; port: WorkbookPort } {
  const host = createHost({ ...options, book: structuredClone(book) }).use();
  return { host, port: excelPort({ patience: options.patience ?? 2000 }) };
}

/** A change that makes one sheet. */
export const change = (extra: Partial<WorkbookChange> = {}): WorkbookChange => ({
  plans: [samplePlan()],
  flags: null,
  state: emptyState(),
  ...extra,
});

/** What was answered; a refusal ends the test. */
export const good = <T>(outcome: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};

/** Everything of a sheet, for comparing before and after; merges, formats and rules with it. */
export function sheetPicture(sheet: Sheet): unknown {
  const { id: _id, cells, styles, charts, selection: _selection, ...rest } = sheet;
  const grid = <T>(map: Map<number, Map<number, T>>) =>
    [...map]
      .flatMap(([row, line]) => [...line].map(([col, value]) => [row, col, value] as const))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const plain = JSON.stringify(
    {
      ...rest,
      cells: grid(cells).map(([row, col, cell]) => [row, col, cell.formula ?? cell.value]),
      styles: grid(styles),
      charts: charts.map(({ id: _chartId, name: _name, ...chart }) => chart),
    },
    (_, value: unknown) =>
      value instanceof Map ? [...value].sort() : value instanceof Set ? [...value].sort() : value,
  );
  return JSON.parse(plain) as unknown;
}

export const picture = (book: Book, without: readonly string[] = []): Record<string, unknown> =>
  Object.fromEntries(
    book.sheets.filter(({ name }) => !without.includes(name)).map((sheet) => [sheet.name, sheetPicture(sheet)]),
  );
