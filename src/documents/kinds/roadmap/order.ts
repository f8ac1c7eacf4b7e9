/** «Проект приказа» about the roadmap: the plan is its first annex, the list of schools the second. */
import * as z from 'zod';
import type { Style } from '../../../model/plan';
import { orderWords as words } from '../../../words/order';
import { blanks, documentTitles, sheetTitles } from '../../../words/roadmap';
import { longDate, namedInText, typeset } from '../../../words/russian';
import type { DocumentContext, DocumentDefinition } from '../../definition';
import { groundsOf } from '../../kit/measures';
import { annexesOf } from '../../kit/annexes';
import { officeOf } from '../../kit/district';
import { emptyFields, type Organisation } from '../../kit/organisation';
import { keptIds, keptSheet } from '../../forms/kept-sheet';
import { portrait, styles } from '../../kit/sheet/look';
import { fontOf } from '../../kit/sheet/font';
import { calendarYearOf, iso, periodSchema, schoolYearOf, type Period } from '../../kit/terms';
import { helpersOf } from '../support';
import { supportRows } from '../support/read';
import { helpedSchools } from './draft';
import { fieldValues, fillFields } from './fields';
import { templateById } from './known';
import { documentAbout } from '../../../words/documents';

const orderInputs = z.object({
  /** Roadmap the order approves. */
  template: z.string().default('municipal'),
  period: periodSchema.nullable().default(null),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
export type OrderInputs = z.infer<typeof orderInputs>;

const size12 = { name: 'Times New Roman', size: 12 };
const body: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };
const item: Style = { ...body, align: { ...body.align, indent: 2 } };
const centre: Style = { font: { ...size12, bold: true }, align: { h: 'center', v: 'top', wrap: true } };
const left: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };
const right: Style = { ...left, align: { ...left.align, h: 'right' } };
const last = 3;
/** Lines of the list of those who have read the order. */
const readers = 12;

/** Months and days by which things are due, the year counted from the period's first one: reports, curators, schools' own papers. */
const due = {
  school: {
    reports: [
      [0, 12, 15],
      [1, 6, 15],
    ],
    curators: [0, 9, 20],
    papers: [0, 10, 31],
  },
  calendar: {
    reports: [
      [0, 6, 15],
      [0, 11, 15],
    ],
    curators: [0, 3, 1],
    papers: [0, 4, 30],
  },
} as const;

/** Terms of the order in a period; one that is over on the day of making leaves room for handwriting. */
function termsOf(period: Period, today: string): Record<string, string> {
  const term = ([years, month, day]: readonly [number, number, number]): string => {
    const date = iso(period.from + years, month, day);
    return date < today ? `«___»\u00a0__________ ${today.slice(0, 4)}\u00a0г.` : longDate(date);
  };
  const { reports, curators, papers } = due[period.kind];
  return {
    'Срок отчёта 1': term(reports[0]),
    'Срок отчёта 2': term(reports[1]),
    'Срок кураторов': term(curators),
    'Срок школьных документов': term(papers),
  };
}

function valuesOf(context: DocumentContext, organisation: Organisation, period: Period, template: string) {
  const { years, verdicts } = context.findings.judgement;
  const kinds = new Set(verdicts.flatMap(({ results }) => results.map(({ result }) => result.procedure.kind)));
  const procedures = (['ВПР', 'ОГЭ', 'ЕГЭ'] as const).filter((kind) => kinds.has(kind));
  const person = organisation.people['coordinator']?.trim() ?? '';
  return {
    ...fieldValues(organisation, period),
    ...termsOf(period, context.today),
    Процедуры: procedures.map((kind) => words.procedures[kind]).join(', ') || words.someProcedures,
    'Годы результатов': years ? words.years(years) : words.someYears,
    Документ: words.approves[template] ?? words.approvesOther,
    Координатор: person === '' ? blanks.name : namedInText(person),
    Центр: organisation.people['centre']?.trim() || blanks.name,
  };
}

/** A text that ends a sentence: one full stop, whatever it ends with already («2026 г.»). */
const ended = (text: string, sign: ';' | '.'): string => (text.endsWith('.') && sign === '.' ? text : `${text}${sign}`);

