/** «Проект приказа» about the roadmap: the plan is its first annex, the list of schools the second. */
import { z } from 'zod';
import type { Style } from '../../../model/plan';
import { documentTitles, orderWords as words, roles, sheetTitles } from '../../../words/roadmap';
import type { DocumentDefinition } from '../../definition';
import { groundsOf } from '../../kit/measures';
import { emptyFields, organisationOf, responsibleText } from '../../kit/organisation';
import { keptIds, keptSheet } from '../../forms/kept-sheet';
import { documentFont, portrait, styles } from '../../kit/sheet/look';
import { calendarYearOf, periodSchema, schoolYearOf } from '../../kit/terms';
import { helpedSchools } from './draft';
import { fieldValues, fillFields } from './fields';
import { templateById } from './known';

const orderInputs = z.object({
  /** Roadmap the order approves. */
  template: z.string().default('municipal'),
  period: periodSchema.nullable().default(null),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
export type OrderInputs = z.infer<typeof orderInputs>;

/** A name's last full stop ends the sentence too; inside a sentence a role begins small. */
const sentenceEnd = (role: string): string =>
  `${role.charAt(0).toLowerCase()}${role.slice(1)}${role.endsWith('.') ? '' : '.'}`;

const size12 = { name: 'Times New Roman', size: 12 };
const body: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };
const centre: Style = { font: { ...size12, bold: true }, align: { h: 'center', v: 'top', wrap: true } };
const left: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };
const last = 3;

export const orderDefinition: DocumentDefinition<OrderInputs> = {
  kind: 'order',
  title: documentTitles.order,
  group: 'roadmap',
  inputs: orderInputs,
  build(context, inputs) {
    const organisation = organisationOf(context.state.organisation);
    const { template } = templateById(inputs.template, context.state.templates);
    const fitting = template.period === 'school' ? schoolYearOf(context.today) : calendarYearOf(context.today);
    const period = inputs.period ?? organisation.period ?? fitting;
    const values = {
      ...fieldValues(organisation, period),
      Координатор: sentenceEnd(responsibleText(['coordinator'], organisation)),
      Центр: organisation.people['centre']?.trim() || roles.centre.title,
    };
    const fill = (text: string) => fillFields(text, values);
    const name = context.sheetName('order', '', sheetTitles.order);
    const schools = helpedSchools(context.findings);
    const columns = [6, 40, 34, 14].map((width) => ({ width }));
    const { plan, ids, comparison } = keptSheet(
      context,
      { kind: 'order', key: '', name, title: documentTitles.order, font: documentFont, columns },
      { print: portrait(), ownStyle: left, ids: keptIds(context, 'order', inputs.restore) },
      (rows, builder) => {
        const line = (id: string, v: string, style: Style) =>
          rows.row(id, [[0, { v: fill(v), style, span: last + 1 }]]);
        const gap = (height = 12) => builder.row([], { height });
        const halves = (id: string, one: string, other: string) =>
          rows.row(id, [
            [0, { v: fill(one), style: left, span: 2 }],
            [2, { v: fill(other), style: { ...left, align: { ...left.align, h: 'right' } }, span: 2 }],
          ]);
        line('issuer', words.issuer, centre);
        gap();
        line('order', words.order, { ...centre, font: { ...size12, size: 14, bold: true } });
        line('authority', '{{Орган}}', { ...centre, font: size12 });
        gap();
        halves('date', words.date, words.number);
        gap();
        rows.row('title', [
          [0, { v: fill(words.title), style: { ...left, font: { ...size12, bold: true } }, span: 2 }],
        ]);
        gap();
        line('preamble', words.preamble, body);
        line('command', words.command, { ...left, font: { ...size12, bold: true } });
        words.points.forEach((point, i) => line(`point ${i + 1}`, `${i + 1}. ${point}`, body));
        gap(24);
        halves('signature', '{{Должность}}', '{{Руководитель}}');
        gap();
        builder.startPage();
        words.annexHead.forEach((text, i) =>
          rows.row(`annex ${i + 1}`, [[2, { v: fill(text), style: left, span: 2 }]]),
        );
        gap();
        line('annex title', words.annexTitle, centre);
        gap();
        rows.row(
          'annex head',
          words.annexColumns.map((v, col) => [col, { v, style: styles.head }] as const),
        );
        schools.forEach((verdict, i) =>
          rows.row(`school ${verdict.school.id}`, [
            [0, { v: i + 1, style: styles.center }],
            [1, { v: verdict.school.name, style: styles.text }],
            [2, { v: groundsOf(verdict, context.findings.judgement.years), style: styles.text }],
            [3, { v: null, style: styles.text }],
          ]),
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
