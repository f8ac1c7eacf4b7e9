/** Tables of the analysis about results before and after. */
import { procedureName, words } from '../../../words/diagnostics';
import { ruleText, statusTitle } from '../../../words/judging';
import type { DocumentContext } from '../../definition';
import { headingRow, headRow, noteRow } from '../../kit/sheet/page';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors, styles } from '../../kit/sheet/look';
import type { BeforeAfter, SchoolNow } from './results';
import { last, numberRow } from './rows';
import { headings } from './texts';

export function resultTable(sheet: SheetBuilder, context: DocumentContext, rows: readonly BeforeAfter[]): void {
  const years = context.findings.judgement.years;
  headingRow(sheet, headings.results, last);
  if (!years || rows.length === 0) {
    noteRow(sheet, 'Результатов за два года в книге нет.', last);
    return;
  }
  noteRow(sheet, 'По названным выше школам вместе.', last);
  headRow(sheet, [
    words.number,
    'Процедура',
    `Низких школ, ${years[0]}`,
    `Низких школ, ${years[1]}`,
    `Доля, ${years[0]}`,
    `Доля, ${years[1]}`,
    'Изменение, п.п.',
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
        from === null || to === null ? null : (to - from) * 100,
        after.participants,
      ],
      ['', '', '', '', '0.0%', '0.0%', '+0.0;-0.0;0.0', '0'],
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
    noteRow(sheet, 'Школ дорожной карты среди результатов книги нет.', last);
    return;
  }
  const head = headRow(sheet, [words.number, words.school, 'Было', 'Сейчас', 'Почему', '', '', 'Вышла бы']);
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
