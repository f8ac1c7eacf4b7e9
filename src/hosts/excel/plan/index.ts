import type { SheetPlan } from '../../../model/plan';
import { call, callBytes, type Step } from '../steps';
import { chartSteps } from './charts';
import { contentBack, contentSteps, numberFormatSteps, type Content, type SheetOf } from './content';
import { layoutSteps, linkSteps } from './layout';
import { conditionalSteps, nameSteps, validationSteps } from './rules';
import { styleSteps } from './styles';

export type { SheetOf } from './content';
export { touchesOf, type Touch } from './touches';

/**
 * What a plan's sheet says, in the order that Excel's rules ask for, on an empty sheet; with other contents where they are given. How it looks beside
 * that is in touches.ts.
 */
export function planSteps(sheetOf: SheetOf, plan: SheetPlan, content?: Content | null): Step[] {
  return [
    ...(content ? contentBack(sheetOf, content) : contentSteps(sheetOf, plan)),
    ...linkSteps(sheetOf, plan),
    ...styleSteps(sheetOf, plan),
    ...numberFormatSteps(sheetOf, plan),
    ...layoutSteps(sheetOf, plan),
    ...validationSteps(sheetOf, plan),
    ...conditionalSteps(sheetOf, plan),
    ...chartSteps(sheetOf, plan),
    ...nameSteps(sheetOf, plan),
  ];
}

/** Empties our own sheet. It is cleared, not deleted: deleting takes the user's undo and breaks links to it. */
export function clearSteps(sheetOf: SheetOf, charts: readonly string[]): Step[] {
  const clear: Step['apply'] = (context) => {
    const sheet = sheetOf(context);
    const all = sheet.getRange();
    all.unmerge();
    all.clear('All');
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    all.rowHidden = false;
    all.columnHidden = false;
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
    sheet.autoFilter.remove();
    for (const chart of charts) sheet.charts.getItem(chart).delete();
  };
  return [call(clear, callBytes * (12 + charts.length * 2))];
}
