import type { Problem } from '../../model/outcome';
import { excelWords, type TouchKind } from '../../words/workbook/excel';
import { excelCode, Fault } from './fault';
import { touchesOf, type SheetOf, type Touch } from './plan';
import type { SheetPlan } from '../../model/plan';
import { runInExcel, type ExcelContext, type RunOptions } from './run';
import { call, requests, send, type Step } from './steps';

/** A sheet just written: where it is, and whether its formulas are to be calculated (manual mode). */
export interface Written {
  plan: SheetPlan;
  sheetId: string;
}

/** The touches of sheets that stand: calculated first where Excel does not by itself, then the one to be shown, then the look of all. */
export function touchesAfter(written: readonly Written[], manual: boolean, shown?: Written): Touch[] {
  const own = (kind: TouchKind, { plan, sheetId }: Written, apply: (sheet: Excel.Worksheet) => void): Touch => ({
    kind,
    sheet: plan.name,
    step: call(({ sheet }) => apply(sheet(sheetId))),
  });
  return [
    ...(manual ? written.map((one) => own('calculated', one, (sheet) => sheet.calculate(true))) : []),
    ...(shown ? [own('shown', shown, (sheet) => sheet.activate())] : []),
    ...written.flatMap(({ plan, sheetId }) => {
      const sheetOf: SheetOf = ({ sheet }) => sheet(sheetId);
      return touchesOf(sheetOf, plan);
    }),
  ];
}

/** Refusals of one kind, one after another, after which the others of that kind are not asked for any more. */
const enough = 2;

/**
 * Does what a sheet's content does not hang on. One request; where Excel refuses it, kind by kind, then sheet by sheet. What stays refused is a remark,
 * and so is what an Excel that fell silent was not asked for any more.
 */
export async function touchUp(options: RunOptions, touches: readonly Touch[]): Promise<Problem[]> {
  if (touches.length === 0) return [];
  const refused = await runInExcel({ patience: options.patience }, async (context) => {
    if (await goes(context, touches)) return [];
    const kinds = [...new Set(touches.map(({ kind }) => kind))];
    const all: Touch[] = [];
    for (const kind of kinds)
      all.push(
        ...(await refusedOf(
          context,
          touches.filter((touch) => touch.kind === kind),
        )),
      );
    return all;
  });
  return remarksOf(refused);
}

async function refusedOf(context: ExcelContext, touches: readonly Touch[]): Promise<Touch[]> {
  if (await goes(context, touches)) return [];
  const sheets = [...new Set(touches.map(({ sheet }) => sheet))];
  const refused: Touch[] = [];
  let count = 0;
  for (const sheet of sheets) {
    const own = touches.filter((touch) => touch.sheet === sheet);
    if (count >= enough || !(await goes(context, own))) {
      refused.push(...own);
      count++;
    }
  }
  return refused;
}

/** Whether Excel took them; a refusal by any of its codes is an answer here, a silence too. */
async function goes(context: ExcelContext, touches: readonly Touch[]): Promise<boolean> {
  const steps: Step[] = touches.map(({ step }) => step);
  try {
    await send(context, requests(steps));
    return true;
  } catch (error) {
    if (error instanceof Fault || excelCode(error) !== null) return false;
    throw error;
  }
}

function remarksOf(refused: readonly Touch[]): Problem[] {
  const sheetsOf = (some: readonly Touch[]): string => [...new Set(some.map(({ sheet }) => `«${sheet}»`))].join(', ');
  const look = refused.filter(({ kind }) => kind !== 'calculated');
  const uncalculated = refused.filter(({ kind }) => kind === 'calculated');
  const what = [...new Set(look.map(({ kind }) => excelWords.touches[kind]))].join(', ');
  return [
    ...(uncalculated.length > 0
      ? [{ severity: 'warning', code: 'excel-not-calculated', params: { sheets: sheetsOf(uncalculated) } } as const]
      : []),
    ...(look.length > 0
      ? [{ severity: 'warning', code: 'excel-look-refused', params: { what, sheets: sheetsOf(look) } } as const]
      : []),
  ];
}
