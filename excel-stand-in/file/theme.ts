/** The theme Excel gives every workbook it saves: its colours, fonts and plain fills, in the stand-in's own words. */
const colours =
  'dk1=000000 lt1=FFFFFF dk2=44546A lt2=E7E6E6 accent1=4472C4 accent2=ED7D31 accent3=A5A5A5 accent4=FFC000 accent5=5B9BD5 accent6=70AD47 hlink=0563C1 folHlink=954F72'
    .split(' ')
    .map((pair) => pair.split('='))
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
    .join('');
const font = (role: string, name: string): string =>
  `<a:${role}><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${role}>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const list = (name: string, item: string): string => `<a:${name}>${item}${item}${item}</a:${name}>`;

export const themeXml = [
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>',
  `<a:clrScheme name="Office">${colours}</a:clrScheme>`,
  `<a:fontScheme name="Office">${font('majorFont', 'Calibri Light')}${font('minorFont', 'Calibri')}</a:fontScheme>`,
  '<a:fmtScheme name="Office">',
  list('fillStyleLst', fill),
  list('lnStyleLst', `<a:ln w="9525">${fill}</a:ln>`),
  list('effectStyleLst', '<a:effectStyle><a:effectLst/></a:effectStyle>'),
  list('bgFillStyleLst', fill),
  '</a:fmtScheme></a:themeElements></a:theme>',
].join('');
