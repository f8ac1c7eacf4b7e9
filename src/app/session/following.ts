import type { Area, CellRef } from '../../model/cells';
import { resultKinds } from '../../model/state';
import type { SessionCore } from './core';
import { showPlace } from './places';
import { schoolAt, schoolNamed, schoolPlaces, type SchoolPlaces } from './selection';

/** Keeps in step with a workbook that people sort, insert into and rename: rows selected in it → schools, places read → cells. */
export class Following {
  private places: SchoolPlaces | null = null;
  /** Ids of the sheets that changed since they were read, ours among them. */
  private readonly changed = new Set<string>();
  private selections = 0;

  constructor(
    private readonly core: SessionCore,
    /** Told of changes in sheets of ours. */
    private readonly oursChanged: (sheetId: string) => void,
  ) {}

  /** The same snapshot gave other findings. */
  judgedAgain(): void {
    this.places = null;
  }
  /** The snapshot is the workbook as it is now. */
  readAgain(): void {
    this.places = null;
    this.changed.clear();
  }

  show(place: CellRef | ({ sheet: string } & Area)): Promise<void> {
    // Links into sheets of ours lead to their beginning, which stays.
    return showPlace(this.core, place, (sheetId) => this.isOurs(sheetId) || this.isAsRead(sheetId));
  }

  isOurs(sheetId: string): boolean {
    const { registry } = this.core.getSnapshot().kept;
    return registry.some((entry) => entry.sheetId === sheetId && !resultKinds.has(entry.kind));
  }

  private isAsRead(sheetId: string): boolean {
    return !this.changed.has(sheetId) && !this.core.port.deaf?.();
  }

  /** A row of a sheet that changed is asked what it holds now: it names its school wherever it was moved to. */
  async selectionMoved(sheetId: string, area: Area): Promise<void> {
    const { findings, snapshot, busy } = this.core.getSnapshot();
    if (!findings || !snapshot || busy) return;
    const turn = ++this.selections;
    this.places ??= schoolPlaces(findings, snapshot);
    let selectedSchool = schoolAt(this.places, sheetId, area);
    const sheet = this.isAsRead(sheetId) ? undefined : snapshot.sheets.find(({ id }) => id === sheetId);
    if (sheet) {
      const { left } = sheet;
      const right = left + Math.max(0, (sheet.values[0]?.length ?? 0) - 1);
      const row = await this.core.port.cells({ sheet: sheetId, top: area.top, bottom: area.top, left, right });
      selectedSchool = row.ok ? schoolNamed(this.places, sheetId, left, row.value[0] ?? []) : null;
    }
    if (turn === this.selections && selectedSchool !== this.core.getSnapshot().selectedSchool)
      this.core.set({ selectedSchool });
  }

  sheetChanged(sheetId: string | null): void {
    const { busy, findings } = this.core.getSnapshot();
    if (!findings || busy) return;
    if (sheetId !== null) this.changed.add(sheetId);
    if (sheetId !== null && this.isOurs(sheetId)) return this.oursChanged(sheetId);
    const read = findings.reading.sheets.some((sheet) => sheet.sheetId === sheetId && sheet.read);
    // Excel tells of our own writing late; it never writes into a sheet that results were read from.
    if (!this.core.justWrote || read) this.core.set({ changedSinceRead: true });
  }
}
