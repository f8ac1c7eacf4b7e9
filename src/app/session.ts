import type { Area, CellRef } from '../model/cells';
import { done } from '../model/outcome';
import { sheetsRead } from '../model/reading';
import type { SheetSnapshot } from '../model/snapshot';
import { entryKey, type WorkbookState } from '../model/state';
import { sessionWords } from '../words/workbook/session';
import { listedIds } from '../judging';
import type { WorkbookPort } from './port';
import { breath, cancelled, drawn, SessionCore, type SessionOptions } from './session/core';
import { addFiles, type NamedBytes } from './session/files';
import { setFlags } from './session/flags';
import { Answering } from './session/answering';
import { LostSheets } from './session/lost-sheets';
import { found, Judging } from './session/judging';
import { Mailing } from './session/mailing';
import { Rule } from './session/rule';
import { Following } from './session/following';
import { Keeping, withSheetsOf } from './session/keeping';
import { Typing } from './session/typing';
import { shareable } from './session/share';
import { prepare, removeOurs, restore, write } from './session/sheets';
import type { WantedDocument } from './documents/documents';
import type { SessionState } from './session/state';

export type { Busy, Draft, FileReport, News, SessionState } from './session/state';
export type { IdentifyElsewhere, SessionOptions } from './session/core';

/** What a user can do over one workbook. Knows no React and no host; the pane and the tests drive it. */
export class Session {
  private readonly core: SessionCore;
  private readonly following: Following;
  private readonly keeping: Keeping;
  private readonly judging: Judging;
  /** What people type into our sheets from the pane and the page. */
  readonly typing: Typing;
  /** What is said of what was read. */
  readonly answers: Answering;
  readonly lostSheets: LostSheets;
  /** By what the list is made. */
  readonly rule: Rule;
  /** Copies and forms for others, and what comes back. */
  readonly mailing: Mailing;
  /** Until the files given last, and all before them, are in. */
  added: Promise<void> = Promise.resolve();
  /** How many times documents were asked for. */
  private prepared = 0;
  private readonly stops: (() => void)[] = [];

  constructor(port: WorkbookPort, options: SessionOptions) {
    this.core = new SessionCore(port, options);
    this.following = new Following(this.core, (sheetId) => this.typing.sheetChanged(sheetId));
    this.typing = new Typing(this.core);
    this.keeping = new Keeping(this.core);
    this.judging = new Judging(this.core, this.following);
    this.lostSheets = new LostSheets(this.core, this.judging, this.keeping);
    this.answers = new Answering(this.core, this.judging, this.keeping, this.lostSheets);
    this.rule = new Rule(this.core, this.judging, this.keeping);
    this.mailing = new Mailing(this.core, this.keeping);
  }

  get subscribe(): SessionCore['subscribe'] {
    return this.core.subscribe;
  }
  get getSnapshot(): SessionCore['getSnapshot'] {
    return this.core.getSnapshot;
  }
  private get state(): SessionState {
    return this.core.getSnapshot();
  }

  /** Follows the selection, then looks what is there. */
  async open(): Promise<void> {
    const { port } = this.core;
    this.stops.push(
      port.onSelection((sheetId, area) => void this.following.selectionMoved(sheetId, area)),
      port.onSheetsChanged((sheetId) => this.following.sheetChanged(sheetId)),
    );
    await this.core.repeatable(() => this.begin());
  }

  /** Mends what a crash left, learns whether the workbook can be written, shows what was kept from last time. */
  private async begin(): Promise<void> {
    const { port } = this.core;
    const recovered = await port.recover();
    if (!recovered.ok) return this.core.fail(recovered.problem);
    if (recovered.value.recovered) this.core.tell({ what: 'recovered' });
    await this.checkWritable();
    const snapshot = await port.snapshot();
    if (snapshot.ok && snapshot.value.state && !this.state.findings && !this.state.busy) await this.identified();
  }

