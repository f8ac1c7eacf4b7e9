/** Conditional formats as Excel saves them: a formula that looks into another sheet, and kinds of Excel 2010 on, go to the extension list. */
import { rectsText } from '../model/address';
import type { ConditionalFormat, Sheet } from '../model/workbook';
import { escape } from './tree';
import { differentialXml, type StyleWriter } from './write-styles';

const looksElsewhere = ({ type, formula }: ConditionalFormat): boolean =>
  type === 'Custom' && formula.replace(/"[^"]*"/g, '').includes('!');
const head = (index: number, stopIfTrue: boolean): string =>
  `type="expression" priority="${index + 1}"${stopIfTrue ? ' stopIfTrue="1"' : ''}`;
const withPriority = (raw: string, index: number): string => raw.replace(/ priority="\d+"/, ` priority="${index + 1}"`);

export function conditionalXml(sheet: Sheet, styles: StyleWriter): string {
  return sheet.conditionalFormats
    .map((item, index) => {
      const { rects, formula, format, stopIfTrue, raw, extension } = item;
      if (looksElsewhere(item) || (extension !== undefined && raw === undefined)) return '';
      const look = `dxfId="${styles.differential(format)}"`;
      const rule = raw
        ? withPriority(raw.replace(/ dxfId="\d+"/, ` ${look}`), index)
        : `<cfRule ${head(index, stopIfTrue)} ${look}><formula>${escape(formula.slice(1))}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${rectsText(rects)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

const excel2010 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const macros = 'http://schemas.microsoft.com/office/excel/2006/main';
/** Name of the extension that holds conditional formats. */
const uri = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

export function extensionXml(sheet: Sheet): string {
  const rules = sheet.conditionalFormats.flatMap((item, index) => {
    const { rects, formula, format, stopIfTrue, extension } = item;
    if (extension === undefined && !looksElsewhere(item)) return [];
    const id = `{00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}}`;
    const rule =
      extension === undefined
        ? `<x14:cfRule ${head(index, stopIfTrue)} id="${id}"><xm:f>${escape(formula.slice(1))}</xm:f>${differentialXml(format, 'x14:dxf')}</x14:cfRule>`
        : withPriority(extension, index);
    return `<x14:conditionalFormatting xmlns:xm="${macros}">${rule}<xm:sqref>${rectsText(rects)}</xm:sqref></x14:conditionalFormatting>`;
  });
  if (rules.length === 0) return '';
  const list = `<x14:conditionalFormattings>${rules.join('')}</x14:conditionalFormattings>`;
  return `<extLst><ext uri="${uri}" xmlns:x14="${excel2010}">${list}</ext></extLst>`;
}
