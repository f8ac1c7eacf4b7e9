import type { DocumentContext } from '../../definition';
import type { Scope } from '../../kit/findings/scope';
import type { SwotStatement } from './model';
import { mentorStatements } from './mentors';
import { comparisonStatements, verdictStatements, withoutRepeats } from './one-school';
import { processStatements, riskStatements, schoolStaffStatements, staffStatements } from './others';
import { changeStatements, gradeStatements, lowProcedureStatements, qualityStatements } from './results';
import { schoolStatements } from './schools';

/** What the results of a scope say: a region's take long to add up, and stay as they are while statements are being typed. */
const known = new WeakMap<Scope, SwotStatement[]>();

function resultStatements({ findings }: DocumentContext, scope: Scope): SwotStatement[] {
  const { years } = findings.judgement;
  if (!years) return [];
  let statements = known.get(scope);
  if (!statements) {
    const all = [
      ...(scope.school ? verdictStatements(scope, findings) : schoolStatements(scope, findings)),
      ...(scope.school ? comparisonStatements(scope, findings) : lowProcedureStatements(scope, years)),
      ...changeStatements(scope, years),
      ...gradeStatements(scope, years),
      ...qualityStatements(scope, years),
      ...mentorStatements(scope, findings),
    ];
    statements = scope.school ? withoutRepeats(all) : all;
    known.set(scope, statements);
  }
  return statements;
}

/** Everything the workbook itself says of a municipality or a school, the weightiest of each quadrant first. */
export function dataStatements(context: DocumentContext, scope: Scope): SwotStatement[] {
  return [
    ...resultStatements(context, scope),
    ...staffStatements(context, scope),
    ...schoolStaffStatements(context, scope),
    ...processStatements(context, scope),
    ...riskStatements(context, scope),
  ];
}
