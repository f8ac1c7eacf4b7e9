import { areaA1 } from '../../../model/cells';
import type { SheetPlan, Validation } from '../../../model/plan';
import { call, callBytes, type Step } from '../steps';
import type { SheetOf } from './content';

/** A custom conditional format; the caller minds the order: a new one goes on top of the others. */
export function addCustomFormat(
  range: Excel.Range,
  formula: string,
  style: { color?: string | undefined; fill?: string | undefined; bold?: boolean | undefined },
  stopIfTrue = false,
): void {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = `=${formula}`;
  if (style.color) format.custom.format.font.color = style.color;
  if (style.bold !== undefined) format.custom.format.font.bold = style.bold;
  if (style.fill) format.custom.format.fill.color = style.fill;
  if (stopIfTrue) format.stopIfTrue = true;
}

/** Conditional formats, last one first, so that the plan's first ends on top. */
export function conditionalSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  return [...plan.conditional]
    .reverse()
    .map(({ area, formula, style, stopIfTrue }) =>
      call(
        (context) => addCustomFormat(sheetOf(context).getRange(areaA1(area)), formula, style, stopIfTrue),
        callBytes * 6 + formula.length * 2,
      ),
    );
}

function ruleOf({ rule }: Validation): Excel.DataValidationRule {
  if (rule.type === 'list') return { list: { inCellDropDown: true, source: rule.values.join(',') } };
  if (rule.type === 'listRange') return { list: { inCellDropDown: true, source: `=${rule.ref}` } };
  const bounds = { formula1: rule.min, formula2: rule.max, operator: Excel.DataValidationOperator.between };
  if (rule.type === 'whole') return { wholeNumber: bounds as Excel.BasicDataValidation };
  if (rule.type === 'decimal') return { decimal: bounds as Excel.BasicDataValidation };
  return { date: bounds as Excel.DateTimeDataValidation };
}

export function validationSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  return plan.validations.map((validation) => {
    const { area, prompt, error } = validation;
    const set: Step['apply'] = (context) => {
      const target = sheetOf(context).getRange(areaA1(area)).dataValidation;
      target.rule = ruleOf(validation);
      if (prompt) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
      if (error) {
        const style = error.style === 'stop' ? 'Stop' : 'Warning';
        target.errorAlert = { showAlert: true, title: error.title, message: error.text, style };
      }
    };
    return call(set, callBytes * 4 + JSON.stringify(validation).length * 2);
  });
}

export const deleteNameSteps = (names: readonly string[]): Step[] =>
  names.map((name) => call(({ workbook }) => workbook.names.getItem(name).delete(), callBytes * 2));

/** Names for the workbook. Ones that exist already were deleted before. */
export function nameSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  return plan.names.map(({ name, area }) =>
    call((context) => {
      context.workbook.names.add(name, sheetOf(context).getRange(areaA1(area)));
    }, callBytes * 2),
  );
}
