/** By what the list is made: criteria, decisions by hand, what was not held, minimums, the official list, settings of another workbook. */
import type { Criteria, HandDecision, NotHeld } from '../../model/criteria';
import type { Findings } from '../../model/findings';
import type { Judgement } from '../../model/verdict';
import type { OwnMinimum } from '../../model/minimum';
import type { School } from '../../model/school';
import type { WorkbookState } from '../../model/state';
import { handDecisionOf, listedIds, ownPreset, presets } from '../../judging';
import { rejudge, withNotHeld } from '../identification/identify';
import { withSettings, type Settings, type SettingsPart } from '../settings';
import type { SessionCore } from './core';
import type { Judging } from './judging';
import type { Keeping } from './keeping';
import type { SessionState } from './state';

type Decision = Pick<HandDecision, 'action' | 'ground' | 'note'>;

export class Rule {
  constructor(
    private readonly core: SessionCore,
    private readonly judging: Judging,
    private readonly keeping: Keeping,
  ) {}

  private get state(): SessionState {
    return this.core.getSnapshot();
  }

  /** Changes the criteria without a new read; tells what the list gained and lost. `tried`: they were tried, and nobody is judged twice. */
  setCriteria(change: Partial<Criteria>, preset: string = ownPreset, tried?: Judgement): void {
    const { findings } = this.state;
    if (!findings) return;
    const criteria = { ...findings.judgement.criteria, ...change };
    const changed = rejudge(
      { ...findings, judgement: tried ?? findings.judgement, preset },
      criteria,
      this.state.kept.handDecisions,
    );
    if (changed.preset !== ownPreset) this.core.set({ lastPreset: changed.preset });
    this.rejudged(findings, changed);
    // Years found in the data are not pinned: next year's results are to be found as well.
    const years = change.years ?? this.state.kept.criteria?.years ?? null;
    this.keeping.soon({ ...this.state.kept, criteria: { ...criteria, years }, preset: changed.preset });
  }

  setPreset(id: string): void {
    const preset = presets.find((candidate) => candidate.id === id);
    if (!preset) return;
    const { years: _years, ...criteria } = preset.criteria;
    this.setCriteria(criteria, id);
  }

  /** What other criteria would make of the same results; nothing is changed. `before` is an earlier trial. */
  tried(criteria: Criteria, before: Findings | null): Findings | null {
    const from = before ?? this.state.findings;
    return from && rejudge({ ...from, preset: this.state.lastPreset }, criteria, this.state.kept.handDecisions);
  }

  private rejudged(before: Findings, findings: Findings): void {
    const [was, is] = [listedIds(before.judgement), listedIds(findings.judgement)];
    const added = [...is].filter((id) => !was.has(id));
    const removed = [...was].filter((id) => !is.has(id));
    this.core.tell(
      { what: 'criteria', added: added.length, removed: removed.length, low: is.size },
      { findings, listChange: { added, removed }, draft: null },
    );
  }

  /** Adds or excludes a school beside the rule, with a ground; null takes the decision back. */
  async decide(school: School, decision: Decision | null): Promise<void> {
    const { kept } = this.state;
    const others = kept.handDecisions.filter((known) => handDecisionOf(school, [known]) === null);
    await this.setDecisions(decision ? [...others, this.decisionOf(school, decision)] : others);
  }

  /** Takes a decision back whose school the data does not know. */
  async forgetDecision({ school, action }: HandDecision): Promise<void> {
    const isSame = (other: HandDecision): boolean =>
      other.action === action && JSON.stringify(other.school) === JSON.stringify(school);
    await this.setDecisions(this.state.kept.handDecisions.filter((known) => !isSame(known)));
  }

  /** «Включить по решению региона»: several schools at once, those that the data does not know among them. */
  async addAll(schools: readonly HandDecision['school'][], ground: string): Promise<void> {
    const added = schools.map((school) => this.decisionOf(school, { action: 'add', ground }));
    await this.setDecisions([...this.state.kept.handDecisions, ...added]);
  }

  private decisionOf(
    school: HandDecision['school'] & { written?: School['written'] },
    decision: Decision,
  ): HandDecision {
    // A name corrected by hand may be taken back: the decision holds on to what the sheets write.
    const { name, code, municipality } = school.written?.[0] ?? school;
    return { school: { name, code, municipality }, date: this.core.options.today(), ...decision };
  }

  private async setDecisions(handDecisions: HandDecision[]): Promise<void> {
    const { findings, kept } = this.state;
    if (!findings) return;
    await this.decided(rejudge(findings, findings.judgement.criteria, handDecisions), { ...kept, handDecisions });
  }

  /** Procedures that were not held, said by hand, all of them anew. */
  async setNotHeld(notHeld: readonly NotHeld[]): Promise<void> {
    const { findings, kept } = this.state;
    if (!findings) return;
    await this.decided(withNotHeld(findings, notHeld), { ...kept, notHeld: [...notHeld] });
  }

  private async decided(findings: Findings, kept: WorkbookState): Promise<void> {
    this.core.set({ findings });
    this.core.tell({ what: 'decided' });
    await this.keeping.keep(kept);
  }

  /** The region's own minimums, all of them anew: points are read again by them. */
  async setMinimums(minimums: readonly OwnMinimum[]): Promise<void> {
    const kept = { ...this.state.kept, minimums: [...minimums] };
    if (!this.state.snapshot) return;
    const { judgement } = await this.judging.again(this.state.snapshot, kept);
    this.core.tell({ what: 'minimums', low: listedIds(judgement).size }, { draft: null });
    await this.keeping.keep(this.state.kept);
  }

  /** Official list received, one school a line. */
  setOfficialList(lines: string[]): Promise<void> {
    return this.withKept({ ...this.state.kept, officialList: lines });
  }

  /** Takes parts of a settings file; what was read is judged again by them. */
  takeSettings(settings: Settings, parts: ReadonlySet<SettingsPart>): Promise<void> {
    return this.withKept(withSettings(this.state.kept, settings, parts));
  }

  private async withKept(kept: WorkbookState): Promise<void> {
    this.core.set({ kept });
    if (this.state.snapshot) await this.judging.again(this.state.snapshot, kept);
    await this.keeping.keep(this.state.kept);
  }
}
