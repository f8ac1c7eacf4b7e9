/** Rows of the analytical note. */
import { listOf } from '../../../judging';
import type { Style } from '../../../model/plan';
import { procedureId } from '../../../model/procedure';
import { changesNote, procedureName, subjectsText } from '../../../words/diagnostics/diagnostics';
import {
  certaintyLine,
  judgedRules,
  minimumText,
  rulesNeeded,
  ruleText,
  thresholdText,
} from '../../../words/list/judging';
import { orderWords } from '../../../words/papers/order';
import { paperWords } from '../../../words/papers/papers';
import { programmeWords } from '../../../words/papers/programme';
import { longDate } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import { KeptPage } from '../../forms/kept-page';
import type { KeptRows, Placed } from '../../forms/kept-rows';
import { changeOf } from '../../kit/findings/changes';
import { scopeOf } from '../../kit/findings/scope';
import { measured, slices } from '../../kit/findings/slices';
import { procedureTotals, yearTotals } from '../../kit/findings/totals';
import { namerAmong, schoolNamer } from '../../kit/district';
import { groundsOf } from '../../kit/measures';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { changeCell } from '../../kit/sheet/page';
import { shareFormat, styles } from '../../kit/sheet/look';
import { computedLines, nobodyInFull } from '../identification/list-lines';
import { fillFields } from '../roadmap/fields';
import { lineMark } from '../../forms/kept-lines';
import { adviceLines, conclusionLines, firstDecisions, saidAs, type Said } from './facts';
import { helpedSchools } from '../../kit/findings/listed';

const words = paperWords.note;
export const widths = [6, 30, 15, 14, 14, 15];
const last = widths.length - 1;
const size12 = { name: 'Times New Roman', size: 12 };
export const noteStyles = {
  text: { font: size12, align: { h: 'justify', v: 'top', wrap: true } },
  left: { font: size12, align: { h: 'left', v: 'top', wrap: true } },
  title: { font: { ...size12, bold: true }, align: { h: 'center', v: 'center', wrap: true } },
} as const satisfies Record<string, Style>;
const share: Style = { ...styles.center, format: shareFormat };
const figure = (v: number | string | null, style: Style = styles.whole): Placed[1] => ({
  v: v ?? '—',
  style: v === null ? styles.center : style,
});

export class NoteSheet extends KeptPage {
  constructor(
    rows: KeptRows,
    builder: SheetBuilder,
    private readonly context: DocumentContext,
    private readonly values: Readonly<Record<string, string>>,
  ) {
    super(rows, builder, last);
  }

  write(about: string): void {
    this.line('title', words.title, noteStyles.title);
    this.line('heading', words.heading, noteStyles.title);
    this.line('about', about, noteStyles.title);
    this.gap();
    this.heading('heading ground', words.headings.ground);
    this.text('ground text', fillFields(words.ground, this.values));
    this.sources();
    this.method();
    this.heading('heading results', words.headings.results);
    this.state();
    this.procedures();
    this.list();
    this.heading('heading conclusions', words.headings.conclusions);
    const conclusions = conclusionLines(this.context);
    this.numbered('conclusion', conclusions.length > 0 ? conclusions : [saidAs(words.noProblems)]);
    this.heading('heading advice', words.headings.advice);
    adviceLines(this.context).forEach(({ who, lines }, index) => {
      this.builder.keepWithNext(this.builder.nextRow);
      this.line(`advice ${index + 1}`, `${who}:`, noteStyles.left);
      for (const line of lines) this.text(`advice ${index + 1}: ${lineMark(line.replace(/[;.]$/, ''))}`, `– ${line}`);
    });
    this.heading('heading decisions', words.headings.decisions);
    this.numbered('decision', firstDecisions(this.context));
    this.gap();
    const from = this.builder.nextRow;
    this.line('author', words.author, noteStyles.left);
    this.line('date', `${words.date}: ${longDate(this.context.today)}`, noteStyles.left);
    this.builder.keepTogether(from - 2);
  }

  private sources(): void {
    const { findings } = this.context;
    const { years, verdicts } = findings.judgement;
    this.heading('heading sources', words.headings.sources);
    const { schools } = listOf(findings.judgement).counts;
    if (!years || schools === 0) return this.text('sources text', words.noSources);
    const kinds = new Set(verdicts.flatMap(({ results }) => results.map(({ result }) => result.procedure.kind)));
    const names = (['ВПР', 'ОГЭ', 'ЕГЭ'] as const).flatMap((kind) =>
      kinds.has(kind) ? [words.procedures(orderWords.procedures[kind], kind)] : [],
    );
    const results = verdicts.reduce((sum, verdict) => sum + verdict.results.length, 0);
    this.text('sources text', words.sources(names.join(', '), orderWords.years(years), schools, results));
    const nobody = nobodyInFull(findings);
    if (nobody !== null) this.text('sources nobody', `${nobody}.`);
  }

