import { areaA1, parseArea, type Area } from '../../model/cells';
import type { Flag } from '../../app/port';
import { addCustomFormat } from './plan/rules';
import type { ExcelContext } from './run';
import { call, callBytes, type Step } from './steps';

/** What makes a conditional format ours, wherever sorting, inserting or copying took it. */
const mark = 'N("shnor")=0';

/** Our flags in the workbook: where each stands and how to take it away. */
export interface PlacedFlag extends Flag {
  /** Priority at reading: Excel's only id of a format. */
  id: string;
}

/** Finds our flags on the given sheets, two syncs: formats and their rules, then the cells of ours. */
export async function findFlags(context: ExcelContext, sheetIds: readonly string[]): Promise<PlacedFlag[]> {
  const sheets = sheetIds.map((sheetId) => {
    const formats = context.sheet(sheetId).getRange().conditionalFormats;
    formats.load('items/id,items/customOrNullObject/rule/formula');
    return { sheetId, formats };
  });
  await context.sync();
  const ours = sheets.flatMap(({ sheetId, formats }) =>
    formats.items.flatMap((format) => {
      const custom = format.customOrNullObject;
      if (custom.isNullObject || !custom.rule.formula.includes(mark)) return [];
      const areas = format.getRanges();
      areas.load('address');
      const { font, fill } = custom.format;
      font.load('color,bold');
      fill.load('color');
      return [{ sheetId, id: format.id, formula: custom.rule.formula.replace(/^=/, ''), areas, font, fill }];
    }),
  );
  if (ours.length === 0) return [];
  await context.sync();
  return ours.flatMap(({ areas, font, fill, ...flag }) => {
    const style = {
      ...(fill.color ? { fill: fill.color } : {}),
      ...(font.color ? { color: font.color } : {}),
      ...(font.bold ? { bold: true } : {}),
    };
    return areasOf(areas.address).map((area) => ({ ...flag, area, style }));
  });
}

/** «'Лист 1'!A1:B2,'Лист 1'!C4» → areas. */
function areasOf(address: string): Area[] {
  return address
    .split(/,(?=[^']*(?:'[^']*'[^']*)*$)/)
    .flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1)) ?? []);
}

/** Takes our flags away: highest id first, since deleting one renumbers those after it. */
export function removeFlagSteps(flags: readonly PlacedFlag[]): Step[] {
  const ids = new Map(flags.map((flag) => [`${flag.sheetId} ${flag.id}`, flag]));
  const order = [...ids.values()].sort((a, b) => Number(b.id) - Number(a.id));
  return order.map(({ sheetId, id }) =>
    call((context) => context.sheet(sheetId).getRange().conditionalFormats.getItem(id).delete(), callBytes * 3),
  );
}

export function addFlagSteps(flags: readonly Flag[]): Step[] {
  return flags.map(({ sheetId, area, formula, style }) =>
    call(
      (context) => addCustomFormat(context.sheet(sheetId).getRange(areaA1(area)), formula, style),
      callBytes * 6 + formula.length * 2,
    ),
  );
}
