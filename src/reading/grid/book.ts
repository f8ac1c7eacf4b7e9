import type { Said } from '../header/context';
import type { Cell } from '../../model/cells';
import { isSameMinimum, type OwnMinimum, type UsedMinimum } from '../../model/minimum';
import type { Problem } from '../../model/outcome';
import type { Procedure, ProcedureKind } from '../../model/procedure';
import type { Question, Reading } from '../../model/reading';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import type { Answers } from '../../model/state';
import { Directory } from '../rows/directory';
import { SchoolBook } from '../schools/sighting';

/** What is gathered while the sheets of a workbook are read one after another. */
export class Book {
  readonly schools = new SchoolBook();
  readonly directory = new Directory();
  readonly results: Result[] = [];
  /** Of each table its schools with the years of their results. */
  readonly met: ReadonlyMap<School, ReadonlySet<number>>[] = [];
  readonly problems: Problem[] = [];
  readonly questions = new Map<string, Question>();
  readonly journal: Reading['journal'] = [];
  readonly distributions: Reading['distributions'] = [];
  readonly markers: Reading['markers'] = [];
  readonly dynamics: Reading['dynamics'] = [];
  readonly correlations: Reading['correlations'] = [];
  readonly groups: Reading['groups'] = [];
  /** Years that sheets without a table name («Титул»). */
  readonly yearHints: Said<number>[] = [];
  /** Where cells of the view being read stand in the user's sheet; null where the sheet is read as it stands. */
  view: { turned: boolean; at: (row: number, col: number) => Cell | null } | null = null;
  private readonly procedures = new Map<string, Procedure>();

  private readonly usedMinimums: UsedMinimum[] = [];

  constructor(
    readonly answers: Answers,
    /** The region's own. */
    readonly minimums: readonly OwnMinimum[] = [],
    /** Of every table of the book, by the fingerprint of its captions; looked for when first asked of. */
    private readonly shapes: () => ReadonlyMap<string, ProcedureKind | null> = () => new Map(),
  ) {}

  /** The one procedure that tables of these captions are titled by; null where none or several. */
  kindOfShape(fingerprint: string): ProcedureKind | null {
    return (this.kindsByShape ??= this.shapes()).get(fingerprint) ?? null;
  }
  private kindsByShape: ReadonlyMap<string, ProcedureKind | null> | null = null;

  /** A minimum that judged somebody's points. */
  used(minimum: UsedMinimum): void {
    if (!this.usedMinimums.some((known) => isSameMinimum(known, minimum))) this.usedMinimums.push(minimum);
  }
  get minimumsUsed(): UsedMinimum[] {
    return [...this.usedMinimums].sort(
      (a, b) => a.kind.localeCompare(b.kind, 'ru') || a.subject.localeCompare(b.subject, 'ru') || a.year - b.year,
    );
  }

  /** One object for each procedure: results share it. */
  procedure(kind: ProcedureKind, subject: string, grade: number | null): Procedure {
    const key = `${kind}|${subject}|${grade ?? ''}`;
    let procedure = this.procedures.get(key);
    if (!procedure) {
      procedure = { kind, subject, grade };
      this.procedures.set(key, procedure);
    }
    return procedure;
  }

  ask(question: Question): void {
    if (!this.questions.has(question.id)) this.questions.set(question.id, question);
  }
}
