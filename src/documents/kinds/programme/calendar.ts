/** The calendar plan inside the programme: the template of that name with its terms in the programme's first year. */
import { programmeWords as words } from '../../../words/papers/programme';
import type { DocumentContext } from '../../definition';
import { organisationOf } from '../../kit/organisation';
import { styles } from '../../kit/sheet/look';
import type { Period } from '../../kit/terms';
import { draftRoadmap } from '../roadmap/draft';
import { builtInTemplates } from '../roadmap/templates';
import { last, programmeStyles as look, type ProgrammeRows } from './rows';

export function calendar(rows: ProgrammeRows, context: DocumentContext, period: Period): void {
  const template = builtInTemplates.find(({ id }) => id === 'calendar-plan')!;
  const organisation = organisationOf(context.state.organisation);
  const draft = draftRoadmap(context.findings, template, {
    organisation,
    factors: {},
    schools: [],
    period,
    forSchool: false,
  });
  const [text, term, responsible, result] = words.calendarHead;
  rows.head([0, text, 3], [3, term, 1], [4, responsible, 1], [5, result, 2]);
  for (const section of draft.sections.filter(({ measures }) => measures.length > 0)) {
    rows.keep(() =>
      rows.named(section.id, [0, { v: `${section.id}. ${section.title}`, style: styles.section, span: last + 1 }]),
    );
    for (const measure of section.measures)
      rows.named(
        measure.id,
        [0, { v: `${measure.id}. ${measure.text}`, style: look.dense, span: 3 }],
        [3, { v: measure.term, style: { ...look.dense, align: styles.center.align } }],
        [4, { v: measure.responsible, style: look.dense }],
        [5, { v: measure.result, style: look.dense, span: 2 }],
      );
  }
}
