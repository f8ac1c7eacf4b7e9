/** «Нормативно-правовое обеспечение»: № · act · main points; edited here, the acts stand so in the programme. */
import * as z from 'zod';
import { actName, actsWords as words } from '../../../words/papers/acts';
import { typeset } from '../../../words/russian/russian';
import type { DocumentDefinition } from '../../definition';
import { keptPaper } from '../../forms/kept-sheet';
import { landscape, styles } from '../../kit/sheet/look';
import { aboutLine } from '../../kit/sheet/page';
import { scopeOf } from '../../kit/findings/scope';
import { actRow, defaultActs, type Act } from './acts';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const widths = [6, 62, 52, 24, 20];
/** Columns of the paper; those behind say where the requisites come from and what to check. */
const lastPrinted = 2;

const checkOf = ({ date, source }: Act): string =>
  date === null ? words.blank : source === '' ? words.unconfirmed : words.confirmed;

export const acts: DocumentDefinition<Inputs> = {
  kind: 'acts',
  title: words.title,
  group: 'diagnostics',
  about: documentAbout.acts,
  schools: 'none',
  byKind: true,
  madeFrom: { acts: ['organisation'] },
  inputs,
  build(context, { restore }) {
    const paper = keptPaper(
      context,
      { kind: 'acts', name: words.sheet, title: words.title, widths },
      { print: landscape(), ownStyle: styles.text, restore, printed: lastPrinted + 1 },
      (rows, builder) => {
        rows.row('title', [[0, { v: words.title, style: styles.title, span: lastPrinted + 1 }]]);
        const about = aboutLine(context, scopeOf(context.findings));
        rows.row('about', [[0, { v: about, style: styles.subtitle, span: lastPrinted + 1 }]]);
        builder.row([], { height: 9 });
        const head = builder.nextRow;
        rows.row(
          'head',
          words.columns.map((v, col) => [col, { v: typeset(v), style: styles.head }] as const),
        );
        defaultActs.forEach((act, index) =>
          rows.row(actRow(act.id), [
            [0, { v: index + 1, style: styles.center }],
            [1, { v: actName(act), style: styles.text }],
            [2, { v: act.points, style: styles.text }],
            [3, { v: act.source, style: styles.note }],
            [4, { v: checkOf(act), style: styles.note }],
          ]),
        );
        builder.freeze = { rows: head + 1, cols: 0 };
        builder.print = { ...builder.print, titleRows: { from: head, to: head } };
      },
    );
    return {
      ...paper,
      notes: [
        {
          severity: 'info',
          code: 'actsToCheck',
          params: { blank: defaultActs.filter(({ date }) => date === null).length },
        },
      ],
    };
  },
};
