/** «Управленческий цикл»: nine positions, each with its indicator, the document that shows it and a comment; filled from what the workbook holds. */
import * as z from 'zod';
import { paperWords } from '../../../words/papers/papers';
import { typeset } from '../../../words/russian/russian';
import type { DocumentContext, DocumentDefinition } from '../../definition';
import { KeptPage } from '../../forms/kept-page';
import { keptPaper } from '../../forms/kept-sheet';
import { scopeOf } from '../../kit/findings/scope';
import { yearTotals } from '../../kit/findings/totals';
import { landscape, styles } from '../../kit/sheet/look';
import { aboutLine } from '../../kit/sheet/page';
import { measuresOf, planStates } from '../roadmap/standing';
import { isTarget } from '../roadmap/counts';
import { plannedSchools } from '../analysis/results';
import { typedRegister } from '../monitoring/register';
import { captions, readyStates } from '../../../words/diagnostics/monitoring';
import { documentAbout } from '../../../words/papers/documents';
import { decisionLines, helpedSchools } from '../../kit/findings/listed';

const inputs = z.object({
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const words = paperWords.management;
const widths = [6, 34, 46, 34, 34];

/** A position's indicator ('' where the workbook says nothing) and the kinds of documents that show it, the first that stands being linked. */
type Position = readonly [indicator: string, documents: readonly string[]];

/** Sheets of ours of a kind. */
const sheetsOf = ({ state: { registry: ours } }: DocumentContext, kind: string) =>
  ours.filter((one) => one.kind === kind);

function positions(context: DocumentContext): Position[] {
  const { findings } = context;
  const years = findings.judgement.years;
  const listed = helpedSchools(findings).length;
  const plans = planStates(context);
  const targets = new Set(plans.flatMap(({ measures }) => measures.filter(isTarget)).map(({ id }) => id));
  const acted = measuresOf(plans).filter(({ status }) => status !== 'снято');
  const done = acted.filter(({ status }) => status === 'выполнено').length;
  const late = acted.filter(({ lateDays }) => lateDays > 0).length;
  const now = years ? yearTotals(findings, years[1]) : null;
  const counted = years ? yearTotals(findings, years[0]).results + now!.results : 0;
  const register = typedRegister(context);
  const ready = [...register.rows.values()].filter((at) =>
    readyStates.some((state) => state === at(captions.state)),
  ).length;
  const pages = sheetsOf(context, 'school-page').length;
  const planned = plans.length > 0 ? plannedSchools(context, plans) : [];
  const leaving = planned.filter(({ leaves }) => leaves === 'yes').length;
  return [
    [years ? [words.goal(listed, years[1]), ...decisionLines(findings)].join('\n') : '', ['programme', 'roadmap']],
    [targets.size > 0 ? words.targets(targets.size) : '', ['roadmap', 'programme']],
    [counted > 0 ? words.sources(counted, years!) : '', ['read', 'needs', 'staff']],
    [register.order.length > 0 ? words.monitored(ready, register.order.length) : '', ['monitoring']],
    [now ? words.analysed(now.low, now.results) : '', ['note', 'dynamics', 'swot']],
    [listed > 0 ? words.advised(pages, listed) : '', ['school-page']],
    [acted.length > 0 ? words.measures(done, acted.length, late) : '', ['roadmap']],
    ['', ['order', 'minutes']],
    [planned.length > 0 && done > 0 ? words.leaving(leaving, planned.length) : '', ['analysis']],
  ];
}

export const management: DocumentDefinition<Inputs> = {
  kind: 'management',
  title: words.title,
  group: 'reports',
  about: documentAbout.management,
  schools: 'none',
  byKind: true,
  madeFrom: { management: ['list', 'decisions', 'sources', 'organisation', 'papers'] },
  tellsOf: ['roadmap', 'monitoring', 'school-page'],
  inputs,
  build(context, { restore }) {
    const paper = keptPaper(
      context,
      { kind: 'management', name: words.sheet, title: words.title, widths },
      { print: landscape(), ownStyle: styles.text, restore },
      (rows, builder) => {
        const span = widths.length;
        rows.row('title', [[0, { v: words.title, style: styles.title, span }]]);
        rows.row('about', [[0, { v: aboutLine(context, scopeOf(context.findings)), style: styles.subtitle, span }]]);
        builder.row([], { height: 9 });
        const page = new KeptPage(rows, builder, span - 1);
        const head = page.head('head', words.head);
        builder.print = { ...builder.print, titleRows: { from: head, to: head } };
        positions(context).forEach(([indicator, kinds], index) => {
          const document = kinds.flatMap((kind) => sheetsOf(context, kind))[0];
          const blank = { v: null, style: styles.input };
          page.cells(`position ${index + 1}`, [
            { v: index + 1, style: styles.center },
            { v: words.positions[index]!, style: styles.text },
            indicator === '' ? blank : { v: typeset(indicator), style: styles.text },
            document ? { v: document.name, style: styles.link, link: { sheet: document.name, cell: 'A1' } } : blank,
            blank,
          ]);
        });
      },
    );
    return {
      ...paper,
      notes:
        context.findings.judgement.years === null
          ? [{ severity: 'info', code: 'diagnosticsNoResults', params: { document: words.title } }]
          : [],
    };
  },
};
