/** The Node transport: Microsoft's own client library in a vm context, its batches answered by a stand-in Excel. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { createStandIn, type HostOptions, type StandIn } from './host';
import { within } from './batch/requirement-sets';
import type { BatchRequest } from './batch/interpreter';

export interface OfficeLibrary {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
}

interface Message {
  entries: { messageCategory: number; messageType: number; targetId: string; message: string; id: string }[];
}
interface Hidden {
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: Message): void;
  SessionBase: { _overrideSession: unknown };
}

let library: OfficeLibrary | null = null;
let current: StandIn | null = null;

/** Loads the shipped office.js once per process (60 ms); later calls answer the same library. */
export function loadOfficeJs(): OfficeLibrary {
  if (library) return library;
  const nothing = () => undefined;
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const window: Record<string, unknown> = {
    console: { log: nothing, warn: nothing, error: nothing },
    // The library's timers must not keep a test process alive.
    setTimeout: (run: () => void, ms?: number) => setTimeout(run, ms).unref(),
    clearTimeout,
    setInterval: (run: () => void, ms?: number) => setInterval(run, ms).unref(),
    clearInterval,
    Promise,
    location: { href: 'https://localhost/', protocol: 'https:', search: '', hash: '', host: 'localhost' },
    navigator: { userAgent: 'node', language: 'ru-RU' },
    document: {
      URL: 'https://localhost/',
      addEventListener: nothing,
      removeEventListener: nothing,
      createElement: element,
      getElementsByTagName: () => [],
      head: element(),
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    performance: { now: () => performance.now() },
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  runInContext(readFileSync(file, 'utf8'), createContext(window));
  library = window as unknown as OfficeLibrary;
  const supported = (set: string, version: string) =>
    set === 'ExcelApi' && current !== null && within(version, current.level);
  // The library's own Office.context stays empty outside a document and cannot be redefined: it is covered, not changed.
  library.Office = Object.create(library.Office, {
    context: { value: { requirements: { isSetSupported: supported } } },
  }) as typeof Office;
  hidden()._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  library.Excel.run = grouping(library.Excel.run.bind(library.Excel) as Run) as typeof Excel.run;
  return library;
}

type Run = (...args: unknown[]) => Promise<unknown>;
/** The library of this version does not pass `mergeUndoGroup` on, as Microsoft's own address does: the host is told of it here. */
const grouping =
  (run: Run): Run =>
  async (...args) => {
    const options = args[0] as { mergeUndoGroup?: boolean } | null;
    const host = typeof options === 'object' && options?.mergeUndoGroup === true ? current : null;
    if (host) host.undoGroups++;
    try {
      return await run(...args);
    } finally {
      if (host) host.undoGroups--;
    }
  };

const hidden = (): Hidden => loadOfficeJs().OfficeExtension as unknown as Hidden;

export interface NodeHost extends StandIn {
  /** For `Excel.run(session, batch)`. */
  session: Excel.Session;
  Excel: typeof Excel;
  /** Makes `Excel.run(batch)` without a session, and global `Excel` and `Office`, mean this host. */
  use(): NodeHost;
}

/** A stand-in Excel for jest. */
export function createHost(options: HostOptions = {}): NodeHost {
  const { Excel, Office } = loadOfficeJs();
  const standIn = createStandIn(options);
  const session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'https://stand-in', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_data: unknown, _flags: unknown, message: { Body: BatchRequest }) => {
        // Through text, as on the wire: nothing is shared between the add-in and the host.
        const answer = standIn.execute(JSON.parse(JSON.stringify(message.Body)) as BatchRequest);
        if (!answer) return new Promise(() => undefined);
        const Body = JSON.parse(JSON.stringify(answer)) as unknown;
        return Promise.resolve({ ErrorCode: '', ErrorMessage: '', Headers: {}, Body });
      },
    }),
  };
  standIn.onEvents((entries) => {
    const unpacked = entries.map(([messageCategory, messageType, targetId, message, id]) => ({
      messageCategory,
      messageType,
      targetId,
      message,
      id,
    }));
    hidden()._testTriggerRichApiMessageEvent({ entries: unpacked });
  });
  const host: NodeHost = Object.assign(standIn, {
    session: session as unknown as Excel.Session,
    Excel,
    use: () => {
      current = standIn;
      hidden().SessionBase._overrideSession = session;
      Object.assign(globalThis, { Excel, Office, OfficeExtension: loadOfficeJs().OfficeExtension });
      return host;
    },
  });
  return host;
}
