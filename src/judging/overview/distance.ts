/** How far a school is from the list, or from its end, in people of one result. */
import type { JudgedResult, Judgement, Verdict } from '../../model/verdict';
import { lowFrom } from '../threshold';
import { holds, type Counted, type Setting } from '../rules';
import { procedureId } from '../../model/procedure';

/** One result whose low people, `people` instead of as read, would bring the school into the list or out of it. */
export interface Distance {
  judged: JudgedResult;
  people: number;
}

/** The smallest change of one result that changes whether the rule holds; null where no single result can. Decisions by hand change nothing here. */
export function distanceOf(verdict: Verdict, judgement: Judgement): Distance | null {
  const { criteria, years, twoYearsChecked } = judgement;
  if (!years) return null;
  const setting: Setting = { criteria, years, twoYearsChecked };
  const counted = countedOf(verdict, years);
  const isHeld = verdict.status === 'low';
  let nearest: Distance | null = null;
  for (const item of counted) {
    const { judged } = item;
    const { participants, low } = judged.result;
    const border = lowFrom(participants, criteria.threshold);
    const people = isHeld ? border - 1 : border;
    if (nearest && Math.abs(people - low) >= Math.abs(nearest.people - nearest.judged.result.low)) continue;
    if (holds(counted, setting, (one) => (one === item ? people : one.judged.result.low)) !== isHeld)
      nearest = { judged, people };
  }
  return nearest;
}

function countedOf({ results }: Verdict, years: readonly [number, number]): Counted[] {
  const numbers = new Map<string, number>();
  return results
    .filter(({ excluded }) => !excluded)
    .map((judged): Counted => {
      const { procedure, year, low } = judged.result;
      const id = procedureId(procedure);
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      // Stryker disable next-line ArrayDeclaration: nobody asks for the range.
      return { judged, procedure: number, last: year === years[1], range: [low, low] };
    });
}
