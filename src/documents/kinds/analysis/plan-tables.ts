/** Tables of the analysis about the roadmap's measures. */
import { shownPoints, words } from '../../../words/diagnostics';
import { counted, lowerFirst } from '../../../words/russian';
import type { DocumentContext } from '../../definition';
import { headingRow, headRow, inputCell, noteRow } from '../../kit/sheet/page';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors, pointsFormat, shareFormat, styles } from '../../kit/sheet/look';
import { indicatorsOf } from './indicators';
import { isOpen, type PlanMeasure, type PlanState } from './plan';
import { headings } from './texts';
import { schoolOf } from './results';
import { last, numberRow } from './rows';

/** A text over the second to the fourth column beside narrow ones, for tables of measures. */
function wideRow(sheet: SheetBuilder, cells: readonly [string | number, string, string, string], head = false): void {
  const style = head ? styles.head : styles.text;
  const row = sheet.spanRow([
    { v: cells[0], style: head ? styles.head : styles.center },
    { v: cells[1], style, span: 3 },
    { v: cells[2], style, span: 2 },
    { v: cells[3], style, span: 2 },
  ]);
  if (head) sheet.keepWithNext(row, row + 1);
}

/** A measure as a line of its own: of addressed help it is said which school it helps. */
function measureText(context: DocumentContext, measure: PlanMeasure): string {
  const [id] = schoolOf(measure);
  const school = context.findings.reading.schools.find((one) => one.id === id);
  return school ? `${school.name}: ${lowerFirst(measure.text)}` : measure.text;
}

/** A done measure as what it has reached; one without a stated result is named with the word «выполнено». */
function doneText(context: DocumentContext, measure: PlanMeasure): string {
  const done = measure.result === '' ? `${measure.text}\u00a0— выполнено` : measure.result;
  return measureText(context, { ...measure, text: done });
}

/** Counts of measures by section, with the roadmap's sheet they come from. */
export function progress(sheet: SheetBuilder, plans: readonly PlanState[]): void {
  for (const { sheet: name, measures } of plans) {
    sheet.mergedRow(
      { v: name, style: { ...styles.link, border: undefined }, link: { sheet: name, cell: 'A1' } },
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
    sheet.keepWithNext(sheet.nextRow - 1);
    line('', 'Всего', measures);
  }
}

export function doneTable(sheet: SheetBuilder, context: DocumentContext, plans: readonly PlanState[]): void {
  const done = plans.flatMap(({ measures }) => measures.filter(({ status }) => status === 'выполнено'));
  if (done.length === 0) {
    noteRow(sheet, 'Исполненные мероприятия отсутствуют.', last);
    return;
  }
  wideRow(sheet, [words.number, 'Результат исполнения', 'Срок', 'Подтверждение'], true);
  done.forEach((measure, index) =>
    wideRow(sheet, [index + 1, doneText(context, measure), measure.term, measure.evidence]),
  );
}

export function lateTable(sheet: SheetBuilder, context: DocumentContext, plans: readonly PlanState[]): void {
  headingRow(sheet, headings.late, last);
  const late = plans.flatMap(({ measures }) => measures.filter((measure) => isOpen(measure) && measure.lateDays > 0));
  if (late.length === 0) {
    noteRow(sheet, 'Мероприятия с нарушением срока отсутствуют.', last);
    return;
  }
  wideRow(sheet, [words.number, 'Мероприятие', 'Срок', 'Просрочено'], true);
  late.forEach((measure, index) =>
    wideRow(sheet, [
      index + 1,
      measureText(context, measure),
      measure.term,
      counted(measure.lateDays, 'день', 'дня', 'дней'),
    ]),
  );
}

/** Baseline, target, fact; the fact of a subject is taken from the newest results where nobody typed it. */
export function indicatorTable(sheet: SheetBuilder, context: DocumentContext, plans: readonly PlanState[]): void {
  const rows = indicatorsOf(context, plans);
  if (rows.length === 0) return;
  headingRow(sheet, headings.indicators, last);
  noteRow(sheet, 'Звёздочкой отмечен факт, определённый по результатам оценочных процедур последнего года.', last);
  headRow(sheet, [
    words.number,
    'Показатель',
    'Исходное значение',
    'Цель',
    'Факт',
    words.change,
    'Источник факта',
    'Цель достигнута',
  ]);
  rows.forEach(({ title: name, baseline, target, fact, typed, reached }, index) => {
    const isShare = [baseline, target].every((value) => value === null || value <= 1);
    const format = isShare ? shareFormat : '0';
    const change = fact === null || baseline === null ? null : fact - baseline;
    const row = numberRow(
      sheet,
      [
        index + 1,
        name,
        baseline,
        target,
        fact,
        change === null || !isShare ? change : shownPoints(baseline!, fact!),
        typed ? 'отчёт' : fact !== null ? '* по данным' : null,
        null,
      ],
      ['', '', format, format, format, isShare ? pointsFormat : '+0;"−"0;0'],
    );
    if (reached === null) return;
    const fill = reached ? colors.clearFill : colors.lowFill;
    sheet.put(row, 7, { v: reached ? 'да' : 'нет', style: { ...styles.center, fill } });
  });
}

/** Rows to write measures into where there is no roadmap. */
export function blankDone(sheet: SheetBuilder): void {
  wideRow(sheet, [words.number, 'Мероприятие', 'Срок', 'Подтверждение'], true);
  for (let number = 1; number <= 8; number++) {
    const place = inputCell(null);
    sheet.spanRow(
      [
        { v: number, style: styles.center },
        { ...place, span: 3 },
        { ...place, span: 2 },
        { ...place, span: 2 },
      ],
      { height: 30 },
    );
  }
}
