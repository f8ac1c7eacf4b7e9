/** The strict Excel that tests run in: one workbook, batches in, answers out, everything counted. */
import { freshSheetId, newBook, newSheet, type Book, type Sheet } from './model/workbook';
import { ExcelError, type ExcelErrorCode } from './batch/errors';
import { within } from './batch/requirement-sets';
import { runBatch, type BatchRequest, type BatchResponse } from './batch/interpreter';
import { References } from './batch/references';
import { workbookObject } from './batch/objects/workbook';
import { officeServices } from './batch/objects/office-services';
import { Session, type EventName, type ExcelEvent } from './batch/session';
import { userActions, type UserActions } from './user';

export interface HostOptions {
  book?: Book;
  /** ExcelApi level: «1.14» is Excel 2021, the main flow's floor. */
  level?: string;
  /** Payload limit both ways, in bytes. */
  payloadLimit?: number;
  /** false leaves formulas uncomputed: for benches, which look at no values. */
  computes?: boolean;
  /** Remembers the workbook before every write, for `user.undo()`. */
  undo?: boolean;
}

/** A member that this Excel always refuses: «PageLayout.PaperSize», or all of a class: «WorksheetFreezePanes.*». */
export interface Refusal {
  member: string;
  code: ExcelErrorCode;
}

/** One planned failure. Syncs are counted from 1, from the moment the fault is set. */
export interface Fault {
  sync: number;
  code: ExcelErrorCode;
  /** Nothing done; all done and then the error; or stopped before this action of the batch. */
  when: 'before' | 'after' | { action: number };
}

export interface SyncRecord {
  requestBytes: number;
  responseBytes: number;
  writes: boolean;
  error?: string;
  /** Where and why, for whoever debugs the add-in. */
  message?: string;
}

/** Answers a batch; null is an answer that never comes. */
export interface StandIn {
  readonly book: Book;
  readonly level: string;
  /** Every sync so far, cleaning up of references left out. */
  readonly syncs: SyncRecord[];
  readonly opened: string[];
  faults: Fault[];
  refusals: Refusal[];
  /** Runs of the add-in that are one step of the user's undo, open now. */
  undoGroups: number;
  /** Syncs from now that are never answered: {sync: 1} is the next one; `done` says whether Excel did the work. */
  silences: { sync: number; done: boolean }[];
  /** What asking for the pane (`Office.addin.showAsTaskpane`) gives: it comes forward, an error, or no answer at all. */
  taskpane: 'shows' | 'refuses' | 'silent';
  /** The user has a cell open for typing. */
  editing: boolean;
  /** How long after a batch its events come, milliseconds; 0: before its answer. */
  eventDelay: number;
  /** What the user and co-authors do, by hand. */
  readonly user: UserActions;
  execute(request: BatchRequest): BatchResponse | null;
  /** Called with events that the add-in listens to, in the protocol's form. */
  onEvents(deliver: (entries: EventEntry[]) => void): void;
  /** Makes the counters start anew. */
  resetCounters(): void;
}

/** [category, type, target, message, id, isRemoteOverride] as the client library unpacks it. */
export type EventEntry = [number, number, string, string, string, boolean];

const eventTypes: Record<EventName, number> = {
  DataChanged: 10,
  Activated: 11,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  NameChanged: 25,
  VisibilityChanged: 26,
};
const eventCategory = 65536;

