/** What the page and its second thread say to each other. */
import type { IdentifyOptions } from '../../app/identification/identify';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import type { Piece } from './graph';

/** A sheet whose values the other thread has. */
export type SheetHead = Pick<SheetSnapshot, 'id' | 'name' | 'visibility' | 'file'>;

export interface SnapshotHead extends Omit<WorkbookSnapshot, 'sheets'> {
  sheets: (SheetHead | SheetSnapshot)[];
}

/** One piece of work at a time; each is answered by what it gives, in pieces that are asked for one by one. */
export type Ask =
  /** `silent`: what was read stays in the thread. */
  | { ask: 'open'; bytes: Uint8Array; name: string; silent: boolean }
  | { ask: 'identify'; snapshot: SnapshotHead; options: IdentifyOptions }
  | { ask: 'more' };

export type Tell =
  | { tell: 'ready' }
  | { tell: 'progress'; sheet: string; done: number; total: number }
  /** The file's bytes come back: one copy of them is enough. */
  | { tell: 'bytes'; bytes: Uint8Array }
  | { tell: 'piece'; piece: Piece }
  | { tell: 'end' }
  /** A mistake of ours. */
  | { tell: 'failed'; text: string };
