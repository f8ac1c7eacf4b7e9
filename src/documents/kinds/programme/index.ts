/** Programme of transition to an effective regime (программа перехода), for three years. */
import * as z from 'zod';
import { programmeWords } from '../../../words/papers/programme';
import { documentTitles, sheetTitles } from '../../../words/papers/roadmap';
import type { DocumentDefinition } from '../../definition';
import { officeOf } from '../../kit/district';
import { emptyFields } from '../../kit/organisation';
import { calendarYearOf, periodSchema } from '../../kit/terms';
import { keptIds, keptSheet } from '../../forms/kept-sheet';
import { landscape } from '../../kit/sheet/look';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { annex, programmeAnnexes, type ProgrammeAnnex } from './annexes';
import { columnWidths, listWidths, programmeStyles, ProgrammeRows } from './rows';
import { ProgrammeSheet } from './sheet';
import { programmeTemplate } from './template';
import { programmePeriod, programmeValues } from './values';
import { documentAbout } from '../../../words/papers/documents';
import { helpedSchools, isNobodyListed, nobodyToHelp } from '../../kit/findings/listed';

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
  madeFrom: { programme: ['list', 'decisions', 'verdicts', 'sources', 'facts', 'organisation', 'papers'] },
  tellsOf: ['swot', 'processes', 'staff'],
  inputs: programmeInputs,
  build(context, inputs) {
    if (isNobodyListed(context.findings)) return nobodyToHelp(documentTitles.programme);
    const organisation = officeOf(context);
    const chosen = inputs.period ?? organisation.period ?? calendarYearOf(context.today);
    const period = programmePeriod(chosen);
    const values = programmeValues(context.findings, programmeTemplate, organisation, period);
    const ids = keptIds(context, 'programme', inputs.restore);
    const sheet = (
      key: '' | ProgrammeAnnex,
      wanted: string,
      title: string,
      write: (rows: ProgrammeRows, builder: SheetBuilder) => void,
    ) =>
      keptSheet(
        context,
        { kind: 'programme', key, name: wanted, title, widths: key === 'schools' ? listWidths : columnWidths },
        { print: landscape(), ownStyle: programmeStyles.own, ids },
        (rows, builder) => write(new ProgrammeRows(rows, builder), builder),
      );
    const made = [
      sheet('', sheetTitles.programme, programmeTemplate.title, (rows) =>
        new ProgrammeSheet(rows, context, programmeTemplate, values, period).write(),
      ),
      ...programmeAnnexes(context.findings).map((which) =>
        sheet(which, programmeWords.annexes[which].sheet, programmeWords.annexes[which].place, (rows, builder) => {
          const head = annex(rows, which, context, values, period);
          builder.print = { ...builder.print, titleRows: { from: head, to: head } };
        }),
      ),
    ];
    const empty = emptyFields(organisation);
    return {
      plans: made.map(({ plan }) => plan),
      comparisons: made.flatMap(({ comparison }) => comparison ?? []),
      notes: [
        ...(helpedSchools(context.findings).length === 0 ? [{ severity: 'warning', code: 'noShnor' } as const] : []),
        ...(empty.length > 0
          ? [{ severity: 'info', code: 'organisationIncomplete', params: { fields: empty.join(', ') } } as const]
          : []),
      ],
      memory: { inputs, ids: made.flatMap((one) => one.ids) },
    };
  },
};
