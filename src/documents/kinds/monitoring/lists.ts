/** Lists and colours of the register's cells. */
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors } from '../../kit/sheet/look';
import {
  captions,
  documentStates,
  monitoringWords,
  readyStates,
  stageStates,
} from '../../../words/diagnostics/monitoring';

/** `stages`: how many columns of stages stand behind the state. */
export function lists(sheet: SheetBuilder, top: number, bottom: number, stages: number): void {
  const column = (col: number) => ({ top, left: col, bottom, right: col });
  sheet.validations.push(
    {
      area: column(6),
      rule: { type: 'list', values: [...documentStates] },
      prompt: { title: captions.state, text: documentStates.join(', ') },
    },
    {
      area: { top, left: 7, bottom, right: 6 + stages },
      rule: { type: 'list', values: [...stageStates] },
      prompt: { title: monitoringWords.stage, text: stageStates.join(', ') },
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
