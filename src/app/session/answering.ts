/** What is said of what was read: answers, roles of columns, which schools are one. The same snapshot is read again with it. */
import type { Findings } from '../../model/findings';
import type { GivableRole, Question, TableReading } from '../../model/reading';
import type { School, SchoolDecision } from '../../model/school';
import type { WorkbookState } from '../../model/state';
import { listedIds } from '../../judging';
import { withAnswer } from '../../reading/questions';
import { lostAnswers, lostQuestion, withLeft } from '../../workbook/ours';
import { withoutHeader, withRole } from './answers';
import type { SessionCore } from './core';
import type { Judging } from './judging';
import type { Keeping } from './keeping';
import type { LostSheets } from './lost-sheets';
import { withJoined, withName, withoutDecision, withParted } from './school-names';
import type { News } from './state';

export class Answering {
  constructor(
    private readonly core: SessionCore,
    private readonly judging: Judging,
    private readonly keeping: Keeping,
    private readonly lostSheets: LostSheets,
  ) {}

  private get answers(): WorkbookState['answers'] {
    return this.core.getSnapshot().kept.answers;
  }

  /** Answers a question of the reading. */
  async answer(question: Question, value: string): Promise<void> {
    if (question.id !== lostQuestion) return this.changed(withAnswer(this.answers, question, value));
    if (value === lostAnswers.take) return this.lostSheets.takeBack('lost');
    await this.keptChanged(withLeft(this.core.getSnapshot().kept, this.lostSheets.all.unlisted));
  }

  /** Says what a column of a table holds; null takes it back. Columns are counted from 0 in the sheet. */
  giveRole(table: TableReading, col: number, role: GivableRole | null): Promise<void> {
    return this.changed(withRole(this.answers, table, col, role), roleNews(role !== null));
  }

  /** «Сбросить»: forgets what was answered about one form of headers. */
  forgetHeader(fingerprint: string): Promise<void> {
    return this.changed(withoutHeader(this.answers, fingerprint), roleNews(false));
  }

  /** «Это одна школа», «Разные школы», «Исправить название». */
  joinSchools(one: School, other: School): Promise<void> {
    return this.changed(withJoined(this.answers, one, other), schoolNews('joined'));
  }
  /** @param spelling id of one of the school's spellings: it becomes a school of its own */
  partSchool(school: School, spelling: string): Promise<void> {
    return this.changed(withParted(this.answers, school, spelling), schoolNews('parted'));
  }
  nameSchool(school: School, name: string): Promise<void> {
    return this.changed(withName(this.answers, school, name), schoolNews('named'));
  }
  /** Takes back what was said about schools. */
  undoSchool(decision: SchoolDecision): Promise<void> {
    return this.changed(withoutDecision(this.answers, decision), schoolNews('undone'));
  }

  private async changed(answers: WorkbookState['answers'], news?: (findings: Findings) => News): Promise<void> {
    this.core.options.headers?.save(answers.headers);
    await this.keptChanged({ ...this.core.getSnapshot().kept, answers }, news);
  }
  private async keptChanged(kept: WorkbookState, news = answered): Promise<void> {
    const { snapshot } = this.core.getSnapshot();
    if (!snapshot) return;
    const findings = await this.judging.again(snapshot, kept);
    this.core.tell(news(findings), { draft: null });
    await this.keeping.keep(this.core.getSnapshot().kept);
  }
}

const answered = ({ reading }: Findings): News => ({ what: 'answered', left: reading.questions.length });

/** What to tell after schools were made one, parted or named. */
const schoolNews =
  (how: 'joined' | 'parted' | 'named' | 'undone') =>
  ({ reading }: Findings): News => ({ what: 'schools', how, schools: reading.schools.length });

/** What to tell after a column's role was given by hand, or left to the reader again. */
const roleNews =
  (given: boolean) =>
  (findings: Findings): News => ({
    what: 'role',
    given,
    results: findings.reading.results.length,
    low: listedIds(findings.judgement).size,
  });
