import { done, type Outcome } from '../../model/outcome';
import { Fault, failure } from './fault';

/** One piece of work in Excel: the workbook's proxies and the way to send what was queued. */
export interface ExcelContext {
  workbook: Excel.Workbook;
  /** Sends the queue; an answer that does not come in time is a Fault, and so is a cancel asked for before. */
  sync(): Promise<void>;
  /** A worksheet by id or name, one object a request: it may be renamed or deleted between two of them. */
  sheet(key: string): Excel.Worksheet;
}

export interface RunOptions {
  /** Milliseconds for one answer. */
  patience: number;
  signal?: AbortSignal | undefined;
  /** Writes are to be one step of the user's undo, where Excel can (ExcelApi 1.20). */
  oneUndo?: boolean;
}

export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Runs work in Excel; errors of Excel and Faults come back as problems, mistakes of ours are thrown. */
export async function inExcel<T>(
  options: RunOptions,
  work: (context: ExcelContext) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    return done(await runInExcel(options, work));
  } catch (error) {
    return failure(error);
  }
}

/** The same, but errors are thrown as they are: for work that must clean up first. */
export function runInExcel<T>(options: RunOptions, work: (context: ExcelContext) => Promise<T>): Promise<T> {
  const batch = (request: Excel.RequestContext) => {
    const { workbook } = request;
    const sheets = new Map<string, Excel.Worksheet>();
    return work({
      workbook,
      sync: () => {
        sheets.clear();
        return sent(request, options);
      },
      sheet: (key) => {
        const sheet = sheets.get(key) ?? workbook.worksheets.getItem(key);
        sheets.set(key, sheet);
        return sheet;
      },
    });
  };
  if (options.oneUndo && supports('1.20')) return Excel.run({ mergeUndoGroup: true }, batch);
  return Excel.run(batch);
}

async function sent(request: Excel.RequestContext, { patience, signal }: RunOptions): Promise<void> {
  if (signal?.aborted) throw new Fault('excel-cancelled');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('excel-silent')), patience);
  });
  try {
    await Promise.race([request.sync(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
