/** The page's side: a file read and judged in a second thread, so that the page can be pressed meanwhile. */
import type { IdentifyOptions } from '../../app/identification/identify';
import type { FileContent } from '../../hosts/file';
import type { CellValue } from '../../model/cells';
import type { Findings } from '../../model/findings';
import type { Outcome } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { Assembling } from './graph';
import type { Ask, SnapshotHead, Tell } from './messages';

/** Hears how far reading has come. */
export type Told = (step: { sheet: string; done: number; total: number }) => void;

/** What a reader needs of a Worker. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The file as it was read, and its bytes, which were away meanwhile. */
export interface ReadFile {
  bytes: Uint8Array;
  content: Outcome<FileContent>;
}

export class Reader {
  /** Values of sheets that the thread has, by the sheet's id. */
  private known: ReadonlyMap<string, CellValue[][]> = new Map();
  private isEnded = false;
  private settle: { told: (told: Tell) => void; failed: (error: Error) => void } | null = null;

  private constructor(private readonly thread: Thread) {}

  /** A thread that works; null where the browser gives none here (a page from the disk, an old browser, no network to load its code). */
  static start(make: () => Thread): Promise<Reader | null> {
    return new Promise((resolve) => {
      try {
        const thread = make();
        thread.onerror = () => resolve(null);
        thread.onmessage = () => resolve(new Reader(thread).listening());
      } catch {
        resolve(null);
      }
    });
  }

  private listening(): this {
    this.thread.onmessage = ({ data }: MessageEvent<Tell>) => this.settle?.told(data);
    this.thread.onerror = ({ message }) => this.settle?.failed(new Error(message));
    return this;
  }

  get ended(): boolean {
    return this.isEnded;
  }

  /** Stops what is under way; nothing can be asked any more. */
  end(): void {
    this.isEnded = true;
    this.thread.terminate();
    this.settle?.failed(new Ended());
  }

  /** Reads a file; its bytes are gone from this thread until it is read. Null: `signal` ended it. */
  open(bytes: Uint8Array, name: string, told: Told, signal?: AbortSignal): Promise<ReadFile | null> {
    return this.unlessEnded(signal, async () => {
      let back: Uint8Array = bytes;
      const content = (await this.graph(
        { ask: 'open', bytes, name, silent: false },
        [bytes.buffer as ArrayBuffer],
        (said) => {
          if (said.tell === 'progress') told(said);
          else if (said.tell === 'bytes') back = said.bytes;
        },
      )) as ReadFile['content'];
      return { bytes: back, content };
    });
  }

  /** Reads a copy of a workbook that this thread has read already. Null: `signal` ended it. */
  openAgain(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Outcome<null> | null> {
    return this.unlessEnded(
      signal,
      async () =>
        (await this.graph(
          { ask: 'open', bytes, name, silent: true },
          [bytes.buffer as ArrayBuffer],
          () => undefined,
        )) as Outcome<null>,
    );
  }

  /** The sheets the thread has, as they are in the file that this thread made of its content. */
  knows({ sheets }: WorkbookSnapshot): void {
    this.known = new Map(sheets.map(({ id, values }) => [id, values]));
  }

  /** Reads and judges a snapshot. Null: `signal` ended it. */
  identify(snapshot: WorkbookSnapshot, options: IdentifyOptions, signal?: AbortSignal): Promise<Findings | null> {
    const head: SnapshotHead = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => {
        if (this.known.get(sheet.id) !== sheet.values) return sheet;
        const { id, name, visibility, file } = sheet;
        return { id, name, visibility, ...(file !== undefined && { file }) };
      }),
    };
    return this.unlessEnded(
      signal,
      async () => (await this.graph({ ask: 'identify', snapshot: head, options }, [], () => undefined)) as Findings,
    );
  }

  private async unlessEnded<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T | null> {
    const end = (): void => this.end();
    signal?.addEventListener('abort', end);
    try {
      return signal?.aborted ? null : await work();
    } catch (error) {
      if (error instanceof Ended) return null;
      throw error;
    } finally {
      signal?.removeEventListener('abort', end);
    }
  }

  /** Asks for a graph and takes it over, a piece a task. */
  private async graph(ask: Ask, moved: Transferable[], told: (said: Tell) => void): Promise<unknown> {
    const graph = new Assembling();
    this.thread.postMessage(ask, moved);
    for (;;) {
      const said = await this.next();
      if (said.tell === 'failed') throw new Error(said.text);
      if (said.tell === 'end') return graph.root;
      if (said.tell !== 'piece') told(said);
      else {
        this.thread.postMessage({ ask: 'more' } satisfies Ask);
        graph.take(said.piece);
      }
    }
  }

  private next(): Promise<Tell> {
    return new Promise((resolve, reject) => {
      this.settle = { told: resolve, failed: reject };
    });
  }
}

/** The thread was ended while it worked. */
class Ended extends Error {}
