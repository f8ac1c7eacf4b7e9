/** Tables of the analysis about results before and after. */
import { pointsUnit, procedureName, shownPoints, words } from '../../../words/diagnostics';
import { ruleText, statusTitle } from '../../../words/judging';
import type { DocumentContext } from '../../definition';
import { headingRow, headRow, noteRow } from '../../kit/sheet/page';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors, shareFormat, signedFormat, styles } from '../../kit/sheet/look';
import type { BeforeAfter, SchoolNow } from './results';
import { last, numberRow } from './rows';
import { headings } from './texts';

export function resultTable(sheet: SheetBuilder, context: DocumentContext, rows: readonly BeforeAfter[]): void {
  const years = context.findings.judgement.years;
  headingRow(sheet, headings.results, last);
  if (!years || rows.length === 0) {
    noteRow(sheet, 'Результаты за два года отсутствуют.', last);
    return;
  }
  noteRow(sheet, 'Суммарно по названным выше ОО.', last);
  headRow(sheet, [
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
    numberRow(
      sheet,
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
    );
  });
}

const leavesText = { yes: 'да', no: 'нет', unknown: 'данных недостаточно' } as const;

export function schoolTable(
  sheet: SheetBuilder,
  context: DocumentContext,
  schools: readonly SchoolNow[],
  isPlanned: boolean,
): void {
  const { criteria, years } = context.findings.judgement;
  headingRow(sheet, headings.schools, last);
  if (schools.length === 0) {
    noteRow(sheet, 'ОО дорожной карты среди учтённых результатов отсутствуют.', last);
    return;
  }
  const head = headRow(sheet, [
    words.number,
    words.school,
    'Статус до',
    'Статус после',
    'Основание',
    '',
    '',
    'Подлежит исключению',
  ]);
  sheet.merge({ top: head, left: 4, bottom: head, right: 6 });
  schools.forEach(({ school, before, now, leaves }, index) => {
    const why =
      now.rules.map((rule) => ruleText(rule, criteria, years)).join('; ') || (now.hand ? now.hand.ground : '');
    sheet.spanRow([
      { v: index + 1, style: styles.center },
      { v: school.name, style: styles.text },
      { v: before ? statusTitle[before.status] : isPlanned ? 'в дорожной карте' : '—', style: styles.center },
      { v: statusTitle[now.status], style: styles.center },
      {
        v: [why, now.dependsOnOne ? 'вывод зависит от одного участника' : ''].filter(Boolean).join('; '),
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
