import * as z from 'zod';
import { computedLines } from '../identification/list-lines';
import { analysisWords as words } from '../../../words/papers/analysis';
import { proceduresText, rulesText, thresholdText } from '../../../words/list/judging';
import { blanks } from '../../../words/papers/roadmap';
import { listed, longDate, typeset } from '../../../words/russian/russian';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { enteredOf } from '../../forms/entered';
import { linesUnder } from '../../forms/kept-lines';
import { KeptPage } from '../../forms/kept-page';
import { keptIds, keptPaper, standingRows } from '../../forms/kept-sheet';
import { namerAmong } from '../../kit/district';
import { isNobodyListed, nobodyToHelp } from '../../kit/findings/listed';
import { aboutLine } from '../../kit/sheet/page';
import { isListed } from '../../../judging';
import { scopeOf } from '../../kit/findings/scope';
import { organisationOf, periodOf } from '../../kit/organisation';
import { portrait, styles } from '../../kit/sheet/look';
import { dateOfSerial, periodTitle } from '../../kit/terms';
import { readFormer, under } from './former';
import { measuresOf, planStates } from '../roadmap/standing';
import { blankDone, doneTable, indicatorTable, lateTable, progress } from './plan-tables';
import { resultTable, schoolTable } from './result-tables';
import { beforeAfter, isAhead, plannedSchools, type SchoolNow } from './results';
import { last, widths } from './rows';
import { conclusions, decided } from './drafted';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Decisions to add to those proposed. */
  decisions: z.array(z.string()).default([]),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const { title, headings, problem } = words;
/** Headings with lines under them, with the names of their places. */
const places: Readonly<Record<string, string>> = Object.fromEntries(
  (['aim', 'ground', 'tasks', 'problem', 'conclusions', 'decided'] as const).map((place) => [headings[place], place]),
);

/** Which schools were found, by which criteria and procedures. */
function problemLines(context: DocumentContext, helped: readonly string[], isPlanned: boolean): string[] {
  const { criteria, years, verdicts } = context.findings.judgement;
  if (!years) return [];
  return [
    problem.counted(verdicts.length, years),
    problem.low(thresholdText(criteria.threshold)),
    problem.criteria(rulesText(criteria, years)),
    problem.procedures(proceduresText(criteria.procedures)),
    ...(helped.length > 0 ? [(isPlanned ? problem.planned : problem.listed)(listed(helped))] : []),
  ];
}

/** The paper the analysis rests on: the order that approved the roadmap, with room where it is not known. */
function groundOf({ state }: DocumentContext): string {
  const { authority, order } = organisationOf(state.organisation);
  const date = order.date ? longDate(order.date) : blanks.date;
  return words.ground(authority || blanks.authority, date, order.number || blanks.number);
}

/** Schools on the list now that were not on it before: outside the roadmap, or outside the earlier list where the workbook knows it. */
function cameTo(context: DocumentContext, schools: readonly SchoolNow[], isPlanned: boolean): string[] {
  const knowsBefore = isPlanned || schools.some(({ before }) => before !== null);
  const known = new Set(schools.map(({ school }) => school.id));
  const { verdicts } = context.findings.judgement;
  return knowsBefore
    ? verdicts
        .filter((verdict) => isListed(verdict) && !known.has(verdict.school.id))
        .map(({ school }) => namerAmong(context.findings)(school))
    : [];
}

/** What the analysis is about: the roadmaps, their schools, results before and after. */
function subjectOf(context: DocumentContext) {
  const plans = planStates(context);
  const schools = plannedSchools(context, plans);
  const helped = schools.map(({ school }) => namerAmong(context.findings)(school));
  // Results that the plan set out from are no outcome of it.
  if (isAhead(context, plans)) return { plans, helped, schools: [], rows: [], came: [], ahead: true };
  const rows = beforeAfter(context, new Set(schools.map(({ school }) => school.id)));
  return { plans, helped, schools, rows, came: cameTo(context, schools, plans.length > 0), ahead: false };
}

/** ISO date the analysis is of: the latest «На дату» of its roadmaps, else the day of making. */
const dayOf = (context: DocumentContext, plans: ReturnType<typeof planStates>): string =>
  plans.length === 0 ? context.today : dateOfSerial(Math.max(...plans.map(({ day }) => day)))!;

