/** The sheets of the order: its text with the list of those who have read it, and the annex that lists the schools. */
import type { Style } from '../../../model/plan';
import { metText } from '../../../words/list/judging';
import { orderWords as words } from '../../../words/papers/order';
import { typeset } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import type { KeptRows } from '../../forms/kept-rows';
import { schoolNamer } from '../../kit/district';
import { groundsOf } from '../../kit/measures';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { styles } from '../../kit/sheet/look';
import { fillFields } from '../roadmap/fields';
import { helpersIn } from '../support';
import type { OrderFacts } from './facts';
import { pointsOf } from './points';
import { decisionLines, helpedSchools } from '../../kit/findings/listed';

const size12 = { name: 'Times New Roman', size: 12 };
const body: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };
const item: Style = { ...body, align: { ...body.align, indent: 2 } };
const centre: Style = { font: { ...size12, bold: true }, align: { h: 'center', v: 'top', wrap: true } };
export const left: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };
const right: Style = { ...left, align: { ...left.align, h: 'right' } };
export const widths = [6, 29, 38, 20];
const last = widths.length - 1;
/** Least lines of the list of those who have read the order; beside the heads of schools two of the office have. */
const leastReaders = 12;
const officeReaders = 2;
/** Empty lines of the list of schools where the workbook has no results. */
const blankSchools = 3;

export class OrderSheets {
  constructor(
    private readonly rows: KeptRows,
    private readonly builder: SheetBuilder,
    private readonly facts: OrderFacts,
  ) {}

  /** Body, points, signature; then the list of readers on a page of its own. */
  text(): void {
    const { values, nobody, one } = this.facts;
    this.line('issuer', values[words.issuer].toUpperCase(), centre);
    this.gap();
    this.line('order', words.order, { ...centre, font: { ...size12, size: 14, bold: true } });
    this.gap();
    this.rows.row('date', [
      [0, { v: this.fill(words.date), style: left, span: 2 }],
      [2, { v: words.place, style: left }],
      [3, { v: this.fill(words.number), style: right }],
    ]);
    this.gap();
    const title = nobody ? words.prevention.title : words.title(one);
    this.rows.row('title', [
      [0, { v: this.fill(title), style: { ...left, font: { ...size12, bold: true } }, span: 3 }],
    ]);
    this.gap();
    this.line('preamble', this.fill(nobody ? words.prevention.preamble : words.preamble), body);
    for (const { number, text, isItem } of pointsOf(this.facts)) {
      // A term ends with the full stop of «г.».
      const filled = this.fill(`${number}. ${text}`).replace(/\.\.$/, '.');
      this.line(`${nobody ? 'prevention' : 'item'} ${number}`, filled, isItem ? item : body);
    }
    this.gap(15);
    const signature = this.builder.nextRow;
    this.rows.row('signature', [
      [0, { v: this.fill(words.position), style: left, span: 2 }],
      [2, { v: this.fill(words.signature), style: right, span: 2 }],
    ]);
    this.builder.keepTogether(signature - 2, signature);
    this.builder.startPage();
    this.line('read title', words.readTitle, centre);
    this.gap();
    const head = this.head('read head', words.readColumns);
    this.builder.print = { ...this.builder.print, titleRows: { from: head, to: head } };
    const readers = Math.max(leastReaders, this.facts.schools + officeReaders);
    for (let reader = 1; reader <= readers; reader++) this.blankRow(`reader ${reader}`, reader);
  }

  /** The list of schools with the grounds and who helps them; its header stands on every page. */
  list(context: DocumentContext): void {
    const schools = helpedSchools(context.findings);
    const nameOf = schoolNamer(context.findings);
    const helpersOf = helpersIn(context);
    const { criteria, years } = context.findings.judgement;
    [words.annexNumber(this.facts.annexes.get('list')!), ...words.annexHead].forEach((text, i) =>
      this.rows.row(`annex ${i + 1}`, [[2, { v: this.fill(text), style: left, span: 2 }]]),
    );
    this.gap();
    this.line('annex title', words.annexTitle, centre);
    this.gap();
    const head = this.head('annex head', words.annexColumns);
    this.builder.print = { ...this.builder.print, titleRows: { from: head, to: head } };
    for (const [i, verdict] of schools.entries()) {
      const { curator, mentor } = helpersOf(verdict.school.id);
      this.rows.row(`school ${verdict.school.id}`, [
        [0, { v: i + 1, style: styles.center }],
        [1, { v: nameOf(verdict.school), style: styles.text }],
        [
          2,
          {
            v: [groundsOf(verdict, years), metText(verdict, criteria, years)].filter(Boolean).join('\n'),
            style: styles.text,
          },
        ],
        [3, { v: typeset([curator, mentor].filter((one) => one !== '').join('; ')) || null, style: styles.text }],
      ]);
    }
    for (let blank = 1; schools.length === 0 && blank <= blankSchools; blank++) this.blankRow(`blank ${blank}`, blank);
    decisionLines(context.findings).forEach((line, i) => {
      if (i === 0) this.gap();
      this.line(`decision ${i + 1}`, typeset(line), left);
    });
  }

  private fill(text: string): string {
    return typeset(fillFields(text, this.facts.values));
  }
  private line(id: string, v: string, style: Style): void {
    this.rows.row(id, [[0, { v, style, span: last + 1 }]]);
  }
  private gap(height = 9): void {
    this.builder.row([], { height });
  }
  /** A header row; it stays with the row below. Returns where it stands. */
  private head(id: string, columns: readonly string[]): number {
    const at = this.builder.nextRow;
    this.rows.row(
      id,
      columns.map((v, col) => [col, { v: typeset(v), style: styles.head }] as const),
    );
    this.builder.keepWithNext(at);
    return at;
  }
  private blankRow(id: string, number: number): void {
    this.rows.row(
      id,
      widths.map((_, col) => [col, col === 0 ? { v: number, style: styles.center } : { v: null, style: styles.text }]),
    );
  }
}
