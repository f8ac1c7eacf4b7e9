/** Sheets of ours that the workbook's registry has lost, or that were left to the user. */
import type { Problem } from '../../model/outcome';
import { sessionWords } from '../../words/workbook/session';
import {
  leftIn,
  lostQuestion,
  ourSheets,
  withRecalled,
  withTaken,
  type LostSheet,
  type OurSheets,
} from '../../workbook/ours';
import type { SessionCore } from './core';
import type { Judging } from './judging';
import type { Keeping } from './keeping';

export class LostSheets {
  constructor(
    private readonly core: SessionCore,
    private readonly judging: Judging,
    private readonly keeping: Keeping,
  ) {}

  get all(): OurSheets {
    const { snapshot, kept } = this.core.getSnapshot();
    return ourSheets({ sheets: snapshot?.sheets ?? [], state: kept });
  }

  /** Those that the question about them waits for. */
  get asked(): LostSheet[] {
    const { findings } = this.core.getSnapshot();
    return findings?.reading.questions.some(({ id }) => id === lostQuestion) ? this.all.lost : [];
  }

  /** Those that were left to the user and stand in the workbook. */
  get left(): OurSheets['left'] {
    return leftIn(this.core.getSnapshot().kept).length > 0 ? this.all.left : [];
  }

  /** «Вернуть навигатору»: they come back into the registry. */
  takeBack(which: 'lost' | 'left'): Promise<void> {
    return this.core.repeatable(() => this.keeping.carrying(() => this.tookBack(which)));
  }

  private async tookBack(which: 'lost' | 'left'): Promise<void> {
    const { snapshot, kept } = this.core.getSnapshot();
    if (!snapshot) return;
    const { lost, left } = this.all;
    const taken = which === 'lost' ? lost : left.filter(({ instead }) => instead === null);
    const recalled = snapshot.state === null && which === 'lost' ? withRecalled(kept, lost) : kept;
    const state = withTaken(recalled, taken);
    const report = await this.core.work('writing', sessionWords.takingBack, (tools) =>
      this.core.port.change({ plans: [], flags: null, state }, { progress: tools.progress }),
    );
    if (!report) return;
    await this.judging.again({ ...snapshot, state: report.state }, report.state);
    const params = { recalled: Number(recalled !== kept) };
    const remarks: Problem[] = snapshot.state ? [] : [{ severity: 'info', code: 'memory-gone', params }];
    this.core.tell(
      { what: 'tookBack', count: taken.length },
      { draft: null, restorable: { added: [], replaced: [], removed: [] }, remarks },
    );
  }
}
