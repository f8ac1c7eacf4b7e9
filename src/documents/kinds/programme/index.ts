/** Programme of transition to an effective regime (программа перехода), for three calendar years. */
import { z } from 'zod';
import { documentTitles, sheetTitles } from '../../../words/roadmap';
import type { DocumentDefinition } from '../../definition';
import { emptyFields, organisationOf } from '../../kit/organisation';
import { calendarYearOf, periodSchema, type Period } from '../../kit/terms';
import { helpedSchools } from '../roadmap/draft';
import { keptIds, keptSheet } from '../../forms/kept-sheet';
import { documentFont, landscape } from '../../kit/sheet/look';
import { columnWidths, ownLine, writeProgramme } from './sheet';
import { programmeTemplate } from './template';
import { programmeValues } from './values';

const programmeInputs = z.object({
  /** Its first year counts: the programme lasts three. */
  period: periodSchema.nullable().default(null),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
export type ProgrammeInputs = z.infer<typeof programmeInputs>;

/** Three calendar years from the first one of the period. */
export const programmePeriod = (from: number): Period => ({ kind: 'calendar', from, to: from + 2 });

export const programmeDefinition: DocumentDefinition<ProgrammeInputs> = {
  kind: 'programme',
  title: documentTitles.programme,
  group: 'roadmap',
  inputs: programmeInputs,
  build(context, inputs) {
    const organisation = organisationOf(context.state.organisation);
    const chosen = inputs.period ?? organisation.period ?? calendarYearOf(context.today);
    const period = programmePeriod(chosen.from);
    const values = programmeValues(context.findings, programmeTemplate, organisation, period);
    const name = context.sheetName('programme', '', sheetTitles.programme);
    const { plan, ids, comparison } = keptSheet(
      context,
      {
        kind: 'programme',
        key: '',
        name,
        title: programmeTemplate.title,
        font: documentFont,
        columns: columnWidths.map((width) => ({ width })),
      },
      { print: landscape(), ownStyle: ownLine, ids: keptIds(context, 'programme', inputs.restore) },
      (rows, builder) => writeProgramme(rows, builder, programmeTemplate, context.findings, values, period.from),
    );
    const empty = emptyFields(organisation);
    return {
      plans: [plan],
      comparisons: comparison ? [comparison] : [],
      notes: [
        ...(helpedSchools(context.findings).length === 0 ? [{ severity: 'warning', code: 'noShnor' } as const] : []),
        ...(empty.length > 0
          ? [{ severity: 'info', code: 'organisationIncomplete', params: { fields: empty.join(', ') } } as const]
          : []),
      ],
      memory: { inputs, ids },
    };
  },
};
