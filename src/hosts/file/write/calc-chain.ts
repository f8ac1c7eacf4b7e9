import { applyEdits, outline } from '../package/edits';
import { attribute } from '../package/xml';

/**
 * The calculation chain without the cells of some sheets (by sheetId). A cell listed there without a formula makes Excel
 * repair the workbook; a formula not listed does no harm. null where nothing is left.
 */
export function withoutSheets(xml: string, part: string, numbers: ReadonlySet<number>): string | null {
  const map = outline(xml, part);
  // A cell without a sheet belongs to the sheet of the cell before it.
  let sheet = 0;
  let written = 0;
  let kept = 0;
  const edits = map.sections.flatMap(({ open, start, end }) => {
    const own = attribute(open, 'i');
    if (own !== null) sheet = Number(own);
    if (numbers.has(sheet)) return [{ start, end, text: '' }];
    kept++;
    const repeated = own !== null || written === sheet;
    written = sheet;
    if (repeated) return [];
    return [
      {
        start: open.start,
        end: open.end,
        text: xml.slice(open.start, open.end).replace(/\/?>$/, (tail) => ` i="${sheet}"${tail}`),
      },
    ];
  });
  return kept === 0 ? null : applyEdits(xml, edits);
}
