/** Tables of the analysis about results before and after. */
import { analysisWords } from '../../../words/papers/analysis';
import { changeCaption, changesNote, pointsUnit, procedureName, words } from '../../../words/diagnostics/diagnostics';
import { byDecision } from '../../../words/list/list';
import { certaintyNotes, ruleText, statusTitle } from '../../../words/list/judging';
import type { DocumentContext } from '../../definition';
import { procedureId } from '../../../model/procedure';
import type { KeptPage } from '../../forms/kept-page';
import { namerAmong } from '../../kit/district';
import { measured } from '../../kit/findings/slices';
import { colors, shareFormat, styles } from '../../kit/sheet/look';
import { changeCell } from '../../kit/sheet/page';
import type { BeforeAfter, LowSlice, SchoolNow } from './results';
import { numberCells } from './rows';

/** `ahead`: the results of the plan's own year are still to come. */
export function resultTable(
  page: KeptPage,
  context: DocumentContext,
  rows: readonly BeforeAfter[],
  ahead: boolean,
): void {
  const say = analysisWords.results;
  const years = context.findings.judgement.years;
  page.heading('results', analysisWords.headings.results);
  if (!years || rows.length === 0) {
    page.note('results none', ahead ? say.ahead : say.none);
    return;
  }
  page.note('results note', `${say.note} ${changesNote}`);
  page.head('results head', [
    words.number,
    say.procedure,
    ...years.map(say.low),
    ...years.map(say.share),
    changeCaption(pointsUnit),
    say.participants,
  ]);
  rows.forEach(({ procedure, before, after, change }, index) => {
    const of = ({ results, lowSchools }: LowSlice) =>
      results.length > 0 ? `${lowSchools} из ${results.length}` : null;
    const cells = numberCells(
      [
        index + 1,
        procedureName(procedure),
        of(before),
        of(after),
        measured(before, 'low'),
        measured(after, 'low'),
        null,
        after.participants,
      ],
      ['', '', '', '', shareFormat, shareFormat, '', '0'],
    );
    cells[6] = changeCell(change);
    page.cells(`result ${procedureId(procedure)}`, cells);
  });
}

const say = analysisWords.schools;
const leavesText = { yes: analysisWords.yes, no: analysisWords.no, unknown: say.unknown } as const;

export function schoolTable(
  page: KeptPage,
  context: DocumentContext,
  schools: readonly SchoolNow[],
  isPlanned: boolean,
): void {
  const { criteria, years } = context.findings.judgement;
  page.heading('schools', analysisWords.headings.schools);
  if (schools.length === 0) {
    page.note('schools none', say.none);
    return;
  }
  page.head('schools head', [words.number, words.school, say.before, say.after, [say.ground, 3], say.leaves]);
  schools.forEach(({ school, before, now, leaves }, index) => {
    const why =
      now.rules.map((rule) => ruleText(rule, criteria, years)).join('; ') || (now.hand ? byDecision(now.hand) : '');
    page.cells(`school ${school.id}`, [
      { v: index + 1, style: styles.center },
      { v: namerAmong(context.findings)(school), style: styles.text },
      { v: before ? statusTitle[before.status] : isPlanned ? say.planned : '—', style: styles.center },
      { v: statusTitle[now.status], style: styles.center },
      {
        v: [why, ...certaintyNotes(now)].filter(Boolean).join('; '),
        style: styles.text,
        span: 3,
      },
      {
        v: leavesText[leaves],
        style: {
          ...styles.center,
          fill: leaves === 'yes' ? colors.clearFill : leaves === 'no' ? colors.lowFill : colors.unknownFill,
        },
      },
    ]);
  });
}
