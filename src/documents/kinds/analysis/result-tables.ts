/** Tables of the analysis about results before and after. */
import { analysisWords } from '../../../words/analysis';
import { pointsUnit, procedureName, shownPoints, words } from '../../../words/diagnostics';
import { certaintyNotes, ruleText, statusTitle } from '../../../words/judging';
import type { DocumentContext } from '../../definition';
import { procedureId } from '../../../model/procedure';
import type { KeptPage } from '../../forms/kept-page';
import { colors, shareFormat, signedFormat, styles } from '../../kit/sheet/look';
import type { BeforeAfter, SchoolNow } from './results';
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
  page.note('results note', say.note);
  page.head('results head', [
    words.number,
    say.procedure,
    ...years.map(say.low),
    ...years.map(say.share),
    say.change(pointsUnit),
    say.participants,
  ]);
  const share = ({ people, participants }: BeforeAfter['before']) => (participants > 0 ? people / participants : null);
  rows.forEach(({ procedure, before, after }, index) => {
    const [from, to] = [share(before), share(after)];
    const of = (side: BeforeAfter['before']) => (side.verdicts > 0 ? `${side.low} из ${side.verdicts}` : null);
    page.cells(
      `result ${procedureId(procedure)}`,
      numberCells(
        [
          index + 1,
          procedureName(procedure),
          of(before),
          of(after),
          from,
          to,
          from === null || to === null ? null : shownPoints(from, to),
          after.participants,
        ],
        ['', '', '', '', shareFormat, shareFormat, signedFormat, '0'],
      ),
    );
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
      now.rules.map((rule) => ruleText(rule, criteria, years)).join('; ') || (now.hand ? now.hand.ground : '');
    page.cells(`school ${school.id}`, [
      { v: index + 1, style: styles.center },
      { v: school.name, style: styles.text },
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
