/** Following a roadmap: its measures as they stand in the workbook, marks that go into their cells, reminders. */
import * as z from 'zod';
import {
  cellsOf,
  isOpen,
  newOf,
  seenNow,
  trackedMeasures,
  type New,
  type Seen,
  type Tracked,
} from '../../documents/kinds/roadmap';
import { mark } from '../../documents/forms/marks';
import { dateOfSerial } from '../../documents/kit/terms';
import { done, failed, type Outcome } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookState } from '../../model/state';
import { statuses, type Status } from '../../words/papers/roadmap';
import { trackingWords as words } from '../../words/pane/tracking';
import { calendarFile } from './calendar';
import type { TypedCell } from '../port';
import type { Session } from '../session';
import type { SessionState } from '../session/state';

/** Name of what was seen last in state.documents. */
const seenName = 'tracking';
const seenSchema = z.object({ date: z.string(), statuses: z.record(z.string(), z.number()) });

/** Measures as they were understood, by what they were understood from. */
const understood = new WeakMap<
  WorkbookSnapshot,
  { registry: WorkbookState['registry']; today: string; measures: Tracked[] | null }
>();

/** Measures of the roadmaps that the session knows; null where there is none that can be read. */
export const measuresNow = (session: Session): Tracked[] | null => measuresIn(session.getSnapshot(), session.today);

/** The same of a state of the session; the same list for as long as nothing of it changed. */
export function measuresIn(
  { snapshot, kept }: Pick<SessionState, 'snapshot' | 'kept'>,
  today: string,
): Tracked[] | null {
  if (!snapshot) return null;
  const known = understood.get(snapshot);
  if (known?.registry === kept.registry && known.today === today) return known.measures;
  const measures = trackedMeasures({ state: kept, sheets: snapshot.sheets, today });
  understood.set(snapshot, { registry: kept.registry, today, measures });
  return measures;
}

export const hasRoadmap = ({ registry }: WorkbookState): boolean => registry.some(({ kind }) => kind === 'roadmap');

/** What people say of a measure. */
export interface Said {
  status?: Status;
  evidence?: string;
  note?: string;
}

/** Writes what is said into the measure's cells, wherever its row stands by then, and into both roadmaps where it stands in two. */
export async function say(session: Session, { key, places }: Tracked, said: Said): Promise<boolean> {
  const { typing } = session;
  const now = (): Tracked | undefined => measuresNow(session)?.find((measure) => measure.key === key);
  const find = async (): Promise<Outcome<TypedCell[]>> => {
    const known = now()?.places ?? places;
    const read = await typing.readMoved(known.map((place) => ({ ...place, counted: place.columns.get('late') })));
    if (!read.ok) return read;
    const present = now();
    return present ? done(cellsOf(present.places, { ...said })) : failed('measure-gone');
  };
  // What one does oneself is no news to oneself.
  return typing.type(find, () => said.status && keepSeen(session, { [key]: statuses.indexOf(said.status) }));
}

/** Takes back what was said last. @returns keys of the measures that stand as before; null where nothing was taken back */
export async function takeBack(session: Session): Promise<string[] | null> {
  const before = new Map(measuresNow(session)?.map((measure) => [measure.key, measure]));
  if (!(await session.typing.undo())) return null;
  const changed = (measuresNow(session) ?? []).filter(({ key, status, evidence, note }) => {
    const was = before.get(key);
    return was?.status !== status || was.evidence !== evidence || was.note !== note;
  });
  const marked = changed.filter(({ key, status }) => before.get(key)?.status !== status);
  if (marked.length > 0)
    keepSeen(session, Object.fromEntries(marked.map(({ key, status }) => [key, statuses.indexOf(status)])));
  return changed.map(({ key }) => key);
}

/** What was seen last; where nothing is kept of it, the roadmap as it was made. */
function seenLast({ documents, made }: WorkbookState): Seen | null {
  const kept = seenSchema.safeParse(documents[seenName]);
  if (kept.success) return kept.data;
  const dates = Object.entries(made).flatMap(([sheet, { date }]) => (sheet.startsWith('roadmap:') ? [date] : []));
  return dates.length > 0 ? { date: dates.sort()[0]!, statuses: {} } : null;
}

function keepSeen(session: Session, statuses: Seen['statuses']): void {
  const seen = seenLast(session.getSnapshot().kept);
  if (seen) session.keepDocument(seenName, { ...seen, statuses: { ...seen.statuses, ...statuses } });
}

/** What changed since the list was looked at last, by the measures' keys; null where that is not known. */
export function newSince(
  kept: WorkbookState,
  measures: readonly Tracked[],
): { date: string; what: Map<string, New> } | null {
  const seen = seenLast(kept);
  if (!seen) return null;
  const what = measures.flatMap((measure) => {
    const news = newOf(measure, seen);
    return news ? [[measure.key, news] as const] : [];
  });
  return { date: seen.date, what: new Map(what) };
}

/** «Просмотрено»: from now on what is new is counted from today. */
export function markSeen(session: Session, measures: readonly Tracked[]): void {
  session.keepDocument(seenName, seenNow(measures, session.today));
}

/** Terms that are still to come as a calendar, and how many there are. @param schoolName by id */
export function reminders(
  session: Session,
  measures: readonly Tracked[],
  schoolName: (id: string) => string,
): { count: number; text: string } {
  const { organisation } = session.getSnapshot().kept;
  const coming = measures.flatMap((measure) => {
    const date = measure.end === null ? null : dateOfSerial(measure.end);
    return isOpen(measure) && date !== null && date >= session.today ? [{ measure, date }] : [];
  });
  const days = coming.map(({ measure, date }) => {
    const { key, text, school } = measure;
    const about = words.eventText({ ...measure, school: school === null ? '' : schoolName(school) });
    // The same measure of another year, or of another municipality, is another day.
    const id = `${key.replace(/\s+/g, '-')}-${date.slice(0, 4)}-${mark(organisation['municipality'] as string)}@shnor`;
    return { id, date, title: words.event(text), text: about };
  });
  const stamp = new Date().toISOString();
  return { count: days.length, text: calendarFile(words.calendar, days, stamp) };
}