  /** Whether the workbook can be written now: a protection may have been taken away meanwhile. */
  async checkWritable(): Promise<void> {
    const writable = await this.core.port.readOnlyReason();
    // Excel that is busy with a cell says nothing of the workbook.
    if (!writable.ok && writable.problem.repeatable) this.core.fail(writable.problem);
    else this.core.set({ readOnly: writable.ok ? null : writable.problem });
  }

  /** «Повторить». */
  async repeat(): Promise<void> {
    const { repeat } = this.state;
    this.dismissProblem();
    if (repeat) await repeat();
  }

  close(): void {
    this.keeping.stop();
    for (const stop of this.stops) stop();
  }

  /** «Выявить ШНОР»: reads the whole workbook and judges it. */
  identify(): Promise<boolean> {
    return this.core.repeatable(() => this.identified());
  }
  private async identified(): Promise<boolean> {
    const read = await this.core.work('reading', sessionWords.reading, async ({ progress, signal }) => {
      const keptAt = this.keeping.beforeReading();
      const snapshot = await this.core.port.snapshot({ progress, signal });
      if (!snapshot.ok) return snapshot;
      let before = this.state.kept;
      let kept = this.withKnownHeaders(keptAt(snapshot.value));
      // A region takes a slow machine seconds: what is waited for is drawn first, and a press on «Отменить» meanwhile counts.
      progress({ text: sessionWords.judging, done: 0, total: 0 });
      await drawn();
      if (signal.aborted) return cancelled();
      let findings = await found(this.core, snapshot.value, kept, signal);
      // Judged elsewhere it takes its time, in which criteria can be changed here.
      while (findings && this.state.kept !== before) {
        before = this.state.kept;
        kept = this.withKnownHeaders(withSheetsOf(snapshot.value, before));
        findings = await found(this.core, snapshot.value, kept, signal);
      }
      if (!findings) return cancelled();
      await breath();
      return done({ snapshot: snapshot.value, kept, findings });
    });
    if (!read) return false;
    const { snapshot, kept, findings } = read;
    this.judging.take(snapshot, kept, findings);
    this.core.tell(
      {
        what: 'read',
        schools: findings.reading.schools.length,
        low: listedIds(findings.judgement).size,
        sheets: sheetsRead(findings.reading),
      },
      { listChange: null, draft: null, remarks: snapshot.problems ?? [] },
    );
    return true;
  }

  /** «Только этот лист»: the active sheet's id, or null for the whole workbook. */
  async judgeOnly(sheetId: string | null): Promise<void> {
    this.core.set({ onlySheet: sheetId });
    if (this.state.snapshot) await this.judging.again(this.state.snapshot, this.state.kept);
  }

  /** What documents share: municipality, period, people… */
  async setOrganisation(organisation: WorkbookState['organisation']): Promise<void> {
    await this.keeping.keep({ ...this.state.kept, organisation });
    if (!this.state.readOnly && !this.state.problem) this.core.tell({ what: 'organisation' });
  }

  /** What a document wants to remember before it is made (a list of measures with its edits); kept a little later, as typing goes on. */
  keepDocument(name: string, value: unknown): void {
    const { kept } = this.state;
    this.keeping.soon({ ...kept, documents: { ...kept.documents, [name]: value } });
  }
  /** Own templates of the workbook; kept a little later, as typing goes on. */
  keepTemplates(templates: WorkbookState['templates']): void {
    this.keeping.soon({ ...this.state.kept, templates });
  }
  /** All sheets as they are now; null where they could not be read. */
  async sheetsNow(): Promise<readonly SheetSnapshot[] | null> {
    const fresh = await this.core.work('reading', sessionWords.reading, (tools) => this.core.port.snapshot(tools));
    return fresh?.sheets ?? null;
  }
  /** The workbook holds sheets of ours other than those to type results into. */
  get hasDocuments(): boolean {
    return shareable(this.state.kept).length > 0;
  }
  /** ISO date. */
  get today(): string {
    return this.core.options.today();
  }

