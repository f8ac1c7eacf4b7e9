import { z } from 'zod';
import { procedureName, words } from '../../words/diagnostics';
import { proceduresText, ruleText, statusTitle, thresholdText } from '../../words/judging';
import { capital, counted, listed } from '../../words/russian';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../definition';
import { aboutLine, headingRow, headRow, inputCell, newPage, noteRow, signatureRows } from '../diagnostics/page';
import { scopeOf } from '../diagnostics/scope';
import { organisationOf } from '../organisation';
import { colors, portrait, styles } from '../sheet/look';
import type { SheetBuilder } from '../sheet/builder';
import { periodTitle } from '../terms';
import { keptLines, paragraph } from './lines';
import { isOpen, planStates, type PlanMeasure, type PlanState } from './plan';
import { indicatorsOf } from './indicators';
import { beforeAfter, plannedSchools, type BeforeAfter, type SchoolNow } from './results';
import { aim, conclusions, decided, ground, headings, tasks } from './texts';

const inputs = z.object({
  /** Decisions to add under «Решили». */
  decisions: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

const title = 'Анализ выполнения дорожной карты';
const widths = [5, 40, 12, 12, 12, 12, 12, 14];
const last = widths.length - 1;
const all = Object.values(headings);
type Row = readonly (string | number | null)[];

/** A text over the second to the fourth column beside narrow ones, for tables of measures. */
function wideRow(sheet: SheetBuilder, cells: readonly [string | number, string, string, string], head = false): void {
  const style = head ? styles.head : styles.text;
  const row = sheet.row([
    { v: cells[0], style: head ? styles.head : styles.center },
    { v: cells[1], style },
    null,
    null,
    { v: cells[2], style },
    null,
    { v: cells[3], style },
    null,
  ]);
  sheet.merge({ top: row, left: 1, bottom: row, right: 3 });
  sheet.merge({ top: row, left: 4, bottom: row, right: 5 });
  sheet.merge({ top: row, left: 6, bottom: row, right: last });
}

const numberRow = (sheet: SheetBuilder, cells: Row, formats: readonly string[]) =>
  sheet.row(
    cells.map((v, col) => ({
      v: v ?? '—',
      style: col === 1 ? styles.text : { ...styles.center, ...(formats[col] ? { format: formats[col] } : {}) },
    })),
  );

/** Counts of measures by section, with the roadmap's sheet they come from. */
function progress(sheet: SheetBuilder, plans: readonly PlanState[]): void {
  for (const { sheet: name, measures } of plans) {
    sheet.mergedRow(
      { v: `По листу «${name}»`, style: { ...styles.link, border: undefined }, link: { sheet: name, cell: 'A1' } },
      0,
      last,
    );
    headRow(sheet, [words.number, 'Раздел', 'Всего', 'Выполнено', 'В работе', 'Не начато', 'Снято', 'Просрочено']);
    const sections = [...new Set(measures.map(({ sectionTitle }) => sectionTitle))];
    const line = (number: number | string, label: string, of: readonly PlanMeasure[]) => {
      const count = (status: PlanMeasure['status']) => of.filter((one) => one.status === status).length;
      numberRow(
        sheet,
        [
          number,
          label,
          of.length,
          count('выполнено'),
          count('в работе'),
          count('не начато'),
          count('снято'),
          of.filter(({ lateDays }) => lateDays > 0).length,
        ],
        [],
      );
    };
    sections.forEach((section, index) =>
      line(
        index + 1,
        section || 'Без раздела',
        measures.filter(({ sectionTitle }) => sectionTitle === section),
      ),
    );
    line('', 'Всего', measures);
  }
}

function doneTable(sheet: SheetBuilder, plans: readonly PlanState[]): void {
  const done = plans.flatMap(({ measures }) => measures.filter(({ status }) => status === 'выполнено'));
  if (done.length === 0) {
    noteRow(sheet, 'Отметок «выполнено» в дорожной карте нет.', last);
    return;
  }
  wideRow(sheet, [words.number, 'Мероприятие', 'Срок', 'Подтверждение'], true);
  done.forEach((measure, index) => wideRow(sheet, [index + 1, measure.text, measure.term, measure.evidence]));
}

function lateTable(sheet: SheetBuilder, plans: readonly PlanState[]): void {
  headingRow(sheet, headings.late, last);
  const late = plans.flatMap(({ measures }) => measures.filter((measure) => isOpen(measure) && measure.lateDays > 0));
  if (late.length === 0) {
    noteRow(sheet, 'Просроченных мероприятий нет.', last);
    return;
  }
  wideRow(sheet, [words.number, 'Мероприятие', 'Срок', 'Просрочено'], true);
  late.forEach((measure, index) =>
    wideRow(sheet, [index + 1, measure.text, measure.term, counted(measure.lateDays, 'день', 'дня', 'дней')]),
  );
}

/** Baseline, target, fact; the fact of a subject is taken from the newest results where nobody typed it. */
function indicatorTable(sheet: SheetBuilder, context: DocumentContext, plans: readonly PlanState[]): void {
  const rows = indicatorsOf(context, plans);
  if (rows.length === 0) return;
  headingRow(sheet, headings.indicators, last);
  noteRow(
    sheet,
    'Звёздочкой отмечен факт, взятый из результатов последнего года: на листе дорожной карты он не вписан.',
    last,
  );
  headRow(sheet, [
    words.number,
    'Показатель',
    'Исходное',
    'Цель',
    'Факт',
    'Изменение',
    'Источник факта',
    'Цель достигнута',
  ]);
  rows.forEach(({ title: name, baseline, target, fact, typed, reached }, index) => {
    const format = [baseline, target].every((value) => value === null || value <= 1) ? '0%' : '0';
    const row = numberRow(
      sheet,
      [
        index + 1,
        name,
        baseline,
        target,
        fact,
        fact === null || baseline === null ? null : fact - baseline,
        typed ? 'вписан' : fact !== null ? '* по данным' : null,
        null,
      ],
      ['', '', format, format, format, `+${format};-${format};${format}`],
    );
    if (reached === null) return;
    const fill = reached ? colors.clearFill : colors.lowFill;
    sheet.put(row, 7, { v: reached ? 'да' : 'нет', style: { ...styles.center, fill } });
  });
}

function resultTable(sheet: SheetBuilder, context: DocumentContext, rows: readonly BeforeAfter[]): void {
  const years = context.findings.judgement.years;
  headingRow(sheet, headings.results, last);
  if (!years || rows.length === 0) {
    noteRow(sheet, 'Результатов за два года в книге нет.', last);
    return;
  }
  noteRow(sheet, 'По школам, которым оказывалась поддержка, вместе.', last);
  headRow(sheet, [
    words.number,
    'Процедура',
    `Низких школ, ${years[0]}`,
    `Низких школ, ${years[1]}`,
    `Доля, ${years[0]}`,
    `Доля, ${years[1]}`,
    'Изменение',
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
        from === null || to === null ? null : to - from,
        after.participants,
      ],
      ['', '', '', '', '0.0%', '0.0%', '+0.0%;-0.0%;0.0%', '0'],
    );
  });
}

