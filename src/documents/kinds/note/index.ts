/** «Аналитическая справка по итогам идентификации»: data, findings, recommendations by addressee, proposals of decisions. */
import * as z from 'zod';
import { paperWords } from '../../../words/papers/papers';
import type { DocumentDefinition } from '../../definition';
import { keptPaper } from '../../forms/kept-sheet';
import { scopeOf } from '../../kit/findings/scope';
import { organisationOf, periodOf } from '../../kit/organisation';
import { portrait } from '../../kit/sheet/look';
import { aboutLine } from '../../kit/sheet/page';
import { fieldValues } from '../roadmap/fields';
import { NoteSheet, noteStyles, widths } from './sheet';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const title = paperWords.note.list;

export const note: DocumentDefinition<Inputs> = {
  kind: 'note',
  title,
  group: 'reports',
  about: documentAbout.note,
  schools: 'none',
  byKind: true,
  madeFrom: { note: ['list', 'decisions', 'criteria', 'verdicts', 'sources', 'organisation'] },
  inputs,
  build(context, { restore }) {
    const values = fieldValues(organisationOf(context.state.organisation), periodOf(context));
    const paper = keptPaper(
      context,
      { kind: 'note', name: paperWords.note.sheet, title, widths },
      { print: portrait(), ownStyle: noteStyles.left, restore },
      (rows, builder) =>
        new NoteSheet(rows, builder, context, values).write(aboutLine(context, scopeOf(context.findings))),
    );
    const noData = context.findings.judgement.years === null;
    return {
      ...paper,
      notes: noData ? [{ severity: 'info', code: 'diagnosticsNoResults', params: { document: title } }] : [],
    };
  },
};
