/** The programme as one sheet: A4 landscape, seven columns under everything (a label and six half-years); its rows keep what people edit. */
import { annexNumber } from '../../kit/annexes';
import { a1 } from '../../../model/cells';
import type { Style } from '../../../model/plan';
import { programmeWords as words } from '../../../words/papers/programme';
import { typeset } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import { styles } from '../../kit/sheet/look';
import type { Period } from '../../kit/terms';
import { fillFields } from '../roadmap/fields';
import { last, programmeStyles as look, type Drawn, type ProgrammeRows } from './rows';
import { processes, staff, swot } from './other-sheets';
import { dynamics, problems, situation, state } from './situation';
import type { ProgrammeBlock, ProgrammeTemplate } from './template';
import { bullets, budgetYears, yearTitles } from './values';

/** Blocks made from the workbook: null where it knows nothing of them, and then their heading is left out too. */
const drawn: Partial<Record<ProgrammeBlock['type'], (context: DocumentContext) => Drawn | null>> = {
  state,
  situation,
  problems,
  dynamics,
  staff,
  processes,
  swot,
};

export class ProgrammeSheet {
  constructor(
    private readonly rows: ProgrammeRows,
    private readonly context: DocumentContext,
    private readonly template: ProgrammeTemplate,
    private readonly values: Readonly<Record<string, string>>,
    private readonly period: Period,
  ) {}

  write(): void {
    const { rows, template } = this;
    const annex = annexNumber(this.context, 'programme');
    if (annex !== '') {
      rows.at('approval annex');
      rows.cells([4, { v: annex, style: look.own, span: 3 }]);
    }
    rows.at('approval');
    for (const line of words.approval) rows.cells([4, { v: this.fill(line), style: look.own, span: 3 }]);
    rows.gap();
    rows.at('heading');
    for (const line of this.fill(template.heading).split('\n')) rows.line(line, look.section);
    rows.gap();
    rows.at('passport');
    rows.title(words.passport);
    for (const row of template.passport) {
      rows.cells(
        [0, { v: row.caption, style: look.bold }],
        [1, { v: this.fill(row.text), style: styles.text, span: last }],
      );
    }
    rows.gap();
    template.sections.forEach((section, index) => {
      rows.at(`${index + 1}`);
      rows.title(`${index + 1}. ${section.title}`);
      section.blocks.forEach((block, i) => {
        const before = section.blocks[i - 1];
        const heading = before?.type === 'heading' ? () => this.heading(`${index + 1}.${i}`, before.text) : null;
        rows.at(`${index + 1}.${i + 1}`);
        // A heading is written with what it heads, which may be nothing.
        if (block.type !== 'heading') this.block(block, `${index + 1}.${i + 1}`, heading);
      });
      rows.gap();
    });
  }

  private heading(place: string, text: string): void {
    this.rows.at(place);
    this.rows.heading(this.fill(text));
  }

  private block(block: ProgrammeBlock, place: string, heading: (() => void) | null): void {
    const { rows } = this;
    const draw = drawn[block.type];
    const write = draw?.(this.context);
    if (write === null) return;
    heading?.();
    rows.at(place);
    if (write) write(rows);
    else if (block.type === 'text') rows.line(this.fill(block.text), look.text);
    else if (block.type === 'list') rows.items(block.items.map((one) => this.fill(one)));
    else if (block.type === 'duties') {
      for (const { who, items } of block.rows)
        rows.cells([0, { v: who, style: look.bold, span: 2 }], [2, { v: bullets(items), style: styles.text, span: 5 }]);
    } else if (block.type === 'acts') rows.line(this.fill(words.annexes.acts.reference), look.text);
    else if (block.type === 'stages') this.stages();
    else if (block.type === 'budget') this.budget();
    else if (block.type === 'matrix') this.matrix();
    else if (block.type === 'priorities') this.priorities();
    else if (block.type === 'calendar') rows.line(this.fill(words.annexes.calendar.reference), look.text);
  }

