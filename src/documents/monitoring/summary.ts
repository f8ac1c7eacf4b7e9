/** Lists of the register and its half-year summary. */
import { a1, areaA1 } from '../../model/cells';
import { words } from '../../words/diagnostics';
import { headingRow, headRow } from '../diagnostics/page';
import type { SheetBuilder } from '../sheet/builder';
import { colors, styles } from '../sheet/look';
import { captions, documentStates, readyStates, stageStates } from './texts';

const lastColumn = Object.keys(captions).length - 1;

/** Half-year summary by formulas over the register. */
export function summary(
  sheet: SheetBuilder,
  from: number,
  to: number,
  year: number,
  counts: (stage: 'june' | 'november' | 'state', value: string) => number,
): void {
  headingRow(sheet, 'Итоги по полугодиям', lastColumn);
  const range = (col: number) => areaA1({ top: from, left: col, bottom: to, right: col }, true);
  const total = `COUNTA(${range(2)})`;
  const count = (col: number, values: readonly string[]) =>
    values.map((value) => `SUMPRODUCT(--(${range(col)}="${value}"))`).join('+');
  const head = headRow(sheet, [words.number, 'Показатель', 'Как считается', 'Документов', 'Доля']);
  const all = to - from + 1;
  const lines: [string, string, string, number][] = [
    ['Всего документов', 'строк реестра', total, all],
    [
      'Готовы',
      `состояние: ${readyStates.join(' или ')}`,
      count(6, readyStates),
      readyStates.reduce((sum, value) => sum + counts('state', value), 0),
    ],
    [
      `Первый этап, июнь ${year} г.: представлены`,
      `отметка «${stageStates[0]}»`,
      count(7, [stageStates[0]]),
      counts('june', stageStates[0]),
    ],
    [
      `Второй этап, ноябрь ${year} г.: представлены`,
      `отметка «${stageStates[0]}»`,
      count(8, [stageStates[0]]),
      counts('november', stageStates[0]),
    ],
    [
      'Требуют доработки',
      `состояние «${documentStates[2]}»`,
      count(6, [documentStates[2]]),
      counts('state', documentStates[2]),
    ],
  ];
  lines.forEach(([name, how, formula, value], index) => {
    const row = sheet.nextRow;
    const cell = a1({ row, col: 3 });
    const first = a1({ row: head + 1, col: 3 });
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: name, style: styles.text },
      { v: how, style: styles.text },
      { f: formula, v: value, style: styles.whole },
      {
        f: `IF(${first}=0,0,${cell}/${first})`,
        v: all === 0 ? 0 : value / all,
        style: { ...styles.share, format: '0%' },
      },
    ]);
  });
}

export function lists(sheet: SheetBuilder, top: number, bottom: number): void {
  const column = (col: number) => ({ top, left: col, bottom, right: col });
  sheet.validations.push(
    {
      area: column(6),
      rule: { type: 'list', values: [...documentStates] },
      prompt: { title: captions.state, text: documentStates.join(', ') },
    },
    {
      area: { top, left: 7, bottom, right: 8 },
      rule: { type: 'list', values: [...stageStates] },
      prompt: { title: 'Этап', text: stageStates.join(', ') },
    },
    {
      area: { top, left: 3, bottom, right: 4 },
      rule: { type: 'date', min: '2015-01-01', max: '2099-12-31' },
      error: { title: 'Проверьте дату', text: 'Впишите дату: день, месяц, год.', style: 'stop' },
    },
  );
  const state = `$G${top + 1}`;
  const due = `$D${top + 1}`;
  const done = readyStates.map((value) => `${state}<>"${value}"`).join(',');
  sheet.conditional.push(
    {
      area: column(3),
      formula: `AND(ISNUMBER(${due}),${due}<TODAY(),${done})`,
      style: { fill: colors.lowFill, color: colors.lowInk },
    },
    {
      area: column(6),
      formula: `OR(${readyStates.map((value) => `${state}="${value}"`).join(',')})`,
      style: { fill: colors.clearFill },
    },
    { area: column(6), formula: `${state}="${documentStates[2]}"`, style: { fill: colors.watchFill } },
  );
}
