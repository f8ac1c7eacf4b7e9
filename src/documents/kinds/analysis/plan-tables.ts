/** Tables of the analysis about the roadmap's measures. */
import { analysisWords } from '../../../words/papers/analysis';
import { shownPoints, words } from '../../../words/diagnostics/diagnostics';
import { lowerFirst } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import type { KeptPage } from '../../forms/kept-page';
import { mark } from '../../forms/marks';
import { inputCell } from '../../kit/sheet/page';
import { namerAmong } from '../../kit/district';
import { colors, pointsFormat, shareFormat, styles } from '../../kit/sheet/look';
import { countsOf, isTarget } from '../roadmap/counts';
import { indicatorsOf } from './indicators';
import { isOpen, measuresOf, type PlanMeasure, type PlanState } from '../roadmap/standing';
import { schoolOf } from './results';
import { numberCells } from './rows';

const { headings, measures: tables } = analysisWords;

/** A text over the second to the fourth column beside narrow ones, for tables of measures. */
function wideRow(page: KeptPage, id: string, cells: readonly [string | number, string, string, string]): void {
  const [number, text, term, last] = cells;
  page.cells(id, [
    { v: number, style: styles.center },
    { v: text, style: styles.text, span: 3 },
    { v: term, style: styles.text, span: 2 },
    { v: last, style: styles.text, span: 2 },
  ]);
}
const wideHead = (page: KeptPage, id: string, caption: string, behind: string): number =>
  page.head(id, [words.number, [caption, 3], [tables.term, 2], [behind, 2]]);

/** By which a measure's row is known: one of people's own has its text alone. */
const idOf = ({ id, text }: PlanMeasure): string => id ?? mark(text);

/** A measure as a line of its own: of addressed help it is said which school it helps. */
function measureText(context: DocumentContext, measure: PlanMeasure): string {
  const [id] = schoolOf(measure);
  const school = context.findings.reading.schools.find((one) => one.id === id);
  return school ? `${namerAmong(context.findings)(school)}: ${lowerFirst(measure.text)}` : measure.text;
}

/** A done measure as what it has reached; one without a stated result is named with the word «выполнено». */
function doneText(context: DocumentContext, measure: PlanMeasure): string {
  const done = measure.result === '' ? tables.done(measure.text) : measure.result;
  return measureText(context, { ...measure, text: done });
}

/** A roadmap as the paper names it: a school's by the school, not by its sheet. */
function planTitle({ findings }: DocumentContext, { sheet, key }: PlanState): string {
  const school = findings.reading.schools.find(({ id }) => id === key.split(':').slice(1).join(':'));
  return school ? analysisWords.progress.ofSchool(namerAmong(findings)(school)) : sheet;
}

/** Counts of measures by section, with the roadmap's sheet they come from. */
export function progress(page: KeptPage, context: DocumentContext, plans: readonly PlanState[]): void {
  const say = analysisWords.progress;
  for (const state of plans) {
    const { sheet: name, key } = state;
    const measures = state.measures.filter((one) => !isTarget(one));
    const plan = {
      v: planTitle(context, state),
      style: { ...styles.link, border: undefined },
      link: { sheet: name, cell: 'A1' },
    };
    page.builder.keepWithNext(page.builder.nextRow);
    page.cells(`plan ${key}`, [{ ...plan, span: page.last + 1 }]);
    page.head(`plan ${key} head`, [words.number, say.section, say.total, ...say.columns]);
    const sections = [...new Set(measures.map(({ sectionTitle }) => sectionTitle))];
    const line = (number: number | string, label: string, of: readonly PlanMeasure[]) => {
      const { total, done, inWork, notBegun, late } = countsOf(of);
      const removed = of.filter(({ status }) => status === 'снято').length;
      page.cells(`plan ${key}: ${label}`, numberCells([number, label, total, done, inWork, notBegun, removed, late]));
    };
    sections.forEach((section, index) =>
      line(
        index + 1,
        section || say.noSection,
        measures.filter(({ sectionTitle }) => sectionTitle === section),
      ),
    );
    page.builder.keepWithNext(page.builder.nextRow - 1);
    line('', say.total, measures);
  }
  const printed = plans.flatMap(({ measures }) => measures).filter((one) => !isTarget(one)).length;
  const counted = measuresOf(plans).length;
  if (counted < printed) page.note('plan counted', say.once(counted));
}

export function doneTable(page: KeptPage, context: DocumentContext, plans: readonly PlanState[]): void {
  const done = measuresOf(plans).filter(({ status }) => status === 'выполнено');
  if (done.length === 0) {
    page.note('done none', tables.noneDone);
    return;
  }
  wideHead(page, 'done head', tables.outcome, tables.evidence);
  done.forEach((measure, index) =>
    wideRow(page, `done ${idOf(measure)}`, [index + 1, doneText(context, measure), measure.term, measure.evidence]),
  );
}

export function lateTable(page: KeptPage, context: DocumentContext, plans: readonly PlanState[]): void {
  page.heading('late', headings.late);
  const late = measuresOf(plans).filter((measure) => isOpen(measure) && measure.lateDays > 0);
  if (late.length === 0) {
    page.note('late none', tables.noneLate);
    return;
  }
  wideHead(page, 'late head', tables.measure, tables.overdue);
  late.forEach((measure, index) =>
    wideRow(page, `late ${idOf(measure)}`, [
      index + 1,
      measureText(context, measure),
      measure.term,
      tables.overdueBy(measure.lateDays),
    ]),
  );
}

/** Baseline, target, fact; the fact of a subject is taken from the newest results where nobody typed it. */
export function indicatorTable(page: KeptPage, context: DocumentContext, plans: readonly PlanState[]): void {
  const say = analysisWords.indicators;
  const rows = indicatorsOf(context, plans);
  if (rows.length === 0) return;
  page.heading('indicators', headings.indicators);
  if (rows.some(({ fact, typed }) => fact !== null && !typed)) page.note('indicators note', say.note);
  page.head('indicators head', [words.number, ...say.columns, words.change, say.source, say.reached]);
  rows.forEach(({ title: name, baseline, target, below, fact, typed, reached }, index) => {
    const isShare = [baseline, target].every((value) => value === null || value <= 1);
    const format = isShare ? shareFormat : '0';
    const change = fact === null || baseline === null ? null : fact - baseline;
    const formats = [
      '',
      '',
      format,
      below ? `"${say.below}"${format}` : format,
      format,
      isShare ? pointsFormat : '+0;"−"0;0',
    ];
    const isReached = reached === null ? null : reached ? analysisWords.yes : analysisWords.no;
    const shown = change === null || !isShare ? change : shownPoints(baseline!, fact!);
    const source = typed ? say.typed : fact !== null ? say.computed : null;
    const cells = numberCells([index + 1, name, baseline, target, fact, shown, source, isReached], formats);
    const fill = reached ? colors.clearFill : colors.lowFill;
    if (reached !== null) cells.push({ ...cells.pop(), style: { ...styles.center, fill } });
    page.cells(`indicator ${mark(name)}`, cells);
  });
}

/** Rows to write measures into where there is no roadmap. */
export function blankDone(page: KeptPage): void {
  wideHead(page, 'done head', tables.measure, tables.evidence);
  for (let number = 1; number <= 8; number++) {
    const place = inputCell(null);
    const row = page.builder.nextRow;
    page.cells(`done ${number}`, [
      { v: number, style: styles.center },
      { ...place, span: 3 },
      { ...place, span: 2 },
      { ...place, span: 2 },
    ]);
    if (page.builder.nextRow > row) page.builder.setHeight(row, 30);
  }
}