  private stages(): void {
    const [stage, term, work] = words.stageHead;
    this.rows.head([0, stage, 2], [2, term, 2], [4, work, 3]);
    for (const { title, term: when, items } of this.template.stages) {
      this.rows.cells(
        [0, { v: title, style: look.bold, span: 2 }],
        [2, { v: this.fill(when), style: styles.center, span: 2 }],
        [4, { v: bullets(items), style: styles.text, span: 3 }],
      );
    }
  }

  /** Sources by year, to be filled in, with sums; what is not filled in prints empty. */
  private budget(): void {
    const { rows } = this;
    const years = budgetYears(this.period);
    const totalAt = 2 + years.length;
    const span = last + 1 - totalAt;
    rows.head([0, words.budgetHead, 2], ...years.map((year, i) => [2 + i, `${year}`, 1] as const), [
      totalAt,
      words.total,
      span,
    ]);
    const first = rows.builder.nextRow;
    const format = '#,##0.0;"−"#,##0.0;';
    const money: Style = { ...styles.input, format, align: { h: 'right', v: 'top' } };
    const sum: Style = { ...styles.text, format, align: { h: 'right', v: 'top' } };
    const across = (row: number) => `SUM(${a1({ row, col: 2 })}:${a1({ row, col: totalAt - 1 })})`;
    const total = (row: number) => [totalAt, { v: 0, f: across(row), style: sum, span }] as const;
    for (const source of words.budgetRows) {
      const row = rows.builder.nextRow;
      const cells = years.map((_, i) => [2 + i, { v: null, style: money }] as const);
      rows.cells([0, { v: source, style: look.bold, span: 2 }], ...cells, total(row));
    }
    const row = rows.builder.nextRow;
    const sums = years.map((_, i) => {
      const col = 2 + i;
      return [col, { v: 0, f: `SUM(${a1({ row: first, col })}:${a1({ row: row - 1, col })})`, style: sum }] as const;
    });
    rows.cells([0, { v: words.total, style: look.bold, span: 2 }], ...sums, total(row));
  }

  private matrix(): void {
    const { rows } = this;
    const from = rows.builder.nextRow;
    // Four columns over the grid of six: the outer two are two wide.
    const places = [
      [1, 1],
      [2, 2],
      [4, 1],
      [5, 2],
    ] as const;
    rows.head(
      [0, words.characteristics, 1],
      ...this.template.priorities.map((title, i) => [places[i]![0], this.fill(title), places[i]![1]] as const),
    );
    for (const { title, cells } of this.template.matrix) {
      rows.cells(
        [0, { v: title, style: look.bold }],
        ...cells.map((v, i) => [places[i]![0], { v: this.fill(v), style: look.dense, span: places[i]![1] }] as const),
      );
    }
    rows.builder.keepTogether(from);
    rows.gap();
  }

  private priorities(): void {
    const { rows } = this;
    const years = yearTitles(this.period);
    rows.keep(() => rows.line(words.plansTitle, look.section));
    this.template.plans.forEach(({ aims }, index) => {
      rows.at(`priority ${index + 1}`);
      const from = rows.builder.nextRow;
      rows.heading(`${index + 1}${words.priority}${this.fill(this.template.priorities[index]!)}`);
      rows.head([0, '', 1], ...years.map((year, i) => [1 + i * 2, `${words.year} ${i + 1} (${year})`, 2] as const));
      rows.head([0, '', 1], ...Array.from({ length: 6 }, (_, i) => [1 + i, words.halves[i % 2]!, 1] as const));
      for (const { aim, rows: levels } of aims) {
        const aimFrom = rows.builder.nextRow;
        rows.keep(() => rows.cells([0, { v: aim, style: styles.section, span: last + 1 }]));
        for (const { level, cells } of levels) {
          rows.cells(
            [0, { v: level, style: look.bold }],
            ...cells.map((v, i) => [1 + i, { v: this.fill(v), style: look.dense }] as const),
          );
        }
        rows.builder.keepTogether(aimFrom);
      }
      rows.builder.keepTogether(from);
      rows.gap();
    });
  }

  private fill(value: string): string {
    return typeset(fillFields(value, this.values));
  }
}
