/** The forms a school is asked to fill in and send back: needs, processes, risks. Made for packages, not a document of the catalogue. */
import type { SheetPlan } from '../../../model/plan';
import type { School } from '../../../model/school';
import { schoolFormWords } from '../../../words/schools/school-forms';
import type { DocumentContext } from '../../definition';
import { needsForm } from '../needs';
import { processForm } from '../processes';
import { profileOf, schoolRiskForm } from '../risk/school-form';

/** One sheet a form, each with what the workbook knows of the school already. The school's head signs them. */
export function schoolForms(context: DocumentContext, school: School): SheetPlan[] {
  const { sheets, head: headPosition } = schoolFormWords;
  const organisation = { ...context.state.organisation, headPosition, headName: '' };
  const its = { ...context, state: { ...context.state, organisation } };
  return [
    { ...needsForm(its, null, school.name), name: sheets.needs },
    { ...processForm(its, school), name: sheets.processes },
    { ...schoolRiskForm(its, school, profileOf(context, school)), name: sheets.risk },
  ];
}
