/** Tables of the analysis about results before and after. */
import { pointsUnit, procedureName, shownPoints, words } from '../../../words/diagnostics';
import { certaintyNotes, ruleText, statusTitle } from '../../../words/judging';
import type { DocumentContext } from '../../definition';
import { procedureId } from '../../../model/procedure';
import type { KeptPage } from '../../forms/kept-page';
import { colors, shareFormat, signedFormat, styles } from '../../kit/sheet/look';
import type { BeforeAfter, SchoolNow } from './results';
import { numberCells } from './rows';
import { headings, resultsAhead } from './texts';

/** `ahead`: the results of the plan's own year are still to come. */
export function resultTable(
  page: KeptPage,
  context: DocumentContext,
  rows: readonly BeforeAfter[],
  ahead: boolean,
): void {
  const years = context.findings.judgement.years;
  page.heading('results', headings.results);
  if (!years || rows.length === 0) {
    page.note('results none', ahead ? resultsAhead : 'Результаты за два года отсутствуют.');
    return;
  }
  page.note('results note', 'Суммарно по названным выше ОО.');
  page.head('results head', [
    words.number,
    'Процедура',
    `ОО с низкими результатами, ${years[0]}\u00a0г.`,
    `ОО с низкими результатами, ${years[1]}\u00a0г.`,
    `Доля, ${years[0]}\u00a0г.`,
    `Доля, ${years[1]}\u00a0г.`,
    `Изменение, ${pointsUnit}`,
    'Участников',
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

const leavesText = { yes: 'да', no: 'нет', unknown: 'данных недостаточно' } as const;

export function schoolTable(
  page: KeptPage,
  context: DocumentContext,
  schools: readonly SchoolNow[],
  isPlanned: boolean,
): void {
  const { criteria, years } = context.findings.judgement;
  page.heading('schools', headings.schools);
  if (schools.length === 0) {
    page.note('schools none', 'ОО дорожной карты среди учтённых результатов отсутствуют.');
    return;
  }
  page.head('schools head', [
    words.number,
    words.school,
    'Статус до',
    'Статус после',
    ['Основание', 3],
    'Подлежит исключению',
  ]);
  schools.forEach(({ school, before, now, leaves }, index) => {
    const why =
      now.rules.map((rule) => ruleText(rule, criteria, years)).join('; ') || (now.hand ? now.hand.ground : '');
    page.cells(`school ${school.id}`, [
      { v: index + 1, style: styles.center },
      { v: school.name, style: styles.text },
      { v: before ? statusTitle[before.status] : isPlanned ? 'в дорожной карте' : '—', style: styles.center },
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
