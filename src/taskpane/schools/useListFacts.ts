import { useEffect, useState } from 'react';
import { againstLastYear, chanceOf, type AgainstLastYear, type Chance } from '../../judging';
import type { Findings } from '../../model/findings';
import type { WorkbookState } from '../../model/state';

/** What is counted after the list stands, milliseconds: a threshold being typed is not held up by it. */
const rest = 150;

export interface ListFacts {
  chance: Chance;
  lastYear: AgainstLastYear | null;
}

/** Chance and last year for the list; null until they are counted for what is shown now. */
export function useListFacts(
  findings: Findings,
  municipality: string,
  lists: WorkbookState['lists'],
): ListFacts | null {
  const [counted, setCounted] = useState<{ of: unknown; municipality: string; facts: ListFacts } | null>(null);
  const { judgement, reading } = findings;
  useEffect(() => {
    const timer = setTimeout(() => {
      const chance = chanceOf(judgement, municipality || null);
      const lastYear = againstLastYear(reading.results, judgement, lists);
      setCounted({ of: judgement, municipality, facts: { chance, lastYear } });
    }, rest);
    return () => clearTimeout(timer);
  }, [judgement, reading, lists, municipality]);
  return counted?.of === judgement && counted.municipality === municipality ? counted.facts : null;
}
