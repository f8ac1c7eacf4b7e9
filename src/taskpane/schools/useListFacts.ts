import { useEffect, useMemo, useState } from 'react';
import { againstLastYear, chanceOf, type AgainstLastYear, type Chance } from '../../judging';
import type { Findings } from '../../model/findings';
import type { WorkbookState } from '../../model/state';

/** What is counted after the list stands, milliseconds: a threshold being typed is not held up by it. */
const rest = 150;
/** Results that are counted at once, in a few milliseconds: nothing then moves under the pointer. */
const AT_ONCE = 3000;

export interface ListFacts {
  chance: Chance;
  lastYear: AgainstLastYear | null;
}

interface Asked {
  municipality: string;
  lists: WorkbookState['lists'];
}
/** The last that was counted of a judgement: another look at the schools does not count it again. */
const counted = new WeakMap<Findings['judgement'], Asked & { facts: ListFacts }>();

function knownFacts(judgement: Findings['judgement'], { municipality, lists }: Asked): ListFacts | null {
  const known = counted.get(judgement);
  return known?.municipality === municipality && known.lists === lists ? known.facts : null;
}
function countFacts({ judgement, reading }: Findings, asked: Asked): ListFacts {
  const { municipality, lists } = asked;
  const chance = chanceOf(judgement, municipality || null);
  const facts = { chance, lastYear: againstLastYear(reading.results, judgement, lists) };
  counted.set(judgement, { ...asked, facts });
  return facts;
}

/**
 * Chance and last year for the list. `facts` are null until they are counted for what is shown now; `before` are those of what was shown until then, whose
 * place is kept so that the list does not jump.
 */
export function useListFacts(
  findings: Findings,
  municipality: string,
  lists: WorkbookState['lists'],
): { facts: ListFacts | null; before: ListFacts | null } {
  const { judgement, reading } = findings;
  const asked = useMemo(() => ({ municipality, lists }), [municipality, lists]);
  const facts =
    knownFacts(judgement, asked) ?? (reading.results.length <= AT_ONCE ? countFacts(findings, asked) : null);
  const [last, setLast] = useState(facts);
  const wanting = facts === null;
  useEffect(() => {
    if (!wanting) return;
    const timer = setTimeout(() => setLast(countFacts(findings, asked)), rest);
    return () => clearTimeout(timer);
  }, [wanting, findings, asked]);
  return { facts, before: facts ?? last };
}
