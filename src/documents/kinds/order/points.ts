/** What the order orders: its points, numbered, in two orders – for the schools of the list, and where there is none. */
import { orderWords as words } from '../../../words/papers/order';
import type { OrderFacts } from './facts';

/** A point; what stands under it is written with a semicolon, the last with a full stop. */
interface Point {
  text: string;
  items: readonly string[];
}
export interface OrderLine {
  /** «2», «3.1». */
  number: string;
  text: string;
  isItem: boolean;
}

const alone = (text: string): Point => ({ text, items: [] });

/** The order about the schools of the list: it approves what is made with it. */
function helpPoints({ one, annexes, hasCurators }: OrderFacts): Point[] {
  const [plan, list, support, programme] = (['roadmap', 'list', 'support', 'programme'] as const).map((kind) =>
    annexes.get(kind),
  );
  return [
    {
      text: words.approve,
      items: [
        plan === undefined ? words.approveProgrammeAlone(programme!) : words.approvePlan(plan),
        words.approveList(list!, hasCurators),
        ...(support === undefined ? [] : [words.approveSupport(support)]),
        ...(plan === undefined || programme === undefined ? [] : [words.approveProgramme(programme)]),
      ],
    },
    alone(words.coordinator),
    { text: words.centre, items: [words.support, words.reports, ...(hasCurators ? [] : [words.curators(one)])] },
    { text: words.heads(one, list!), items: [words.schoolCoordinators(one), words.schoolPlans(one)] },
    alone(words.publish),
    alone(words.control),
  ];
}

/** The order where nobody is on the list: what is watched, by whom, and what the schools at risk do. */
function preventionPoints({ watched }: OrderFacts): Point[] {
  const own = words.prevention;
  const atRisk = watched.length > 0;
  return [
    alone(own.coordinator),
    { text: words.centre, items: [own.monitoring, ...(atRisk ? [own.watched(watched)] : []), own.reports] },
    { text: own.heads, items: [own.analysis] },
    ...(atRisk ? [alone(own.measures(watched.length === 1))] : []),
    alone(words.publish),
    alone(words.control),
  ];
}

/** All lines of the order in their order, with fields still in braces. */
export const pointsOf = (facts: OrderFacts): OrderLine[] =>
  (facts.nobody ? preventionPoints(facts) : helpPoints(facts)).flatMap(({ text, items }, i) => [
    { number: `${i + 1}`, text, isItem: false },
    ...items.map((item, j) => ({
      number: `${i + 1}.${j + 1}`,
      text: `${item}${j === items.length - 1 ? '.' : ';'}`,
      isItem: true,
    })),
  ]);
