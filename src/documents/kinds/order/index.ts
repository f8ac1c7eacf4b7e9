/** «Проект приказа» about the roadmap: the plan is its first annex, the list of schools the second, on a sheet of its own. */
import * as z from 'zod';
import type { Problem } from '../../../model/outcome';
import { orderWords as words } from '../../../words/papers/order';
import { documentTitles, sheetTitles } from '../../../words/papers/roadmap';
import { documentAbout } from '../../../words/papers/documents';
import type { DocumentDefinition } from '../../definition';
import { keptIds, keptSheet } from '../../forms/kept-sheet';
import { officeOf } from '../../kit/district';
import { emptyFields } from '../../kit/organisation';
import { portrait } from '../../kit/sheet/look';
import { calendarYearOf, periodSchema, schoolYearOf } from '../../kit/terms';
import { templateById } from '../roadmap/template/known';
import { factsOf, type OrderFacts } from './facts';
import { left, OrderSheets, widths } from './sheets';

const orderInputs = z.object({
  /** Roadmap the order approves. */
  template: z.string().default('municipal'),
  period: periodSchema.nullable().default(null),
  /** Its text and the annex that lists the schools are made apart where another annex stands between them. */
  part: z.enum(['text', 'list']).nullable().default(null),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
export type OrderInputs = z.infer<typeof orderInputs>;

function notesOf({ nobody, passed }: OrderFacts, empty: readonly string[]): Problem[] {
  return [
    ...(nobody ? [{ severity: 'warning' as const, code: 'orderPrevents' }] : []),
    ...(passed > 0 ? [{ severity: 'info' as const, code: 'orderTermsPassed', params: { count: passed } }] : []),
    ...(empty.length > 0
      ? [{ severity: 'info' as const, code: 'organisationIncomplete', params: { fields: empty.join(', ') } }]
      : []),
  ];
}

export const orderDefinition: DocumentDefinition<OrderInputs> = {
  kind: 'order',
  title: documentTitles.order,
  group: 'roadmap',
  about: documentAbout.order,
  schools: 'none',
  madeFrom: { order: ['list', 'decisions', 'verdicts', 'sources', 'facts', 'organisation'] },
  inputs: orderInputs,
  build(context, inputs) {
    const organisation = officeOf(context);
    const { template } = templateById(inputs.template, context.state.templates);
    const fitting = template.period === 'school' ? schoolYearOf(context.today) : calendarYearOf(context.today);
    const period = inputs.period ?? organisation.period ?? fitting;
    const facts = factsOf(context, organisation, period, template.id);
    const ids = keptIds(context, 'order', inputs.restore);
    const sheet = (key: '' | 'list', wanted: string, title: string, write: (sheets: OrderSheets) => void) =>
      keptSheet(
        context,
        { kind: 'order', key, name: wanted, title, widths },
        { print: portrait(), ownStyle: left, ids },
        (rows, builder) => write(new OrderSheets(rows, builder, facts)),
      );
    const text = () => sheet('', sheetTitles.order, documentTitles.order, (one) => one.text());
    const list = () =>
      sheet('list', words.listSheet(facts.annexes.get('list')!), words.annexTitle, (one) => one.list(context));
    const made = [
      ...(inputs.part === 'list' ? [] : [text()]),
      ...(inputs.part === 'text' || facts.nobody ? [] : [list()]),
    ];
    return {
      plans: made.map(({ plan }) => plan),
      comparisons: made.flatMap(({ comparison }) => comparison ?? []),
      notes: inputs.part === 'list' ? [] : notesOf(facts, emptyFields(organisation)),
      memory: {
        inputs: { ...inputs, part: null },
        // Of a part made alone, the other's rows are still remembered.
        ids: [...new Set([...(inputs.part === null ? [] : ids), ...made.flatMap((one) => one.ids)])],
      },
    };
  },
};
