import { applyEdits } from './edits';
import { StyleSheet } from '../write/styles';

test('an insertion where a replacement begins goes before it, whatever their order', () => {
  const replaced = { start: 2, end: 4, text: 'XY' };
  const inserted = { start: 2, end: 2, text: '+' };
  expect(applyEdits('abcdef', [replaced, inserted])).toBe('ab+XYef');
  expect(applyEdits('abcdef', [inserted, replaced])).toBe('ab+XYef');
});

test('a style sheet that has fonts and no number formats keeps one list of each kind, in order', () => {
  const xml =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
    '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs></styleSheet>';
  const sheet = new StyleSheet(xml, 'styles.xml');
  sheet.cellFormat({ format: 'dd.mm.yyyy' }, { name: 'Times New Roman', size: 12 });
  const names = [...sheet.toXml().matchAll(/<(numFmts|fonts|fills|borders|cellXfs) /g)].map((match) => match[1]);
  expect(names).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs']);
});
