import { digitPixels } from './digit-width';
import { plainStyles } from './blank-parts';

const styles = (font: string, more = '') =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="20"/><name val="Verdana"/></font><font>${font}</font></fonts>` +
  `<cellStyleXfs count="2"><xf fontId="0"/><xf fontId="1"/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Обычный" xfId="1" builtinId="0"/></cellStyles>${more}</styleSheet>`;

test.each([
  ['Calibri', 11, 7],
  ['Calibri', 12, 8],
  ['Arial Cyr', 10, 7],
  ['Times New Roman', 11, 7],
  ['Times New Roman', 12, 8],
  ['Times New Roman', 14, 9],
  ['PT Astra Serif', 12, 8],
])('a digit of %s %d takes %d pixels', (name, size, pixels) => {
  expect(digitPixels(styles(`<sz val="${size}"/><name val="${name}"/>`), 'styles.xml')).toBe(pixels);
});

test('the font of the style «Normal» counts, the least workbook has seven', () => {
  expect(digitPixels(plainStyles, 'styles.xml')).toBe(7);
  expect(digitPixels('<styleSheet><fonts count="0"/></styleSheet>', 'styles.xml')).toBe(7);
});