  private method(): void {
    const { criteria, years } = this.context.findings.judgement;
    this.heading('heading method', words.headings.method);
    this.text('method low', words.lowMeans(thresholdText(criteria.threshold)));
    this.text('method rules', words.rules(rulesNeeded(criteria)));
    const rules = judgedRules(criteria);
    rules.forEach((rule, index) =>
      this.text(`method ${rule}`, `– ${ruleText(rule, criteria, years)}${index === rules.length - 1 ? '.' : ';'}`),
    );
    this.text('method minimum', words.minimum(minimumText(criteria)));
    computedLines(this.context.findings).forEach((line, index) => this.text(`method computed ${index + 1}`, line));
  }

  private state(): void {
    const { findings } = this.context;
    const years = findings.judgement.years;
    if (!years) return;
    const [before, now] = [yearTotals(findings, years[0]), yearTotals(findings, years[1])];
    this.head('state head', [[words.stateHead, 4], `${years[0]} г.`, `${years[1]} г.`]);
    const names = programmeWords.state;
    const part = ({ low, results }: typeof now) => figure(results === 0 ? null : low / results, share);
    const line = (id: string, v: string, from: Placed[1], to: Placed[1]) =>
      this.cells(`state ${id}`, [{ v, style: styles.text, span: 4 }, from, to]);
    for (const key of ['schools', 'results', 'low', 'lowSchools'] as const)
      line(key, names[key], figure(before[key]), figure(now[key]));
    line('share', names.share, part(before), part(now));
    this.gap();
  }

  private procedures(): void {
    const { findings } = this.context;
    const years = findings.judgement.years;
    if (!years) return;
    const now = procedureTotals(findings, years[1]);
    this.builder.keepWithNext(this.builder.nextRow);
    this.line('procedures note', changesNote, noteStyles.left);
    const [name, low, part, change] = words.procedureHead;
    this.head('procedures head', [
      [name, 2],
      `${low}, ${years[1]} г.`,
      `${part}, ${years[0]} г.`,
      `${part}, ${years[1]} г.`,
      change,
    ]);
    for (const { procedure, years: byYear } of slices(scopeOf(findings).results)) {
      const [before, after] = [byYear.get(years[0]), byYear.get(years[1])];
      if (!before && !after) continue;
      const id = procedureId(procedure);
      const is = now.get(id);
      this.cells(`procedure ${id}`, [
        { v: procedureName(procedure), style: styles.text, span: 2 },
        figure(is ? `${is.low} из ${is.all}` : null, styles.center),
        figure(measured(before, 'low'), share),
        figure(measured(after, 'low'), share),
        changeCell(changeOf(before, after, 'low')),
      ]);
    }
    this.gap();
  }

  private list(): void {
    const { findings } = this.context;
    const { years, verdicts } = findings.judgement;
    const listed = helpedSchools(findings);
    const nameOf = schoolNamer(findings);
    this.heading('heading list', words.listTitle);
    if (listed.length === 0) this.text('list none', words.noList);
    else {
      const [number, school, ground, subjects] = words.listHead;
      this.head('list head', [number, school, [ground, 3], subjects]);
    }
    listed.forEach((verdict, index) =>
      this.cells(`school ${verdict.school.id}`, [
        { v: index + 1, style: styles.center },
        { v: nameOf(verdict.school), style: styles.text },
        {
          v: [groundsOf(verdict, years), certaintyLine(verdict)].filter(Boolean).join('\n'),
          style: styles.text,
          span: 3,
        },
        { v: subjectsText(verdict.weakSubjects) || '—', style: styles.text },
      ]),
    );
    for (const status of ['watch', 'insufficient'] as const) {
      const names = verdicts
        .filter((one) => one.status === status && !one.hand)
        .map(({ school }) => namerAmong(findings)(school));
      if (names.length > 0) this.line(`status ${status}`, `${words[status]}: ${names.join('; ')}.`, noteStyles.left);
    }
  }

  private numbered(place: string, lines: readonly Said[]): void {
    lines.forEach(({ id, text }, index) =>
      this.text(`${place}: ${id}`, `${index + 1}. ${text}${text.endsWith('.') ? '' : '.'}`),
    );
  }
  private text(id: string, text: string): void {
    this.line(id, text, noteStyles.text);
  }
  private gap(): void {
    this.builder.row([], { height: 9 });
  }
}