export const orderDefinition: DocumentDefinition<OrderInputs> = {
  kind: 'order',
  title: documentTitles.order,
  group: 'roadmap',
  about: documentAbout.order,
  schools: 'none',
  madeFrom: { order: ['list', 'verdicts', 'sources', 'organisation'] },
  inputs: orderInputs,
  build(context, inputs) {
    const organisation = officeOf(context);
    const { template } = templateById(inputs.template, context.state.templates);
    const fitting = template.period === 'school' ? schoolYearOf(context.today) : calendarYearOf(context.today);
    const period = inputs.period ?? organisation.period ?? fitting;
    const values = valuesOf(context, organisation, period, template.id);
    const fill = (text: string) => typeset(fillFields(text, values));
    const name = context.sheetName('order', '', sheetTitles.order);
    const schools = helpedSchools(context.findings);
    const support = supportRows(context);
    const helpers = ({ school }: (typeof schools)[number]): string => {
      const { curator, mentor } = helpersOf(context, school.id);
      return [curator, mentor].filter((one) => one !== '').join('; ');
    };
    const hasCurators = schools.length > 0 && schools.every((school) => support.get(school.school.id)?.curator);
    const columns = [6, 29, 39, 19].map((width) => ({ width }));
    const { plan, ids, comparison } = keptSheet(
      context,
      { kind: 'order', key: '', name, title: documentTitles.order, font: fontOf(context), columns },
      { print: portrait(), ownStyle: left, ids: keptIds(context, 'order', inputs.restore) },
      (rows, builder) => {
        const line = (id: string, v: string, style: Style) => rows.row(id, [[0, { v, style, span: last + 1 }]]);
        const point = (id: string, text: string, style = body) => line(`item ${id}`, fill(text), style);
        const gap = (height = 12) => builder.row([], { height });
        line('issuer', values['Орган, им. п.'].toUpperCase(), centre);
        gap();
        line('order', words.order, { ...centre, font: { ...size12, size: 14, bold: true } });
        gap();
        rows.row('date', [
          [0, { v: fill(words.date), style: left, span: 2 }],
          [2, { v: words.place, style: left }],
          [3, { v: fill(words.number), style: right }],
        ]);
        gap();
        rows.row('title', [
          [0, { v: fill(words.title), style: { ...left, font: { ...size12, bold: true } }, span: 3 }],
        ]);
        gap();
        line('preamble', fill(words.preamble), body);
        point('1', words.approve);
        const annexes = annexesOf(context);
        const approved = [
          fill(annexes.get('roadmap') ? words.approvePlan : words.approveProgrammeAlone),
          hasCurators ? words.approveListWithCurators : words.approveList,
          ...(annexes.has('support') ? [words.approveSupport(3, annexes.get('support')!)] : []),
          ...(annexes.has('roadmap') && annexes.has('programme')
            ? [words.approveProgramme(annexes.size, annexes.get('programme')!)]
            : []),
        ];
        approved.forEach((text, i) => {
          const sign = i === approved.length - 1 ? '.' : ';';
          line(`item 1.${i + 1}`, typeset(ended(text.replace(/[.;]$/, ''), sign)), item);
        });
        point('2', words.coordinator);
        point('3', words.centre);
        point('3.1', words.support, item);
        line('item 3.2', ended(fill(words.reports), hasCurators ? '.' : ';'), item);
        if (!hasCurators) line('item 3.3', ended(fill(words.curators), '.'), item);
        point('4', words.heads);
        point('4.1', words.schoolCoordinators, item);
        line('item 4.2', ended(fill(words.schoolPlans), '.'), item);
        point('5', words.publish);
        point('6', words.control);
        gap(24);
        const signature = builder.nextRow;
        rows.row('signature', [
          [0, { v: fill('{{Должность}}'), style: left, span: 2 }],
          [2, { v: fill('{{Подпись}}'), style: right, span: 2 }],
        ]);
        builder.keepTogether(signature - 2, signature);
        builder.startPage();
        words.annexHead.forEach((text, i) =>
          rows.row(`annex ${i + 1}`, [[2, { v: fill(text), style: left, span: 2 }]]),
        );
        gap();
        line('annex title', words.annexTitle, centre);
        gap();
        const head = builder.nextRow;
        rows.row(
          'annex head',
          words.annexColumns.map((v, col) => [col, { v: typeset(v), style: styles.head }] as const),
        );
        builder.keepWithNext(head);
        if (schools.length === 0) line('annex none', words.none, left);
        schools.forEach((verdict, i) =>
          rows.row(`school ${verdict.school.id}`, [
            [0, { v: i + 1, style: styles.center }],
            [1, { v: verdict.school.name, style: styles.text }],
            [2, { v: groundsOf(verdict, context.findings.judgement.years), style: styles.text }],
            [3, { v: helpers(verdict) || null, style: styles.text }],
          ]),
        );
        builder.startPage();
        line('read title', words.readTitle, centre);
        gap();
        rows.row(
          'read head',
          words.readColumns.map((v, col) => [col, { v: typeset(v), style: styles.head }] as const),
        );
        for (let reader = 1; reader <= readers; reader++)
          rows.row(
            `reader ${reader}`,
            [0, 1, 2, 3].map((col) => [col, { v: col === 0 ? reader : null, style: styles.text }] as const),
          );
      },
    );
    const empty = emptyFields(organisation);
    return {
      plans: [plan],
      comparisons: comparison ? [comparison] : [],
      notes: [
        ...(schools.length === 0 ? [{ severity: 'warning', code: 'noShnor' } as const] : []),
        ...(empty.length > 0
          ? [{ severity: 'info', code: 'organisationIncomplete', params: { fields: empty.join(', ') } } as const]
          : []),
      ],
      memory: { inputs, ids },
    };
  },
};
