import { plainStyles } from '../package/blank-parts';
import { withFlags } from './flags';
import { StyleSheet } from './styles';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const extension = (rules: string, more = '') =>
  `<worksheet xmlns="${main}"><sheetData/><extLst><ext uri="{78C0}" xmlns:x14="x14"><x14:conditionalFormattings>${rules}</x14:conditionalFormattings></ext>${more}</extLst></worksheet>`;
const rule = (formula: string) =>
  `<x14:cfRule type="expression" priority="1"><xm:f>${formula}</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule>`;
const formatting = (...rules: string[]) =>
  `<x14:conditionalFormatting xmlns:xm="xm">${rules.join('')}<xm:sqref>A9:A24</xm:sqref></x14:conditionalFormatting>`;
const ours = rule('AND(N(&quot;shnor&quot;)=0,A9&lt;&gt;&quot;&quot;)');
const theirs = rule('A9&gt;1');
const without = (xml: string) => withFlags(xml, 'sheet1.xml', [], new StyleSheet(plainStyles, 'styles.xml'));

describe('flags that another program wrote into the extension list', () => {
  test('are taken away with what is left empty around them', () => {
    expect(without(extension(formatting(ours)))).toBe(`<worksheet xmlns="${main}"><sheetData/></worksheet>`);
  });

  test('leave the user’s rules beside them, and other extensions', () => {
    expect(without(extension(formatting(theirs, ours)))).toBe(extension(formatting(theirs)));
    expect(without(extension(formatting(ours) + formatting(theirs)))).toBe(extension(formatting(theirs)));
    const other = '<ext uri="{A8765}"><x15:thing xmlns:x15="x15"><x15:f>N("shnor")=0</x15:f></x15:thing></ext>';
    expect(without(extension(formatting(ours), other))).toBe(
      `<worksheet xmlns="${main}"><sheetData/><extLst>${other}</extLst></worksheet>`,
    );
    expect(without(extension(formatting(theirs), other))).toBe(extension(formatting(theirs), other));
  });
});
