/** What the programme says of this municipality: fields filled from the findings, the organisation and the period. */
import { schoolNamer } from '../../kit/district';
import { orderWords } from '../../../words/papers/order';
import { programmeFields as fields, programmeWords as words } from '../../../words/papers/programme';
import { blanks, roles } from '../../../words/papers/roadmap';
import { listed, lowerFirst, share } from '../../../words/russian/russian';
import type { Findings } from '../../../model/findings';
import { responsibleText, type Organisation } from '../../kit/organisation';
import { periodTitle, type Period } from '../../kit/terms';
import { fieldValues, fillFields } from '../roadmap/fields';
import { isListLong } from './long-list';
import type { ProgrammeTemplate } from './template';
import { helpedSchools } from '../../kit/findings/listed';

/** Years the programme lasts. */
const length = 3;

/** Three years of the period's kind from its first one. */
export const programmePeriod = ({ kind, from }: Period): Period => ({
  kind,
  from,
  to: from + length - (kind === 'school' ? 0 : 1),
});

/** The programme's first year, for which its calendar plan is. */
export const firstYearOf = ({ kind, from }: Period): Period => ({
  kind,
  from,
  to: kind === 'school' ? from + 1 : from,
});

/** «2026/2027» or «2027», a year each. */
export const yearTitles = ({ kind, from }: Period): string[] =>
  Array.from({ length }, (_, i) => (kind === 'school' ? `${from + i}/${from + i + 1}` : `${from + i}`));

/** Calendar years the programme touches: budgets are made for these. */
export const budgetYears = ({ from, to }: Period): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Subjects low in the last year in any of the helped schools, in lower case. */
const weakSubjects = (findings: Findings): string[] => [
  ...new Set(helpedSchools(findings).flatMap((verdict) => verdict.weakSubjects.map(lowerFirst))),
];

/** Number of ШНОР and the share of low results: what they are and what they are to become. */
function targets(findings: Findings, end: number): string {
  const { years, verdicts } = findings.judgement;
  const listedCount = helpedSchools(findings).length;
  if (!years || listedCount === 0) return words.noTargets;
  const judged = verdicts
    .flatMap(({ results }) => results)
    .filter(({ result, excluded }) => result.year === years[1] && !excluded);
  const low = judged.filter(({ isLow }) => isLow).length;
  return [
    words.targetList(listedCount, years[1], end),
    ...(judged.length > 0
      ? [words.targetShare(share(low / judged.length), years[1], share(low / judged.length / 2), end)]
      : []),
  ].join('\n');
}

/** Names of the helped schools; of many only how many there are. */
function listText(findings: Findings): string {
  const nameOf = schoolNamer(findings);
  const names = helpedSchools(findings).map(({ school }) => nameOf(school));
  if (isListLong(findings)) return words.manySchools(names.length);
  return names.length > 0 ? names.join(';\n') : words.noSchools;
}

export function programmeValues(
  findings: Findings,
  template: ProgrammeTemplate,
  organisation: Organisation,
  period: Period,
): Record<string, string> {
  const weak = weakSubjects(findings);
  const { years } = findings.judgement;
  const base: Record<string, string> = {
    ...fieldValues(organisation, period),
    ...words.stageTerms[period.kind](period.from),
    [fields.firstYear]: `${period.from}`,
    [fields.resultYears]: years ? orderWords.years(years) : orderWords.someYears,
    [fields.list]: listText(findings),
    [fields.subjects]: weak.length > 0 ? listed(weak) : words.anySubjects,
    [fields.targets]: targets(findings, period.to),
    [fields.planPeriod]: periodTitle(firstYearOf(period)),
    [fields.coordinator]: organisation.people['coordinator']?.trim()
      ? responsibleText(['coordinator'], organisation)
      : `${responsibleText(['coordinator'], organisation)} ${blanks.name}`,
    [fields.centre]: organisation.people['centre']?.trim() || roles.centre.title,
    [fields.contacts]: organisation.contacts.trim() || blanks.name,
    [fields.terms]: periodTitle(period),
  };
  const stages = template.stages.map(({ title, term, items }) => `${title}: ${term}\n${bullets(items)}`).join('\n');
  return {
    ...base,
    [fields.stages]: fillFields(stages, base),
    [fields.sections]: template.sections.map(({ title }, i) => `${i + 1}. ${title}`).join('\n'),
  };
}

export const bullets = (items: readonly string[]): string => items.map((item) => `– ${item}`).join('\n');
