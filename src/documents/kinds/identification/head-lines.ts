/** What every sheet of identification says at its top: where, which years, by which criteria. */
import { presets } from '../../../judging';
import type { Findings } from '../../../model/findings';
import { headWords as words } from '../../../words/list/identification';
import { minimumText, proceduresText, rulesText, thresholdText } from '../../../words/list/judging';
import { minimumsText } from '../../../words/list/minimums';
import { counted } from '../../../words/russian/russian';

/** Municipality (or how many) and the two years. */
export function subtitleOf({ reading, judgement }: Findings): string {
  const names = [...new Set(reading.schools.flatMap(({ municipality }) => (municipality ? [municipality] : [])))];
  const where =
    names.length > 1 ? counted(names.length, 'муниципалитет', 'муниципалитета', 'муниципалитетов') : names[0];
  const years = judgement.years ? words.years(judgement.years) : words.noYears;
  return [where, years].filter(Boolean).join(', ');
}

/** Of the lines of criteria those that the cells of «Свод» change. */
const inCells: ReadonlySet<string> = new Set([words.criteria, words.low, words.rules, words.minimum]);

/** The criteria as lines for the end of «Свод»; `changeable`: cells of the sheet may say other criteria. */
export const changeableNotes = (findings: Findings): { text: string; changeable: boolean }[] =>
  criteriaLines(findings).map(([caption, text]) => ({
    text: `${caption}: ${text}.`,
    changeable: inCells.has(caption),
  }));

/** The same as lines of text, for the end of a sheet. */
export const criteriaNotes = (findings: Findings): string[] =>
  criteriaLines(findings).map(([caption, text]) => `${caption}: ${text}.`);

/** Criteria, rules, minimum and procedures as lines: caption and text. */
export function criteriaLines({ reading, judgement, preset }: Findings): [string, string][] {
  const { criteria, years, twoYearsChecked } = judgement;
  const source = presets.find(({ id }) => id === preset);
  const unchecked = criteria.twoYears !== 'off' && years && !twoYearsChecked ? words.unchecked(years[0]) : '';
  return [
    [words.criteria, source ? words.preset(source.title, source.source) : words.own],
    [words.low, words.lowMeans(thresholdText(criteria.threshold))],
    [words.rules, rulesText(criteria, years, unchecked)],
    [words.minimum, minimumText(criteria)],
    [words.procedures, proceduresText(criteria.procedures)],
    ...(reading.minimums.length > 0 ? [[words.points, minimumsText(reading.minimums)] as [string, string]] : []),
  ];
}
