/** The programme as one sheet: A4 landscape, seven columns under everything (a label and six half-years); its rows keep what people edit. */
import { a1 } from '../../../model/cells';
import type { Findings } from '../../../model/findings';
import type { Style } from '../../../model/plan';
import { subjectsText } from '../../../words/diagnostics';
import { programmeWords as words } from '../../../words/programme';
import { groundsOf } from '../../kit/measures';
import { helpedSchools } from '../roadmap/draft';
import { fillFields } from '../roadmap/fields';
import type { SheetBuilder, SpanningCell } from '../../kit/sheet/builder';
import type { KeptRows, Placed } from '../../forms/kept-rows';
import { styles } from '../../kit/sheet/look';
import type { ProgrammeBlock, ProgrammeTemplate } from './template';
import { bullets, problemLines } from './values';

type Values = Readonly<Record<string, string>>;
const last = 6;
const size12 = { name: 'Times New Roman', size: 12 };
export const columnWidths = [24, 20, 20, 20, 20, 20, 20];
const text: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };
/** A row of people's own. */
export const ownLine: Style = { ...text, align: { ...text.align, h: 'left' } };
const item: Style = { ...text, align: { ...text.align, indent: 1 } };
const heading: Style = { font: { ...size12, bold: true }, align: { h: 'left', v: 'center', wrap: true } };
const sectionTitle: Style = { ...styles.title, font: { ...size12, size: 13, bold: true } };
const approved: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };
const bold: Style = { ...styles.text, font: { ...styles.text.font, bold: true } };

/** Writes the rows. */
export function writeProgramme(
  rows: KeptRows,
  builder: SheetBuilder,
  template: ProgrammeTemplate,
  findings: Findings,
  values: Values,
  firstYear: number,
): void {
  new Programme(rows, builder, template, findings, values, firstYear).write();
}

class Programme {
  /** Where the next row belongs: rows are known by it and by their place in it. */
  private place = '';
  private count = 0;

  constructor(
    private readonly rows: KeptRows,
    private readonly builder: SheetBuilder,
    private readonly template: ProgrammeTemplate,
    private readonly findings: Findings,
    private readonly values: Values,
    private readonly firstYear: number,
  ) {}

  write(): void {
    this.at('approval');
    for (const line of words.approval) this.cells([4, { v: this.fill(line), style: approved, span: 3 }]);
    this.gap();
    this.at('heading');
    for (const line of this.fill(this.template.heading).split('\n')) this.line(line, sectionTitle);
    this.gap();
    this.at('passport');
    this.title(words.passport);
    for (const row of this.template.passport) {
      this.cells([0, { v: row.caption, style: bold }], [1, { v: this.fill(row.text), style: styles.text, span: last }]);
    }
    this.gap();
    this.template.sections.forEach((section, index) => {
      this.at(`${index + 1}`);
      this.title(`${index + 1}. ${section.title}`);
      section.blocks.forEach((block, i) => {
        this.at(`${index + 1}.${i + 1}`);
        this.block(block);
      });
      this.gap();
    });
  }

  private block(block: ProgrammeBlock): void {
    if (block.type === 'heading') this.keep(() => this.line(this.fill(block.text), heading));
    else if (block.type === 'text') this.line(this.fill(block.text), text);
    else if (block.type === 'list') for (const one of block.items) this.line(`– ${this.fill(one)}`, item);
    else if (block.type === 'duties') {
      for (const { who, items } of block.rows) {
        this.cells([0, { v: who, style: bold, span: 2 }], [2, { v: bullets(items), style: styles.text, span: 5 }]);
      }
    } else if (block.type === 'acts') this.acts(block.rows);
    else if (block.type === 'situation') this.situation();
    else if (block.type === 'problems') {
      const lines = problemLines(this.findings);
      for (const { id, text: line } of lines.length > 0 ? lines : [{ id: 'none', text: words.noProblems }])
        this.named(id, [0, { v: `– ${line}`, style: item, span: last + 1 }]);
    } else if (block.type === 'stages') this.stages();
    else if (block.type === 'budget') this.budget();
    else if (block.type === 'matrix') this.matrix();
    else this.priorities();
  }

  private acts(rows: readonly { name: string; points: string }[]): void {
    this.head([0, words.actsHead[0], 1], [1, words.actsHead[1], 3], [4, words.actsHead[2], 3]);
    rows.forEach(({ name, points }, i) =>
      this.cells(
        [0, { v: i + 1, style: styles.center }],
        [1, { v: name, style: styles.text, span: 3 }],
        [4, { v: points, style: styles.text, span: 3 }],
      ),
    );
  }

  private situation(): void {
    const { verdicts, years } = { verdicts: helpedSchools(this.findings), years: this.findings.judgement.years };
    const [number, school, grounds, weak] = words.situationHead;
    this.head([0, `${number}`, 1], [1, school, 2], [3, grounds, 3], [6, weak, 1]);
    verdicts.forEach((verdict, i) =>
      this.named(
        verdict.school.id,
        [0, { v: i + 1, style: styles.center }],
        [1, { v: verdict.school.name, style: styles.text, span: 2 }],
        [3, { v: groundsOf(verdict, years), style: styles.text, span: 3 }],
        [6, { v: subjectsText(verdict.weakSubjects), style: styles.text }],
      ),
    );
  }

