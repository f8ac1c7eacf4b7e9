import type { DocumentContext } from '../definition';
import type { Scope } from '../diagnostics/scope';
import type { SwotStatement } from './model';
import { comparisonStatements, verdictStatements } from './one-school';
import { processStatements, riskStatements, schoolStaffStatements, staffStatements } from './others';
import { changeStatements, gradeStatements, lowProcedureStatements, qualityStatements } from './results';
import { schoolStatements } from './schools';

/** Everything the workbook itself says of a municipality or a school, the weightiest of each quadrant first. */
export function dataStatements(context: DocumentContext, scope: Scope): SwotStatement[] {
  const { findings } = context;
  const years = findings.judgement.years;
  const fromResults = years
    ? [
        ...(scope.school ? verdictStatements(scope, findings) : schoolStatements(scope, findings)),
        ...(scope.school ? comparisonStatements(scope, findings) : lowProcedureStatements(scope, years)),
        ...changeStatements(scope, years),
        ...gradeStatements(scope, years),
        ...qualityStatements(scope, years),
      ]
    : [];
  return [
    ...fromResults,
    ...staffStatements(context, scope),
    ...schoolStaffStatements(context, scope),
    ...processStatements(context, scope),
    ...riskStatements(context, scope),
  ];
}
