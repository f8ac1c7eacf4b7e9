/** «Протокол совещания»: heard, decided, who carries it out and by when; after the roadmap's year from the analysis, before it from identification. */
import * as z from 'zod';
import type { Style } from '../../../model/plan';
import { analysisWords } from '../../../words/papers/analysis';
import { paperWords } from '../../../words/papers/papers';
import { blanks, templateFields } from '../../../words/papers/roadmap';
import { ended, lowerFirst, namedInText, signedName, typeset } from '../../../words/russian/russian';
import type { DocumentDefinition } from '../../definition';
import { keptPaper } from '../../forms/kept-sheet';
import { emptyFields, organisationOf, periodOf } from '../../kit/organisation';
import { isNobodyListed } from '../../kit/findings/listed';
import { portrait } from '../../kit/sheet/look';
import { analysisLines } from '../analysis';
import { measuresOf, planStates } from '../roadmap/standing';
import { isMarked } from '../analysis/drafted';
import { conclusionLines, firstDecisions, saidAs } from '../note/facts';
import { computedLines } from '../identification/list-lines';
import { fieldValues, fillFields } from '../roadmap/fields';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const words = paperWords.minutes;
const size12 = { name: 'Times New Roman', size: 12 };
const left: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };
const right: Style = { ...left, align: { ...left.align, h: 'right' } };
const body: Style = { ...left, align: { ...left.align, h: 'justify' } };
const bold: Style = { ...left, font: { ...size12, bold: true } };
const centre: Style = { ...bold, align: { ...left.align, h: 'center' } };
const widths = [40, 24, 30];
const last = widths.length - 1;

export const minutes: DocumentDefinition<Inputs> = {
  kind: 'minutes',
  title: words.list,
  group: 'reports',
  about: documentAbout.minutes,
  schools: 'none',
  byKind: true,
  madeFrom: { minutes: ['list', 'decisions', 'criteria', 'verdicts', 'sources', 'organisation'] },
  inputs,
  build(context, { restore }) {
    const organisation = organisationOf(context.state.organisation);
    const person = organisation.people['coordinator']?.trim() ?? '';
    const values = {
      ...fieldValues(organisation, periodOf(context)),
      // In the middle of a line.
      [templateFields.position]: lowerFirst(organisation.headPosition || blanks.position),
      Координатор: person === '' ? blanks.name : namedInText(person),
    };
    // A plan that nobody has marked is no outcome of a year.
    const afterYear = isMarked(measuresOf(planStates(context)));
    const analysed = afterYear ? analysisLines(context) : [];
    const under = (heading: string) => (analysed.find((one) => one.heading === heading)?.lines ?? []).map(saidAs);
    const heard = [
      ...(afterYear ? under(analysisWords.headings.conclusions) : conclusionLines(context)),
      ...computedLines(context.findings).map((text, index) => ({ id: `computed ${index + 1}`, text })),
    ];
    const decisions = afterYear ? under(analysisWords.headings.decided) : firstDecisions(context);
    const { reading, handDecisions } = context.findings;
    const names = [...reading.schools, ...handDecisions.map(({ school }) => school)].map(({ name }) => name);
    /** Within a sentence; a school's name keeps its letters. */
    const goingOn = (text: string): string => (names.some((name) => text.startsWith(name)) ? text : lowerFirst(text));
    const paper = keptPaper(
      context,
      { kind: 'minutes', name: words.sheet, title: words.list, widths },
      { print: portrait(), ownStyle: left, restore },
      (rows, builder) => {
        const line = (id: string, text: string, style: Style = body) =>
          rows.row(id, [[0, { v: typeset(fillFields(text, values)), style, span: last + 1 }]]);
        const gap = () => builder.row([], { height: 12 });
        line('body', values[templateFields.authorityNominative].toUpperCase(), centre);
        gap();
        line('title', words.title, centre);
        line('subject', afterYear ? words.year : isNobodyListed(context.findings) ? words.nobody : words.first, centre);
        gap();
        rows.row('date', [
          [0, { v: '«___» __________ 20___\u00a0г.', style: left }],
          [1, { v: words.place, style: left }],
          [2, { v: '№\u00a0_______', style: right }],
        ]);
        gap();
        line('chair', words.chair, left);
        line('secretary', words.secretary, left);
        line('present', words.present, left);
        gap();
        line('agenda', words.agenda, bold);
        line('agenda 1', afterYear ? words.agendaYear : words.agendaFirst);
        gap();
        builder.keepWithNext(builder.nextRow, builder.nextRow + 1);
        line('heard', words.heard, bold);
        line('speaker', words.speaker);
        heard.forEach(({ id, text }, index) =>
          line(`heard: ${id}`, `– ${ended(goingOn(text)).replace(/\.$/, index === heard.length - 1 ? '.' : ';')}`),
        );
        gap();
        line('spoke', words.spoke, bold);
        line('spoke 1', words.spokeBlank, left);
        gap();
        builder.keepWithNext(builder.nextRow);
        line('decided', words.decided, bold);
        decisions.forEach(({ id, text }, index) => line(`decision: ${id}`, `1.${index + 1}. ${ended(text)}`));
        gap();
        const from = builder.nextRow;
        const sign = (id: string, title: string, who: string) =>
          rows.row(id, [
            [0, { v: title, style: left }],
            [1, { v: words.sign, style: left }],
            [2, { v: who, style: right }],
          ]);
        sign('chair sign', words.chairSign, organisation.headName ? signedName(organisation.headName) : words.blank);
        sign('secretary sign', words.secretarySign, words.blank);
        builder.keepTogether(from - 2);
      },
    );
    const empty = emptyFields(organisation);
    return {
      ...paper,
      notes:
        empty.length > 0
          ? [{ severity: 'info', code: 'organisationIncomplete', params: { fields: empty.join(', ') } }]
          : [],
    };
  },
};
