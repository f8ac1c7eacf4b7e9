/** Schools that papers help, and what is said where there is none. */
import { isListed, listOf } from '../../../judging';
import type { Findings } from '../../../model/findings';
import type { Judgement, Verdict } from '../../../model/verdict';
import { decisionsSentence, unmetLines } from '../../../words/list/list';
import { capital, ended } from '../../../words/russian/russian';
import type { BuiltDocument } from '../../definition';
import { namerAmong } from '../district';

/** Schools were judged and none is on the list: there is nobody to plan for. A workbook without enough results is a form to fill. */
export const isNobodyListed = (findings: Findings): boolean =>
  findings.judgement.verdicts.some(({ status }) => status !== 'insufficient') && helpedSchools(findings).length === 0;

/** Names of the schools at risk: near the rule, without a decision by hand. */
export function watchedSchools(findings: Findings): string[] {
  const nameOf = namerAmong(findings);
  return findings.judgement.verdicts
    .filter(({ status, hand }) => status === 'watch' && !hand)
    .map(({ school }) => nameOf(school));
}

/** A paper about the schools of the list, where there is none: not made, with the reason. */
export const nobodyToHelp = (document: string): BuiltDocument => ({
  plans: [],
  notes: [{ severity: 'warning', code: 'nobodyListed', params: { document } }],
});

/** What was decided by hand between the rule and the list, and what could not be applied: a sentence each, none without decisions. */
export function decisionLines({ judgement }: Pick<Findings, 'judgement'>): string[] {
  const made = decisionsMade(judgement);
  return [...(made ? [made] : []), ...unmetLines(judgement.unmet)].map((line) => ended(capital(line)));
}

/** What decisions by hand made of the rule's list, in one sentence; '' where they changed nothing. */
export function decisionsMade(of: Pick<Judgement, 'verdicts'>): string {
  const { counts, groups } = listOf(of);
  const told = (verdicts: readonly Verdict[]) => verdicts.map(({ school, hand }) => ({ ...hand!, school }));
  return decisionsSentence(counts, told(groups.excluded), told(groups.included));
}

/** ШНОР by the rule or by hand, without those taken out by hand; a region's papers go municipality by municipality, as schools stand in the judgement. */
export const helpedSchools = ({ judgement }: Findings): Verdict[] => judgement.verdicts.filter(isListed);
