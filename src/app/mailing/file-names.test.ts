import { FileNames, safeFileName } from './file-names';
import { uniqueSheetName } from '../documents/sheet-names';

test.each([
  ['МБОУ «СОШ № 1» г. Озёрск', 'МБОУ «СОШ № 1» г. Озёрск'],
  ['МОУ "СОШ: 1/2" <а|б> *?\\', 'МОУ СОШ 1 2 а б'],
  ['Школа им. А. С. П. ', 'Школа им. А. С. П'],
  ['..', '_'],
  ['', '_'],
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['Контора', 'Контора'],
  ['Школа\u0000\u200b\nвторая', 'Школа вторая'],
  ['Озёрск и\u0306', 'Озёрск й'],
])('%j becomes %j', (text, name) => expect(safeFileName(text)).toBe(name));

test('a long name is cut, and no character in half', () => {
  expect(safeFileName('ш'.repeat(300))).toHaveLength(70);
  expect(safeFileName(`${'ш'.repeat(69)}😀`)).toBe('ш'.repeat(69));
});

test('the number that tells schools apart is not cut off a long name', () => {
  const name = (number: number) =>
    `Муниципальное бюджетное учреждение «Средняя общеобразовательная школа № ${number} имени Фамилия001»`;
  const names = new FileNames();
  const given = [12, 13, 12].map((number) => names.give(name(number), '', 60));
  expect(given.map((one) => one.replace(/^.*…/, ''))).toEqual([' № 12', ' № 13', ' № 12 (2)']);
  expect(Math.max(...given.map(({ length }) => length))).toBeLessThanOrEqual(60);
  const taken = new Set<string>();
  const sheets = [12, 13, 12].map((number) => {
    const sheet = uniqueSheetName(`Концепция ${name(number)}`, taken);
    taken.add(sheet.toLowerCase());
    return sheet;
  });
  expect(sheets.map((one) => one.replace(/^.*…/, ''))).toEqual([' № 12', ' № 13', ' № 12 (2)']);
  expect(Math.max(...sheets.map(({ length }) => length))).toBeLessThanOrEqual(31);
});

test('names are given once, whatever the size of their letters; a number keeps them within the limit', () => {
  const names = new FileNames();
  expect(['Школа', 'ШКОЛА', 'школа?'].map((name) => names.give(name, '.xlsx'))).toEqual([
    'Школа.xlsx',
    'ШКОЛА (2).xlsx',
    'школа (3).xlsx',
  ]);
  const long = ['ш'.repeat(99), 'ш'.repeat(99)].map((name) => names.give(name));
  expect(long.map(({ length }) => length)).toEqual([70, 70]);
});
