/** Programme of transition to an effective regime (программа перехода), for three years. */
import * as z from 'zod';
import { documentTitles, sheetTitles } from '../../../words/roadmap';
import type { DocumentDefinition } from '../../definition';
import { officeOf } from '../../kit/district';
import { emptyFields } from '../../kit/organisation';
import { calendarYearOf, periodSchema } from '../../kit/terms';
import { helpedSchools } from '../roadmap/draft';
import { keptIds, keptSheet } from '../../forms/kept-sheet';
import { landscape } from '../../kit/sheet/look';
import { fontOf } from '../../kit/sheet/font';
import { columnWidths, programmeStyles, ProgrammeRows } from './rows';
import { ProgrammeSheet } from './sheet';
import { programmeTemplate } from './template';
import { programmePeriod, programmeValues } from './values';
import { documentAbout } from '../../../words/documents';

const programmeInputs = z.object({
  /** Its first year counts: the programme lasts three. */
  period: periodSchema.nullable().default(null),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
export type ProgrammeInputs = z.infer<typeof programmeInputs>;

export const programmeDefinition: DocumentDefinition<ProgrammeInputs> = {
  kind: 'programme',
  title: documentTitles.programme,
  group: 'roadmap',
  about: documentAbout.programme,
  schools: 'none',
  madeFrom: { programme: ['list', 'verdicts', 'sources', 'organisation'] },
  inputs: programmeInputs,
  build(context, inputs) {
    const organisation = officeOf(context);
    const chosen = inputs.period ?? organisation.period ?? calendarYearOf(context.today);
    const period = programmePeriod(chosen);
    const values = programmeValues(context.findings, programmeTemplate, organisation, period);
    const name = context.sheetName('programme', '', sheetTitles.programme);
    const { plan, ids, comparison } = keptSheet(
      context,
      {
        kind: 'programme',
        key: '',
        name,
        title: programmeTemplate.title,
        font: fontOf(context),
        columns: columnWidths.map((width) => ({ width })),
      },
      { print: landscape(), ownStyle: programmeStyles.own, ids: keptIds(context, 'programme', inputs.restore) },
      (rows, builder) =>
        new ProgrammeSheet(new ProgrammeRows(rows, builder), context, programmeTemplate, values, period).write(),
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
