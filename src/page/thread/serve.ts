/** The second thread's side: reads a file and judges what is in it. */
import { identify } from '../../app/identification/identify';
import { openLazily } from '../../hosts/file/lazy';
import type { Outcome } from '../../model/outcome';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import type { FileContent } from '../../hosts/file';
import { buffersOf, piecesOf, type Piece } from './graph';
import type { Ask, SnapshotHead, Tell } from './messages';

/** Milliseconds between two words of how far reading has come. */
const toldEvery = 100;

/** Takes what is asked and answers it. */
export function serve(post: (told: Tell, moved: Transferable[]) => void): (asked: Ask) => Promise<void> {
  let sheets: ReadonlyMap<string, SheetSnapshot> = new Map();
  let pieces: Iterator<Piece> | null = null;
  let next: Piece | null = null;

  /** Gives the next piece, and makes the one after it while this one is taken over. */
  const give = (): void => {
    if (next) post({ tell: 'piece', piece: next }, buffersOf(next));
    else post({ tell: 'end' }, []);
    next = (pieces?.next().value as Piece | undefined) ?? null;
    if (!next) pieces = null;
  };
  const answer = (graph: object): void => {
    pieces = piecesOf(graph);
    next = pieces.next().value as Piece;
    give();
  };
  const open = async ({ bytes, name, silent }: Ask & { ask: 'open' }): Promise<void> => {
    let told = -Infinity;
    const opened = await openLazily(bytes, name, {
      progress: (step) => {
        if (performance.now() - told < toldEvery) return;
        told = performance.now();
        post({ tell: 'progress', ...step }, []);
      },
    });
    const content: Outcome<FileContent> = opened.ok ? { ok: true, value: opened.value.content() } : opened;
    if (opened.ok) sheets = new Map(opened.value.snapshot().sheets.map((sheet) => [sheet.id, sheet]));
    post({ tell: 'bytes', bytes }, [bytes.buffer as ArrayBuffer]);
    answer(silent && opened.ok ? { ok: true, value: null } : content);
  };
  const whole = (head: SnapshotHead): WorkbookSnapshot => ({
    ...head,
    sheets: head.sheets.map((sheet) => {
      if ('values' in sheet) return sheet;
      const read = sheets.get(sheet.id);
      if (!read) throw new Error(`The thread has no sheet ${sheet.id}`);
      return { ...read, ...sheet };
    }),
  });

  return async (asked) => {
    try {
      if (asked.ask === 'open') await open(asked);
      else if (asked.ask === 'identify') answer(identify([whole(asked.snapshot)], asked.options));
      else give();
    } catch (error) {
      post({ tell: 'failed', text: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []);
    }
  };
}
