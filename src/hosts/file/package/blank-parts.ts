/** Parts a package gets when it lacks them. */

/**
 * The least a workbook's styles need: one font, two fills every program expects, one border, one format. Columns are as many digits of this font
 * wide: Times New Roman and its free double have digits of the same 7 pixels at 10.5 points, Calibri's double is missing on many machines.
 */
export const plainStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="10.5"/><name val="Times New Roman"/><family val="1"/><charset val="204"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>';

/** What Office wants beside a custom XML part; the identity is the same in every workbook, as the namespace is. */
/** Properties of a custom part of ours: its own id and the namespace of what it holds. */
export const customPropertiesXml = (id: string, namespace: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  `<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const themeColours = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};
const placeholder = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const thrice = (xml: string): string => xml.repeat(3);
const typeface = (name: string): string => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;

/** The least a theme is: the specification wants one in every workbook, and colours by theme have a meaning only with it. */
export const plainTheme =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<a:theme xmlns:a="${drawing}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  Object.entries(themeColours)
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
    .join('') +
  `</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${typeface('Calibri Light')}</a:majorFont>` +
  `<a:minorFont>${typeface('Calibri')}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">` +
  `<a:fillStyleLst>${thrice(placeholder)}</a:fillStyleLst><a:lnStyleLst>${thrice(`<a:ln w="9525">${placeholder}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${thrice(placeholder)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
