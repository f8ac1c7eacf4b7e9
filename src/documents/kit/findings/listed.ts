/** Schools that papers help, and what is said where there is none. */
import { isListed } from '../../../judging';
import type { Findings } from '../../../model/findings';
import type { Verdict } from '../../../model/verdict';
import type { BuiltDocument } from '../../definition';

/** Schools were judged and none is on the list: there is nobody to plan for. A workbook without enough results is a form to fill. */
export const isNobodyListed = (findings: Findings): boolean =>
  findings.judgement.verdicts.some(({ status }) => status !== 'insufficient') && helpedSchools(findings).length === 0;

/** Names of the schools at risk: near the rule, without a decision by hand. */
export const watchedSchools = ({ judgement }: Findings): string[] =>
  judgement.verdicts.filter(({ status, hand }) => status === 'watch' && !hand).map(({ school }) => school.name);

/** A paper about the schools of the list, where there is none: not made, with the reason. */
export const nobodyToHelp = (document: string): BuiltDocument => ({
  plans: [],
  notes: [{ severity: 'warning', code: 'nobodyListed', params: { document } }],
});

/** ШНОР by the rule or by hand, without those taken out by hand; a region's papers go municipality by municipality, as schools stand in the judgement. */
export const helpedSchools = ({ judgement }: Findings): Verdict[] => judgement.verdicts.filter(isListed);