const leavesText = { yes: 'да', no: 'нет', unknown: 'данных недостаточно' } as const;

function schoolTable(
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
  headRow(sheet, [words.number, words.school, 'Было', 'Сейчас', 'Почему', '', '', 'Вышла бы']);
  sheet.merge({ top: sheet.nextRow - 1, left: 4, bottom: sheet.nextRow - 1, right: 6 });
  schools.forEach(({ school, before, now, leaves }, index) => {
    const why =
      now.rules.map((rule) => ruleText(rule, criteria, years)).join('; ') || (now.hand ? now.hand.ground : '');
    const row = sheet.row([
      { v: index + 1, style: styles.center },
      { v: school.name, style: styles.text },
      { v: before ? statusTitle[before.status] : isPlanned ? 'в дорожной карте' : '—', style: styles.center },
      { v: statusTitle[now.status], style: styles.center },
      {
        v: [why, now.dependsOnOne ? 'вывод зависит от одного участника' : ''].filter(Boolean).join('; '),
        style: styles.text,
      },
      null,
      null,
      {
        v: leavesText[leaves],
        style: {
          ...styles.center,
          fill: leaves === 'yes' ? colors.clearFill : leaves === 'no' ? colors.lowFill : colors.unknownFill,
        },
      },
    ]);
    sheet.merge({ top: row, left: 4, bottom: row, right: 6 });
  });
}

