/** Annexes of the programme: long tables, each on a sheet of its own, so that its header stands on every page. */
import { programmeWords as words } from '../../../words/papers/programme';
import { typeset } from '../../../words/russian/russian';
import type { Findings } from '../../../model/findings';
import type { DocumentContext } from '../../definition';
import { styles } from '../../kit/sheet/look';
import type { Period } from '../../kit/terms';
import { actsFor } from '../acts/acts';
import { fillFields } from '../roadmap/fields';
import { calendar } from './calendar';
import { isListLong } from './long-list';
import { schoolsTable } from './situation';
import { programmeStyles as look, type ProgrammeRows } from './rows';
import { firstYearOf } from './values';

export type ProgrammeAnnex = keyof typeof words.annexes;
/** Annexes of the programme of these findings. */
export const programmeAnnexes = (findings: Findings): ProgrammeAnnex[] => [
  'acts',
  'calendar',
  ...(isListLong(findings) ? (['schools'] as const) : []),
];

/** Writes an annex; returns the row that every page repeats. */
export function annex(
  rows: ProgrammeRows,
  which: ProgrammeAnnex,
  context: DocumentContext,
  values: Readonly<Record<string, string>>,
  period: Period,
): number {
  const { place, title } = words.annexes[which];
  rows.at(`annex ${which}`);
  rows.cells([4, { v: typeset(place), style: look.own, span: 3 }]);
  rows.gap();
  rows.title(typeset(fillFields(title, values)));
  rows.gap();
  rows.at(which);
  const head = rows.builder.nextRow;
  if (which === 'acts') acts(rows, context);
  else if (which === 'calendar') calendar(rows, context, firstYearOf(period));
  else schoolsTable(rows, context.findings);
  return head;
}

function acts(rows: ProgrammeRows, context: DocumentContext): void {
  const [number, name, points] = words.actsHead;
  rows.head([0, number, 1], [1, name, 3], [4, points, 3]);
  actsFor(context).forEach((act, i) =>
    rows.named(
      act.id,
      [0, { v: i + 1, style: styles.center }],
      [1, { v: act.name, style: styles.text, span: 3 }],
      [4, { v: act.points, style: styles.text, span: 3 }],
    ),
  );
}