  /** Builds documents for the preview; nothing is written. */
  prepare(wanted: WantedDocument[]): Promise<boolean> {
    const turn = ++this.prepared;
    return prepare(this.core, wanted, () => turn === this.prepared);
  }
  dropDraft(): void {
    this.core.set({ draft: null, made: null });
  }
  /** Writes the previewed sheets. If the results changed since they were read, the preview is made anew and must be confirmed again. */
  makeSheets(): Promise<boolean> {
    return this.core.repeatable(() => this.written());
  }
  private async written(): Promise<boolean> {
    // The state goes with the sheets: keeping it apart at the same moment would only get in the way.
    this.keeping.stop();
    const written = await write(this.core);
    if (written) {
      this.following.readAgain();
      this.typing.forget();
    }
    if (!written) this.keeping.soon(this.state.kept);
    return written;
  }
  /** Whether the workbook holds results other than our example. */
  async hasOwnResults(): Promise<boolean> {
    if (!this.state.findings && !(await this.identified())) return true;
    const example = this.state.kept.registry.find(({ kind }) => kind === 'example')?.sheetId;
    return this.state.findings?.reading.results.some(({ block }) => block.sheetId !== example) ?? true;
  }
  /** A sheet to type results into, or the example, which is read at once. Made once: what was typed is never written over. */
  async addResultSheet(kind: 'source' | 'example'): Promise<boolean> {
    if (!this.state.findings && !(await this.identified())) return false;
    const key = kind === 'source' ? entryKey : '';
    const present = this.state.kept.registry.find((entry) => entry.kind === kind && entry.key === key);
    if (present) await this.select({ sheet: present.name, row: 0, col: 0 });
    else if (!(await this.prepare([{ kind }])) || !(await this.makeSheets())) return false;
    this.dropDraft();
    return kind === 'source' || this.identified();
  }
  removeOurSheets(): Promise<void> {
    this.typing.forget();
    return this.core.repeatable(() => this.keeping.carrying(() => removeOurs(this.core)));
  }
  restorePrevious(): Promise<void> {
    this.typing.forget();
    return this.core.repeatable(() => restore(this.core));
  }
  flag(on: boolean): Promise<void> {
    return this.core.repeatable(async () => {
      if (on && this.state.changedSinceRead && !(await this.identified())) return;
      await this.keeping.carrying(() => setFlags(this.core, on));
    });
  }

  /**
   * Adds the sheets of other files; reads the workbook again when some were added. Files given while other work is under way wait for its end.
   * @param opened the file of the same gesture that is the workbook itself
   */
  addFiles(files: readonly NamedBytes[], opened: string | null = null): Promise<void> {
    const work = this.added
      .then(() => this.core.free())
      .then(() => this.core.repeatable(() => this.filesAdded(files, opened)));
    this.added = work.catch(() => undefined);
    return work;
  }
  private async filesAdded(files: readonly NamedBytes[], opened: string | null): Promise<void> {
    if (await addFiles(this.core, this.keeping, files, opened)) {
      const { news } = this.state;
      await this.identified();
      if (news) this.core.tell(news.news);
    }
  }

  /** Shows cells in the workbook. */
  async select(target: CellRef | ({ sheet: string } & Area)): Promise<void> {
    await this.core.repeatable(() => this.following.show(target));
  }
  /** «Взять выделенное». */
  async selection(): Promise<{ sheetId: string; sheet: string; area: Area } | null> {
    const taken = await this.core.port.selection();
    if (!taken.ok) this.core.set({ problem: taken.problem, repeat: null });
    return taken.ok ? taken.value : null;
  }
  dismissProblem(): void {
    this.core.set({ problem: null, repeat: null, remarks: [] });
  }

  /** «Как в прошлый раз»: answers of this workbook go before those remembered from others. */
  private withKnownHeaders(kept: WorkbookState): WorkbookState {
    const known = this.core.options.headers?.load() ?? {};
    return { ...kept, answers: { ...kept.answers, headers: { ...known, ...kept.answers.headers } } };
  }

  /** Keeps in the workbook what waits to be: the user leaves the pane, to save the workbook or to close it. */
  keepNow(): Promise<void> {
    return this.keeping.now();
  }
}
