/** Annexes of the order: numbered over what is made together and what stands in the workbook, so that nothing refers to what is not there. */
import { annexText, orderWords } from '../../words/papers/order';
import { typeset } from '../../words/russian/russian';
import type { DocumentContext } from '../definition';
import { organisationOf } from './organisation';

export type AnnexKind = 'roadmap' | 'programme' | 'list' | 'support';

type Present = Pick<DocumentContext, 'state' | 'together'>;
/** Kinds of documents that stand in the workbook or are made in the same go. */
export const presentKinds = ({ state, together = [] }: Present): ReadonlySet<string> =>
  new Set([...together, ...Array.from(state.registry, ({ kind }) => kind)]);

/** Kind → its number. The plan is the first (a programme where there is no plan), the list of schools the second. */
export function annexesOf({ state, together = [] }: Present): Map<AnnexKind, number> {
  const present = presentKinds({ state, together });
  const isAlone = !present.has('roadmap') && present.has('programme');
  const main: AnnexKind = isAlone ? 'programme' : 'roadmap';
  const further = (['support', 'programme'] as const).filter((kind) => kind !== main && present.has(kind));
  return new Map([main, 'list' as const, ...further].map((kind, i) => [kind, i + 1]));
}

/** The annex that a paper is; undefined where no order is made with it or stands in the workbook. */
export const annexOf = (context: Present, kind: AnnexKind): number | undefined =>
  presentKinds(context).has('order') ? annexesOf(context).get(kind) : undefined;

/** «Приложение № 4» over a paper that an order approves; '' where there is no order. */
export function annexNumber(context: Present, kind: AnnexKind): string {
  const number = annexOf(context, kind);
  return number === undefined ? '' : typeset(orderWords.annexNumber(number));
}

/** «Приложение № 3 к приказу … от … № …» over a paper; '' where there is no order. */
export function annexLine(context: Present, kind: AnnexKind): string {
  const number = annexOf(context, kind);
  const { authority, order } = organisationOf(context.state.organisation);
  return number === undefined ? '' : annexText(number, authority, order.date, order.number);
}
