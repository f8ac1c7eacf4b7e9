import { parseArea, type Area } from '../../model/cells';
import { supports } from './run';

/** «B2:C9», «A:B», «3:5» or the first of several areas, as Excel tells of them. */
export function eventArea(address: string): Area | null {
  const first = address.split(',')[0]!.replace(/^.*!/, '').replaceAll('$', '');
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(first);
  if (columns) return parseArea(`${columns[1]}1:${columns[2]}1048576`);
  const rows = /^(\d+):(\d+)$/.exec(first);
  if (rows) return parseArea(`A${rows[1]}:XFD${rows[2]}`);
  return parseArea(first);
}

type Result = { remove(): void; context: OfficeExtension.ClientRequestContext };

/** Registers handlers in Excel; the returned function takes them away. A workbook that refuses events is left without them. */
function listening(
  register: (worksheets: Excel.WorksheetCollection) => Result[],
  refused: (error: unknown) => void,
): () => void {
  let stopped = false;
  let results: Result[] = [];
  const remove = async (): Promise<void> => {
    const context = results[0]?.context;
    if (!context) return;
    for (const result of results) result.remove();
    results = [];
    await context.sync();
  };
  Excel.run(async (context) => {
    results = register(context.workbook.worksheets);
    await context.sync();
    if (stopped) await remove();
  }).catch(refused);
  return () => {
    stopped = true;
    remove().catch(refused);
  };
}

/** Both listeners are conveniences: without them the pane still works when asked, so a refusal is told and nothing more. */
export function onSelection(
  listener: (sheetId: string, area: Area) => void,
  refused: (error: unknown) => void,
): () => void {
  return listening(
    (worksheets) => [
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const area = eventArea(address);
        if (area) listener(worksheetId, area);
      }),
    ],
    refused,
  );
}

/** What we type ourselves: Excel tells of it some time after it is written, and names who wrote it from ExcelApi 1.14 on, not everywhere. */
export class OwnCells {
  private readonly written: { place: string; at: number }[] = [];

  wrote(sheetId: string, address: string): void {
    this.written.push({ place: `${sheetId}!${address}`, at: Date.now() });
  }
  /** Each writing is told of once: what comes after it is another's. */
  takes(sheetId: string, address: string): boolean {
    const place = `${sheetId}!${address.replaceAll('$', '')}`;
    while (this.written.length > 0 && Date.now() - this.written[0]!.at > echo) this.written.shift();
    const known = this.written.findIndex((one) => one.place === place);
    if (known >= 0) this.written.splice(known, 1);
    return known >= 0;
  }
}
/** How long Excel may take to tell of a writing, milliseconds. */
const echo = 3000;

/** Changes in the workbook that are not our own. */
export function onSheetsChanged(
  listener: (sheetId: string | null) => void,
  own: OwnCells,
  refused: (error: unknown) => void,
): () => void {
  return listening((worksheets) => {
    const results: Result[] = [
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        const isOwn = own.takes(worksheetId, address) || triggerSource === 'ThisLocalAddin';
        if (!isOwn) listener(worksheetId);
      }),
      worksheets.onAdded.add(async () => listener(null)),
      worksheets.onDeleted.add(async () => listener(null)),
    ];
    if (supports('1.17')) results.push(worksheets.onNameChanged.add(async ({ worksheetId }) => listener(worksheetId)));
    return results;
  }, refused);
}
