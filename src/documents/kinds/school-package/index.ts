/** The papers that a school on the list draws up and its head approves: concept, middle-term programme, an antirisk programme for each factor. */
import * as z from 'zod';
import type { Verdict } from '../../../model/verdict';
import { packageSheets, packageTitles, papers } from '../../../words/schools/school-papers';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { type KeptSheet, keptSheet } from '../../forms/kept-sheet';
import { landscape, portrait, styles } from '../../kit/sheet/look';
import { periodSchema, periodTitle } from '../../kit/terms';
import { helpersIn } from '../support';
import { factsOf, type SchoolFacts } from './facts';
import { stamps } from '../../kit/sheet/stamps';
import { Paper } from './paper';
import { documentAbout } from '../../../words/papers/documents';
import { helpedSchools } from '../../kit/findings/listed';

const inputs = z.object({
  /** School ids; none: every school of the ШНОР list. */
  schools: z.array(z.string()).default([]),
  /** Left out: the office's period. */
  period: periodSchema.nullable().default(null),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

/** Sheet key → ids written last time. */
const memorySchema = z.record(z.string(), z.array(z.string()));

const conceptWidths = [6, 36, 17, 17, 18];
const planWidths = [6, 20, 22, 38, 17, 23, 20];

interface PaperPlan {
  key: string;
  name: string;
  title: string;
  widths: readonly number[];
  write(paper: Paper, facts: SchoolFacts): void;
}

const bulleted = (items: readonly string[]): string => items.map((item) => `– ${item}`).join(';\n');

interface Line {
  id: string;
  cells: string[];
}
/** Rows to write in where there are none. */
const orBlank = (list: Line[], columns: number, rows = 3): Line[] =>
  list.length > 0
    ? list
    : Array.from({ length: rows }, (_, i) => ({
        id: `blank ${i + 1}`,
        cells: Array.from({ length: columns }, () => ''),
      }));

const executorsOf = ({ listed }: SchoolFacts): string => (listed ? papers.executors : papers.outside.executors);

function concept(paper: Paper, facts: SchoolFacts): void {
  paper.part(papers.introduction);
  const { name } = facts.verdict.school;
  paper.text('intro', facts.listed ? papers.intro(name, facts.criterion) : papers.outside.intro(name));
  paper.part(papers.analysis);
  if (facts.results.length === 0) paper.text('no low', papers.noLow);
  else paper.table('results', papers.resultsHead(facts.years), facts.results);
  if (facts.factors.length === 0) paper.text('no factors', papers.noFactors);
  const risks = facts.factors.map(({ id, title, significance, value }) => ({
    id,
    cells: [title, significance, value, papers.accepted],
  }));
  paper.table('risks', papers.risksHead, orBlank(risks, 4, 2));
  paper.part(papers.goals);
  paper.text('goal', papers.goalOf(facts.threshold, facts.end));
  paper.list('task', facts.tasks);
  paper.part(papers.measures);
  paper.mainTable(
    'measure',
    papers.conceptHead,
    orBlank(
      facts.measures.map(({ id, text, direction, term, responsible }) => ({
        id,
        cells: [text, direction, term, responsible],
      })),
      4,
    ),
  );
  paper.part(papers.people);
  paper.table(
    'people',
    papers.peopleHead,
    papers
      .functions(facts.listed ? papers.curator : papers.outside.overseer)
      .map(([what, who], i) => ({ id: `${i + 1}`, cells: [what, who] })),
    [1, 2, 2],
  );
}

function programme(paper: Paper, facts: SchoolFacts): void {
  const { fields } = papers;
  paper.part(papers.passport);
  paper.fields(
    'passport',
    [
      [fields.goal, papers.goalOf(facts.threshold, facts.end)],
      [fields.tasks, bulleted(facts.tasks)],
      [fields.targets, bulleted(facts.targets) || papers.targetsNone],
      [fields.methods, papers.methods],
      [fields.stages, bulleted(facts.stages)],
      [fields.measures, papers.measuresAsBelow],
      [fields.results, facts.listed ? papers.resultsText : papers.outside.resultsText],
      [fields.executors, executorsOf(facts)],
      [fields.control, papers.control],
    ],
    2,
  );
  paper.part(papers.content);
  paper.mainTable(
    'measure',
    papers.measuresHead,
    orBlank(
      facts.measures.map(({ id, direction, task, text, term, indicator, responsible }) => ({
        id,
        cells: [direction, task, text, term, indicator, responsible],
      })),
      6,
    ),
  );
  paper.part(papers.mechanism);
  paper.text('mechanism', papers.mechanismText);
}

const antirisk =
  (factor: SchoolFacts['factors'][number] | null) =>
  (paper: Paper, facts: SchoolFacts): void => {
    const title = factor?.title ?? papers.blankFactor;
    const measures = facts.measures.filter(({ direction }) => direction === title);
    const { fields } = papers;
    paper.part(papers.passport);
    paper.fields(
      'passport',
      [
        [fields.name, `${packageTitles.antirisk} «${title}»`],
        [fields.goal, papers.riskGoal(title, facts.end)],
        [fields.tasks, bulleted([...new Set(measures.map(({ result }) => result))])],
        [fields.targets, bulleted([...new Set(measures.map(({ indicator }) => indicator))])],
        [fields.methods, papers.methods],
        [fields.stages, bulleted(facts.stages)],
        [fields.measures, papers.measuresAsBelow],
        [fields.results, papers.riskResults],
        [fields.executors, executorsOf(facts)],
      ],
      2,
    );
    paper.part(papers.roadmap);
    const rows = measures.map(({ id, task, text, result, term, indicator, responsible }) => ({
      id,
      cells: [task, text, result, term, indicator, responsible],
    }));
    paper.mainTable('measure', papers.antiriskHead, orBlank(rows, 6));
  };

function papersOf({ verdict, factors }: SchoolFacts): PaperPlan[] {
  const { id, name } = verdict.school;
  const risks = factors.length > 0 ? factors : [null];
  return [
    {
      key: `concept:${id}`,
      name: `${packageSheets.concept} ${name}`,
      title: packageTitles.concept,
      widths: conceptWidths,
      write: concept,
    },
    {
      key: `programme:${id}`,
      name: `${packageSheets.programme} ${name}`,
      title: packageTitles.programme,
      widths: planWidths,
      write: programme,
    },
    ...risks.map((factor, i) => ({
      key: `antirisk ${factor?.id ?? 'blank'}:${id}`,
      name: `${packageSheets.antirisk} ${i + 1} ${name}`,
      title: `${packageTitles.antirisk} «${factor?.title ?? papers.blankFactor}»`,
      widths: planWidths,
      write: antirisk(factor),
    })),
  ];
}

function sheetOf(context: DocumentContext, facts: SchoolFacts, plan: PaperPlan, ids: readonly string[]): KeptSheet {
  const { key, title, widths } = plan;
  const { name } = facts.verdict.school;
  return keptSheet(
    context,
    { kind: 'school-package', key, name: plan.name, title: `${title}: ${name}`, widths },
    { print: widths === conceptWidths ? portrait() : landscape(), ownStyle: styles.plain, ids },
    (rows, builder) => {
      stamps(rows, builder, widths, name, facts);
      const paper = new Paper(rows, builder, widths.length - 1);
      paper.titles([title, name, papers.on.replace('{{Период}}', periodTitle(facts.period))]);
      plan.write(paper, facts);
      paper.end();
    },
  );
}

export const schoolPackage: DocumentDefinition<Inputs> = {
  kind: 'school-package',
  title: packageTitles.kind,
  group: 'reports',
  about: documentAbout['school-package'],
  schools: 'list',
  byKind: true,
  madeFrom: { 'school-package': ['list', 'decisions', 'threshold', 'verdicts', 'sources', 'organisation'] },
  inputs,
  build(context, given): BuiltDocument {
    const { verdicts } = context.findings.judgement;
    const chosen: Verdict[] =
      given.schools.length > 0
        ? verdicts.filter(({ school }) => given.schools.includes(school.id))
        : helpedSchools(context.findings);
    const kept = memorySchema.safeParse(context.state.documents['school-package']);
    const memory = kept.success ? { ...kept.data } : {};
    const helpersOf = helpersIn(context);
    const all = chosen.map((verdict) => factsOf(context, verdict, given.period, helpersOf));
    const made = all.flatMap((facts) =>
      papersOf(facts).map((plan) => {
        const ids = (memory[plan.key] ?? []).filter((id) => !given.restore.includes(id));
        const sheet = sheetOf(context, facts, plan, ids);
        memory[plan.key] = sheet.ids;
        return sheet;
      }),
    );
    const blank = all.filter(({ factors }) => factors.length === 0).length;
    return {
      plans: made.map(({ plan }) => plan),
      comparisons: made.flatMap(({ comparison }) => (comparison ? [comparison] : [])),
      notes: [
        ...(all.length === 0 ? [{ severity: 'warning' as const, code: 'packageNoSchools' }] : []),
        ...(blank > 0 ? [{ severity: 'info' as const, code: 'packageNoFactors', params: { count: blank } }] : []),
      ],
      memory,
    };
  },
};