  private stages(): void {
    const [stage, term, work] = words.stageHead;
    this.head([0, stage, 2], [2, term, 2], [4, work, 3]);
    for (const { title, term: when, items } of this.template.stages) {
      this.cells(
        [0, { v: title, style: bold, span: 2 }],
        [2, { v: this.fill(when), style: styles.center, span: 2 }],
        [4, { v: bullets(items), style: styles.text, span: 3 }],
      );
    }
  }

  /** Sources by year, to be filled in, with sums. */
  private budget(): void {
    const years = [0, 1, 2].map((i) => `${this.firstYear + i}`);
    this.head([0, words.budgetHead, 2], ...years.map((year, i) => [2 + i, year, 1] as const), [5, words.total, 2]);
    const first = this.builder.nextRow;
    const money: Style = { ...styles.input, format: '#,##0.0', align: { h: 'right', v: 'top' } };
    const sum: Style = { ...styles.text, format: '#,##0.0', align: { h: 'right', v: 'top' } };
    const total = (row: number) => `SUM(${a1({ row, col: 2 })}:${a1({ row, col: 4 })})`;
    for (const source of words.budgetRows) {
      const row = this.builder.nextRow;
      const cells = [2, 3, 4].map((col) => [col, { v: null, style: money }] as const);
      this.cells([0, { v: source, style: bold, span: 2 }], ...cells, [5, { v: 0, f: total(row), style: sum, span: 2 }]);
    }
    const row = this.builder.nextRow;
    const sums = [2, 3, 4].map((col) => {
      const f = `SUM(${a1({ row: first, col })}:${a1({ row: row - 1, col })})`;
      return [col, { v: 0, f, style: sum }] as const;
    });
    this.cells([0, { v: words.total, style: bold, span: 2 }], ...sums, [
      5,
      { v: 0, f: total(row), style: sum, span: 2 },
    ]);
  }

  private matrix(): void {
    const from = this.builder.nextRow;
    const { priorities, matrix } = this.template;
    // Four columns over the grid of six: the outer two are two wide.
    const places = [
      [1, 1],
      [2, 2],
      [4, 1],
      [5, 2],
    ] as const;
    this.head(
      [0, words.characteristics, 1],
      ...priorities.map(
        (title, i) => [...places[i]!.slice(0, 1), this.fill(title), places[i]![1]] as [number, string, number],
      ),
    );
    for (const { title, cells } of matrix) {
      this.cells(
        [0, { v: title, style: bold }],
        ...cells.map((v, i) => [places[i]![0], { v: this.fill(v), style: styles.text, span: places[i]![1] }] as const),
      );
    }
    this.builder.keepTogether(from);
    this.gap();
  }

  private priorities(): void {
    this.keep(() => this.line(words.plansTitle, sectionTitle));
    this.template.plans.forEach(({ aims }, index) => {
      this.at(`priority ${index + 1}`);
      const from = this.builder.nextRow;
      this.keep(() =>
        this.line(`${index + 1}${words.priority}${this.fill(this.template.priorities[index]!)}`, heading),
      );
      const years = [0, 1, 2].map((i) => [1 + i * 2, `${words.year} ${i + 1} (${this.firstYear + i})`, 2] as const);
      this.head([0, '', 1], ...years);
      this.head([0, '', 1], ...Array.from({ length: 6 }, (_, i) => [1 + i, words.halves[i % 2]!, 1] as const));
      for (const { aim, rows } of aims) {
        const aimFrom = this.builder.nextRow;
        this.keep(() => this.cells([0, { v: aim, style: styles.section, span: last + 1 }]));
        for (const { level, cells } of rows) {
          this.cells(
            [0, { v: level, style: bold }],
            ...cells.map((v, i) => [1 + i, { v: this.fill(v), style: styles.text }] as const),
          );
        }
        this.builder.keepTogether(aimFrom);
      }
      this.builder.keepTogether(from);
      this.gap();
    });
  }

  private title(title: string): void {
    this.keep(() => this.line(title, sectionTitle));
  }
  private head(...cells: (readonly [col: number, caption: string, span: number])[]): void {
    this.keep(() =>
      this.cells(...cells.map(([col, v, span]) => [col, { v, style: styles.head, span }] as [number, SpanningCell])),
    );
  }
  private line(v: string, style: Style): void {
    this.cells([0, { v, style, span: last + 1 }]);
  }
  private at(place: string): void {
    this.place = place;
    this.count = 0;
  }
  private cells(...cells: Placed[]): void {
    this.named(String(++this.count), ...cells);
  }
  /** A row known by what it is about rather than by its place. */
  private named(id: string, ...cells: Placed[]): void {
    this.rows.row(`${this.place}:${id}`, cells);
  }
  private gap(): void {
    this.builder.row([], { height: 9 });
  }
  /** Rows written inside stay with the row below them. */
  private keep(write: () => void): void {
    const from = this.builder.nextRow;
    write();
    this.builder.keepWithNext(from, this.builder.nextRow - 1);
  }
  private fill(value: string): string {
    return fillFields(value, this.values);
  }
}
