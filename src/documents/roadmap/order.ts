/** «Проект приказа» about the roadmap: the plan is its first annex, the list of schools the second. */
import { z } from 'zod';
import type { Style } from '../../model/plan';
import { documentTitles, orderWords as words, sheetTitles } from '../../words/roadmap';
import type { DocumentDefinition } from '../definition';
import { groundsOf } from '../measures';
import { emptyFields, organisationOf, responsibleText } from '../organisation';
import { SheetBuilder, type SpanningCell } from '../sheet/builder';
import { documentFont, portrait, styles } from '../sheet/look';
import { calendarYearOf, periodSchema, schoolYearOf } from '../terms';
import { helpedSchools } from './draft';
import { fieldValues, fillFields } from './fields';
import { templateById } from './known';

const orderInputs = z.object({
  /** Roadmap the order approves. */
  template: z.string().default('municipal'),
  period: periodSchema.nullable().default(null),
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
      Центр: responsibleText(['centre'], organisation),
    };
    const fill = (text: string) => fillFields(text, values);
    const name = context.sheetName('order', '', sheetTitles.order);
    const columns = [6, 40, 34, 14].map((width) => ({ width }));
    const builder = new SheetBuilder(
      { kind: 'order', key: '', name, title: documentTitles.order, font: documentFont, columns },
      portrait(),
    );
    const line = (v: string, style: Style) => builder.splitRow([[0, { v: fill(v), style, span: last + 1 }]]);
    const gap = (height = 12) => builder.row([], { height });
    line(words.issuer, centre);
    gap();
    line(words.order, { ...centre, font: { ...size12, size: 14, bold: true } });
    line('{{Орган}}', { ...centre, font: size12 });
    gap();
    builder.splitRow([
      [0, { v: fill(words.date), style: left, span: 2 }],
      [2, { v: fill(words.number), style: { ...left, align: { ...left.align, h: 'right' } }, span: 2 }],
    ]);
    gap();
    builder.splitRow([[0, { v: fill(words.title), style: { ...left, font: { ...size12, bold: true } }, span: 2 }]]);
    gap();
    line(words.preamble, body);
    line(words.command, { ...left, font: { ...size12, bold: true } });
    words.points.forEach((point, i) => line(`${i + 1}. ${point}`, body));
    gap(24);
    builder.splitRow([
      [0, { v: fill('{{Должность}}'), style: left, span: 2 }],
      [2, { v: fill('{{Руководитель}}'), style: { ...left, align: { ...left.align, h: 'right' } }, span: 2 }],
    ]);
    const annexRow = gap();
    for (const text of words.annexHead) builder.splitRow([[2, { v: fill(text), style: left, span: 2 }]]);
    gap();
    line(words.annexTitle, centre);
    gap();
    builder.row(words.annexColumns.map((v) => ({ v, style: styles.head })));
    const { years } = context.findings.judgement;
    const schools = helpedSchools(context.findings);
    schools.forEach((verdict, i) => {
      const cells: SpanningCell[] = [
        { v: i + 1, style: styles.center },
        { v: verdict.school.name, style: styles.text },
        { v: groundsOf(verdict, years), style: styles.text },
        { v: null, style: styles.text },
      ];
      builder.splitRow(cells.map((cell, col) => [col, cell] as const));
    });
    builder.print = portrait({ breaks: [annexRow + 1] });
    const empty = emptyFields(organisation);
    return {
      plans: [builder.build()],
      notes: [
        ...(schools.length === 0 ? [{ severity: 'warning', code: 'noShnor' } as const] : []),
        ...(empty.length > 0
          ? [{ severity: 'info', code: 'organisationIncomplete', params: { fields: empty.join(', ') } } as const]
          : []),
      ],
      memory: { inputs },
    };
  },
};
