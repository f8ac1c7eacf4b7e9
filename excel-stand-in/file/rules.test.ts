/** Rules of a sheet's extension list (`x14`): rules like any other in Excel's API, and the user's own come through a saving as they were. */
import { readRules } from './read-rules';
import { parseXml, serialize, type Node } from './tree';
import { newSheet } from '../model/workbook';
import { conditionalXml, extensionXml } from './write-rules';
import { StyleWriter } from './write-styles';

const namespaces =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const pair = '{11111111-0000-0000-0000-000000000001}';
const bars =
  '<cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${pair}</x14:id></ext></extLst></cfRule>`;
const barLooks = `<x14:cfRule type="dataBar" id="${pair}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>`;
const icons =
  '<x14:cfRule type="iconSet" priority="1" id="{22222222-0000-0000-0000-000000000002}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>';
const formula = (text: string) =>
  `<x14:cfRule type="expression" priority="2"><xm:f>${text}</xm:f><x14:dxf><font><b/><color rgb="FF8C1D18"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFF8D7D3"/><bgColor rgb="FFF8D7D3"/></patternFill></fill></x14:dxf></x14:cfRule>`;
const block = (rule: string, sqref: string) =>
  `<x14:conditionalFormatting>${rule}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
const sheetXml = (older: string, newer: string) =>
  `<worksheet ${namespaces}>${older}<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${newer}</x14:conditionalFormattings></ext></extLst></worksheet>`;
const read = (older: string, newer: string) =>
  readRules(parseXml(sheetXml(older, newer)), { cells: [], differential: [] });

/** Rules with the cells they stand on, whatever block they are written in. */
function rulesIn(xml: string): { old: string[]; extended: string[] } {
  const root = parseXml(`<worksheet ${namespaces}>${xml}</worksheet>`);
  const found = { old: [] as string[], extended: [] as string[] };
  const walk = (node: Node): void => {
    if (node.name === 'conditionalFormatting') {
      const cells = node.attributes.sqref ?? node.children.find(({ name }) => name === 'sqref')!.text;
      const list = node.attributes.sqref === undefined ? found.extended : found.old;
      list.push(...node.children.filter(({ name }) => name === 'cfRule').map((rule) => `${cells} ${serialize(rule)}`));
    } else node.children.forEach(walk);
  };
  walk(root);
  return found;
}
function written(rules: ReturnType<typeof read>) {
  const sheet = newSheet('{1}', 'Данные');
  sheet.conditionalFormats = rules;
  return rulesIn(conditionalXml(sheet, new StyleWriter()) + extensionXml(sheet));
}

test('a formula’s rule of the extension list is a custom rule with its colours, in its place by priority', () => {
  const older = `<conditionalFormatting sqref="B2:B9">${bars}</conditionalFormatting>`;
  const rules = read(older, block(formula('A9&gt;1'), 'A9:A24 C3') + block(icons, 'D2:D9') + block(barLooks, 'B2:B9'));
  expect(rules.map(({ type, formula: text }) => [type, text])).toEqual([
    ['Other', '='],
    ['Custom', '=A9>1'],
    ['Other', '='],
  ]);
  expect(rules[1]).toMatchObject({
    rects: [{ top: 8 }, { top: 2, left: 2 }],
    format: { fill: '#F8D7D3', color: '#8C1D18', bold: true },
  });
});

test('the user’s bars and icons are written as they were read, each once and in its place', () => {
  const older = `<conditionalFormatting sqref="B2:B9">${bars.replace('"3"', '"2"')}</conditionalFormatting>`;
  expect(written(read(older, block(icons, 'D2:D9') + block(barLooks, 'B2:B9')))).toEqual({
    old: [`B2:B9 ${bars.replace('"3"', '"2"')}`],
    extended: [`D2:D9 ${icons}`, `B2:B9 ${barLooks}`],
  });
});

test('a formula goes to the extension list where it looks into another sheet, and only there', () => {
  const rules = read('', block(formula('A9&gt;1'), 'A9') + block(formula('ШНОР!$A$1&lt;A9'), 'B9'));
  const { old, extended } = written(rules);
  expect(old).toEqual([expect.stringContaining('<formula>A9&gt;1</formula>')]);
  expect(extended).toEqual([expect.stringContaining('<xm:f>ШНОР!$A$1&lt;A9</xm:f>')]);
});
