/** Meets Excel: waits for Office.js with a time-out of our own, binds the ribbon's buttons, opens the session. */
import { commands, runCommand } from './commands';
import type { Problem } from '../model/outcome';
import type { PaneStore } from './shell/store';

/** How long Office.js may take before the pane says that Excel does not answer, milliseconds. */
const patience = 20_000;
const step = 50;

/** Office.js loads beside our own script, so that a closed network does not leave an empty pane. */
function officeLoaded(): Promise<boolean> {
  const end = Date.now() + patience;
  return new Promise((resolve) => {
    const look = (): void => {
      if (typeof Office !== 'undefined' && typeof Office.onReady === 'function') resolve(true);
      else if (Date.now() > end) resolve(false);
      else setTimeout(look, step);
    };
    look();
  });
}

const timeOut = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), patience));

export async function connectExcel(store: PaneStore, run: (command: string) => void): Promise<void> {
  if (!(await officeLoaded())) return store.fail('office-silent');
  // Before Excel is ready: a click that comes as soon as Office.js listens would find no command of that name, and be lost.
  for (const name of Object.keys(commands)) {
    Office.actions?.associate?.(name, (event: Office.AddinCommands.Event) =>
      runCommand(
        () => run(name),
        () => shown(),
        () => event.completed(),
      ),
    );
  }
  const info = await Promise.race([Office.onReady(), timeOut()]);
  if (!info) return store.fail('office-silent');
  if (info.host !== Office.HostType.Excel) return store.fail('not-excel');
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return store.fail('excel-old');
  const { excelPort } = await import(/* webpackChunkName: "excel-host" */ '../hosts/excel');
  await store.connect(
    excelPort({
      workbookBytes: async (_name, plans) =>
        (await import(/* webpackChunkName: "file-host" */ './read-file')).workbookBytes(plans),
    }),
  );
}

/** How long Excel may take to show the pane before the next click is let through, milliseconds. */
const showing = 5000;

/** The pane is asked to come forward; an Excel that refuses or never answers has it opened by the button «Панель», which is Excel's own way. */
const shown = (): Promise<unknown> =>
  Promise.race([
    Office.addin.showAsTaskpane().catch(() => null),
    new Promise((resolve) => setTimeout(resolve, showing)),
  ]);

/** Opens a workbook of ours in a window of its own: the user's stays as it is. @returns what to tell where Excel refuses */
export async function openAsNewWorkbook(file: Blob): Promise<Problem | null> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  try {
    await Excel.createWorkbook(address.slice(address.indexOf(',') + 1));
    return null;
  } catch (error) {
    // Whatever Excel's reason (the web, a policy, a view), the way round is the same; what is no refusal of Excel's is a mistake of ours.
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { severity: 'warning', code: 'excel-no-sample' };
  }
}