export function createStandIn(options: HostOptions = {}): StandIn {
  const book = options.book ?? bookOfOneSheet();
  const level = options.level ?? '1.14';
  const limit = options.payloadLimit ?? 5 * 1024 * 1024;
  const session = new Session(book);
  session.computes = options.computes ?? true;
  if (options.undo) session.history = [];
  const references = new References();
  const listeners: ((entries: EventEntry[]) => void)[] = [];
  const standIn: StandIn = {
    book,
    level,
    syncs: [],
    opened: session.opened,
    faults: [],
    refusals: [],
    undoGroups: 0,
    silences: [],
    taskpane: 'shows',
    editing: false,
    eventDelay: 0,
    user: userActions(session, () => flush('Unknown')),
    execute,
    onEvents: (deliver) => listeners.push(deliver),
    resetCounters: () => standIn.syncs.splice(0),
  };
  let counted = 0;

  function flush(by: 'Unknown' | 'ThisLocalAddin'): void {
    const events = session.pending.splice(0);
    const triggerSource = within('1.14', level) ? by : null;
    const entries = events.flatMap((event) =>
      entriesOf(session, { ...event, details: { triggerSource, ...event.details } }),
    );
    const deliver = (): void => {
      for (const listener of listeners) listener(entries);
    };
    if (entries.length > 0 && standIn.eventDelay > 0) setTimeout(deliver, standIn.eventDelay);
    else if (entries.length > 0) deliver();
  }

  function execute(request: BatchRequest): BatchResponse | null {
    const root = workbookObject(session);
    if (isHousekeeping(request)) {
      const shows = request.Actions.some(({ Name }) => Name === 'SetAppRuntimeState');
      if (shows && standIn.taskpane === 'silent') return null;
      if (shows && standIn.taskpane === 'refuses') return failure('AccessDenied');
      return runBatch(request, { root, references, level, services: officeServices });
    }
    const fault = due(standIn.faults);
    const silence = due(standIn.silences);
    counted++;
    const record: SyncRecord = { requestBytes: bytes(request), responseBytes: 0, writes: writes(request) };
    standIn.syncs.push(record);
    const run = () => {
      const failAt =
        fault && typeof fault.when === 'object'
          ? { index: fault.when.action, error: new ExcelError(fault.code) }
          : undefined;
      const refused = (className: string, member: string) =>
        standIn.refusals.find(({ member: named }) => named === `${className}.${member}` || named === `${className}.*`)
          ?.code ?? null;
      session.grouped = standIn.undoGroups > 0 && within('1.20', level);
      if (record.writes) {
        session.remember();
        book.stale = true;
      }
      return runBatch(request, { root, references, level, refused, ...(failAt ? { failAt } : {}) });
    };
    let answer: BatchResponse;
    if (record.requestBytes > limit) answer = failure('RequestPayloadSizeLimitExceeded');
    else if (standIn.editing) answer = failure('InvalidOperationInCellEditMode');
    else if (fault?.when === 'before' || (silence && !silence.done))
      answer = failure(fault?.code ?? 'GeneralException');
    else {
      answer = run();
      if (fault?.when === 'after') answer = failure(fault.code);
    }
    record.responseBytes = bytes(answer);
    if (record.responseBytes > limit) {
      answer = failure('ResponsePayloadSizeLimitExceeded');
      record.responseBytes = bytes(answer);
    }
    if (answer.Error) Object.assign(record, { error: answer.Error.Code, message: answer.Error.Message });
    flush('ThisLocalAddin');
    return silence ? null : answer;
  }

  /** Takes the entry whose turn it is; each entry counts from the sync at which it was first seen. */
  const starts = new WeakMap<object, number>();
  function due<T extends { sync: number }>(list: T[]): T | undefined {
    for (const item of list) if (!starts.has(item)) starts.set(item, counted);
    const index = list.findIndex((item) => starts.get(item)! + item.sync === counted + 1);
    return index < 0 ? undefined : list.splice(index, 1)[0];
  }
  return standIn;
}

function bookOfOneSheet(): Book {
  const book = newBook();
  const sheet: Sheet = newSheet(freshSheetId(book), 'Лист1');
  book.sheets.push(sheet);
  book.activeSheetId = sheet.id;
  return book;
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const failure = (code: ExcelErrorCode): BatchResponse => ({
  Results: [],
  Error: { Code: code, Message: code, Location: '', ActionIndex: 0 },
});
/** Releasing references, and calls to Office's own services: no work in the workbook, so no sync of the add-in's. */
const isHousekeeping = (request: BatchRequest): boolean =>
  (!writes(request) &&
    request.Actions.every((action) => action.Name === '_RemoveReference' || action.ActionType === 1)) ||
  Object.values(request.ObjectPaths).every((item) => item.ObjectPathType === 2);

const reading = /^_|^(Get|Activate|Select|Suspend)/;
/** Whether a batch changes anything: property writes, methods that are no getters, and objects that methods make. */
const writes = (request: BatchRequest): boolean =>
  request.Actions.some((item) => item.ActionType === 4 || (item.ActionType === 3 && !reading.test(item.Name))) ||
  Object.values(request.ObjectPaths).some((item) => item.ObjectPathType === 3 && !reading.test(item.Name));

function entriesOf(session: Session, event: ExcelEvent): EventEntry[] {
  const type = eventTypes[event.name];
  const message = JSON.stringify({
    worksheetId: event.sheetId,
    source: 'Local',
    ...event.details,
  });
  return ['Workbook', event.sheetId]
    .filter((target) => session.listened.has(`${target}/${event.name}`))
    .map((target) => [eventCategory, type, target, message, '', false]);
}