/** Which schools were found, by which criteria and procedures. */
function problemLines(context: DocumentContext, schools: readonly SchoolNow[]): string[] {
  const { criteria, years, verdicts } = context.findings.judgement;
  if (!years) return [];
  const rules = (['two-procedures', 'two-years'] as const).filter(
    (rule) => (rule === 'two-procedures' ? criteria.twoProcedures : criteria.twoYears) !== 'off',
  );
  return [
    `Проверены результаты ${counted(verdicts.length, 'школы', 'школ', 'школ')} за ${years[0]} и ${years[1]} годы`,
    `Низким считается результат, при котором отметку «2» или балл ниже минимума получили не менее ${thresholdText(criteria.threshold)} участников`,
    `Школа попадает в список, если есть ${rules.map((rule) => ruleText(rule, criteria, years)).join(' или ')}`,
    `Учтены процедуры: ${proceduresText(criteria.procedures)}`,
    ...(schools.length > 0
      ? [`Поддержка оказывалась школам: ${listed(schools.map(({ school }) => school.name))}`]
      : []),
  ];
}

function build(context: DocumentContext, given: Inputs): BuiltDocument {
  const plans = planStates(context);
  const schools = plannedSchools(context, plans);
  const rows = beforeAfter(context, new Set(schools.map(({ school }) => school.id)));
  const measures = plans.flatMap((plan) => plan.measures);
  const organisation = organisationOf(context.state.organisation);
  const sheet = newPage(
    context,
    { kind: 'analysis', name: 'Анализ дорожной карты', title, widths, print: portrait() },
    [
      'школы с низкими образовательными результатами',
      aboutLine(context, scopeOf(context.findings)),
      organisation.period ? capital(periodTitle(organisation.period)) : '',
    ],
  );
  const drafted: Record<string, string[]> = {
    [headings.aim]: aim,
    [headings.ground]: ground,
    [headings.tasks]: tasks,
    [headings.problem]: problemLines(context, schools),
    [headings.conclusions]: conclusions(measures, rows, schools),
    [headings.decided]: [...decided, ...given.decisions],
  };
  const write = (heading: string) =>
    paragraph(sheet, heading, keptLines(context, 'analysis', heading, all, drafted[heading]!), last);
  for (const heading of [headings.aim, headings.ground, headings.tasks, headings.problem]) write(heading);
  headingRow(sheet, headings.done, last);
  if (plans.length === 0) blankDone(sheet);
  else {
    progress(sheet, plans);
    sheet.row([], { height: 9 });
    doneTable(sheet, plans);
    lateTable(sheet, plans);
    indicatorTable(sheet, context, plans);
  }
  resultTable(sheet, context, rows);
  schoolTable(sheet, context, schools, plans.length > 0);
  write(headings.conclusions);
  write(headings.decided);
  signatureRows(context, sheet, last);
  return {
    plans: [sheet.build()],
    notes: [
      ...(plans.length === 0 ? [{ severity: 'info' as const, code: 'analysisNoRoadmap' }] : []),
      ...(rows.some(({ before, after }) => before.participants > 0 && after.participants > 0)
        ? []
        : [{ severity: 'info' as const, code: 'analysisNoNewResults' }]),
    ],
    memory: { lines: drafted },
  };
}

/** Rows to write measures into where there is no roadmap. */
function blankDone(sheet: SheetBuilder): void {
  wideRow(sheet, [words.number, 'Мероприятие', 'Срок', 'Подтверждение'], true);
  for (let number = 1; number <= 8; number++) {
    const row = sheet.row(
      [{ v: number, style: styles.center }, inputCell(null), null, null, inputCell(null), null, inputCell(null), null],
      { height: 30 },
    );
    sheet.merge({ top: row, left: 1, bottom: row, right: 3 });
    sheet.merge({ top: row, left: 4, bottom: row, right: 5 });
    sheet.merge({ top: row, left: 6, bottom: row, right: last });
  }
}

/** What the roadmap gave: measures done and late, indicators, results before and after, who would leave the list, decisions. */
export const analysis: DocumentDefinition<Inputs> = { kind: 'analysis', title, group: 'reports', inputs, build };
