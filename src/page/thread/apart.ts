/** A large workbook is read and judged in a second thread: the page stays pressable, and what is under way can be stopped. */
import type { IdentifyElsewhere } from '../../app/session';
import { reopened, type WorkbookFile } from '../../hosts/file';
import type { FilePort } from '../../hosts/file/port';
import type { Outcome } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { Reader, type Thread, type Told } from './reader';

/** Milliseconds after which a thread that nobody asks is ended: it holds every value a second time. */
const idle = 60_000;

let program: string | null = null;

/** The thread's code: the whole program where the page is one file, else a part of its own. */
function thread(): Thread {
  const inside = document.getElementById('program')?.textContent;
  if (!inside) return new Worker(/* webpackChunkName: "reader" */ new URL('./worker.ts', import.meta.url));
  return new Worker((program ??= URL.createObjectURL(new Blob([inside], { type: 'text/javascript' }))));
}

/** A file that was read apart, with the thread that read it. */
export interface OpenedApart {
  file: Outcome<WorkbookFile>;
  reader: Reader;
}

/** Opens a file in a thread of its own; 'here' where there is none, 'cancelled' where `signal` stopped it. */
export async function openApart(
  bytes: Uint8Array,
  name: string,
  told: Told,
  signal: AbortSignal,
): Promise<OpenedApart | 'here' | 'cancelled'> {
  const reader = await Reader.start(thread);
  if (!reader) return 'here';
  const read = await reader.open(bytes, name, told, signal);
  if (!read) return 'cancelled';
  const file = read.content.ok ? reopened(read.bytes, name, read.content.value) : read.content;
  if (file.ok) reader.knows(file.value.snapshot());
  else reader.end();
  return { file, reader };
}

/** Judges the open workbook in the thread that read it, or in a new one once that has been ended. */
export class Apart {
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private reader: Reader,
    private readonly port: FilePort,
  ) {
    this.waiting();
  }

  readonly identify: IdentifyElsewhere = async (snapshot, options, signal) => {
    clearTimeout(this.rest);
    try {
      if (this.reader.ended && !(await this.begun(snapshot, signal))) return signal?.aborted ? 'stopped' : 'here';
      return (await this.reader.identify(snapshot, options, signal)) ?? 'stopped';
    } finally {
      this.waiting();
    }
  };

  end(): void {
    clearTimeout(this.rest);
    this.reader.end();
  }

  private waiting(): void {
    this.rest = setTimeout(() => this.reader.end(), idle);
  }

  /** A new thread that has read the workbook as it is now. */
  private async begun(snapshot: WorkbookSnapshot, signal?: AbortSignal): Promise<boolean> {
    const reader = await Reader.start(thread);
    if (!reader) return false;
    this.reader = reader;
    const read = await reader.openAgain(new Uint8Array(this.port.bytes()), snapshot.fileName ?? '', signal);
    if (!read?.ok) return false;
    reader.knows(snapshot);
    return true;
  }
}
