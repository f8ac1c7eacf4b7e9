/** Columns of the summary of risk profiles. */
import { riskFactors, significances, significanceTitles, type RiskFactor } from '../../kit/risk-factors';

export type Edition = '2021' | '2022';
export const measuredFactors: readonly RiskFactor[] = riskFactors.filter(({ measured }) => measured);
/** A factor's title in an edition of the project's questionnaires. */
export const factorTitle = (factor: RiskFactor, edition: Edition): string =>
  edition === '2021' ? (factor.title2021 ?? factor.title) : factor.title;

/** The same as the head of a narrow column: under its number the whole title stands in the table of counts. */
export const factorCaption = ({ id, title, short, short2021 }: RiskFactor, edition: Edition): string =>
  `${measuredFactors.findIndex((factor) => factor.id === id) + 1}. ${(edition === '2021' ? short2021 : undefined) ?? short ?? title}`;

export const levelNames = significances.map((level) => significanceTitles[level]);
export const firstFactor = 2;
export const lastColumn = firstFactor + measuredFactors.length - 1;