/** Lines under each heading of text as drafted from the data. */
function draftedLines(
  context: DocumentContext,
  { plans, helped, schools, rows, came }: ReturnType<typeof subjectOf>,
): Record<string, string[]> {
  const period = periodOf(context);
  const measures = measuresOf(plans);
  return {
    [headings.aim]: [typeset(words.aim)],
    [headings.ground]: [typeset(groundOf(context))],
    [headings.tasks]: words.tasks.map(typeset),
    [headings.problem]: problemLines(context, helped, plans.length > 0).map(typeset),
    [headings.conclusions]: conclusions(measures, rows, schools, came, namerAmong(context.findings)),
    [headings.decided]: decided(period, context.today, { measures, schools }),
  };
}

/** Lines entered in the pane under a heading. */
const enteredUnder = ({ state }: DocumentContext, heading: string) => under(enteredOf(state, 'analysis'), heading);

const former = ({ state }: DocumentContext, drafted: Readonly<Record<string, readonly string[]>>) =>
  readFormer(state.documents['analysis'], drafted, places);

/** Lines under each heading of text as they will stand: entered in the pane, else typed on the sheet and drafted. */
export function analysisLines(context: DocumentContext): { heading: string; lines: string[] }[] {
  const drafted = draftedLines(context, subjectOf(context));
  const ids = keptIds(context, 'analysis', []);
  const where = { kind: 'analysis', key: '', columns: widths.length };
  const standing = standingRows(context, where, ids, former(context, drafted));
  const before = standing && { rows: standing.rows, ids: new Set(standing.ids) };
  return Object.entries(drafted).map(([heading, lines]) => ({
    heading,
    lines: linesUnder(before, places[heading]!, lines, enteredUnder(context, heading)).lines.map(({ text }) => text),
  }));
}

function build(context: DocumentContext, { decisions, restore }: Inputs): BuiltDocument {
  const subject = subjectOf(context);
  const { plans, schools, rows: results } = subject;
  if (plans.length === 0 && isNobodyListed(context.findings)) return nobodyToHelp(title);
  const ours = draftedLines(context, subject);
  const drafted: Record<string, string[]> = { ...ours, [headings.decided]: [...ours[headings.decided]!, ...decisions] };
  const paper = keptPaper(
    context,
    { kind: 'analysis', name: words.sheet, title, widths },
    { print: portrait(), ownStyle: styles.plain, restore, former: former(context, drafted) },
    (rows, builder) => {
      const page = new KeptPage(rows, builder, last);
      const write = (heading: string) =>
        page.lines(places[heading]!, heading, drafted[heading]!, enteredUnder(context, heading));
      page.title(title, [
        words.about,
        // Named as the roadmap names it, which the results may do otherwise.
        aboutLine(context, scopeOf(context.findings)),
        `за ${periodTitle(periodOf(context))}, на ${longDate(dayOf(context, plans))}`,
      ]);
      for (const heading of [headings.aim, headings.ground, headings.tasks, headings.problem]) write(heading);
      page.heading('done', headings.done);
      if (plans.length === 0) blankDone(page);
      else {
        progress(page, context, plans);
        builder.row([], { height: 9 });
        doneTable(page, context, plans);
        lateTable(page, context, plans);
        indicatorTable(page, context, plans);
      }
      resultTable(page, context, results, subject.ahead);
      if (!subject.ahead) schoolTable(page, context, schools, plans.length > 0);
      computedLines(context.findings).forEach((line, index) => page.note(`computed ${index + 1}`, line));
      write(headings.conclusions);
      write(headings.decided);
      page.signature(context);
    },
  );
  return {
    ...paper,
    notes: [
      ...(plans.length === 0 ? [{ severity: 'info' as const, code: 'analysisNoRoadmap' }] : []),
      ...(results.some(({ before, after }) => before.participants > 0 && after.participants > 0)
        ? []
        : [{ severity: 'info' as const, code: 'analysisNoNewResults' }]),
    ],
  };
}

/** What the roadmap gave: measures done and late, indicators, results before and after, who would leave the list, decisions. */
export const analysis: DocumentDefinition<Inputs> = {
  kind: 'analysis',
  title,
  group: 'reports',
  about: documentAbout.analysis,
  schools: 'none',
  madeFrom: { analysis: ['list', 'decisions', 'criteria', 'verdicts', 'sources', 'organisation', 'papers'] },
  tellsOf: ['roadmap'],
  inputs,
  build,
};
