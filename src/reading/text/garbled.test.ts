import { noAnswers } from '../../model/state';
import { problemText } from '../../words/problems';
import { read } from '../index';
import { sheet, workbook } from '../testing/grid';
import { isGarbled } from './garbled';

const texts = [
  'Школа',
  'Получили «2»',
  'МБОУ «Сосновская СОШ»',
  'Русский язык',
  'Кол-во участников',
  'РОССИЯ',
  'СОШ № 3',
  'ООО «Ромашка» e-mail',
];

/** What other programs make of Russian letters: written in one encoding, read in another. */
const pages = ['windows-1251', 'ibm866', 'koi8-r'].map((name) => ({
  name,
  letters: new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
}));
const ways: [string, (text: string) => string][] = [
  ...['windows-1251', 'windows-1252'].map((page): [string, (text: string) => string] => [
    `UTF-8 as ${page}`,
    (text) => new TextDecoder(page).decode(new TextEncoder().encode(text)),
  ]),
  ...pages.flatMap(({ name, letters }) =>
    ['windows-1252', name === 'windows-1251' ? 'utf-8' : 'windows-1251'].map(
      (page): [string, (text: string) => string] => [
        `${name} as ${page}`,
        (text) =>
          new TextDecoder(page).decode(
            Uint8Array.from([...text].map((letter) => Math.max(letters.indexOf(letter), 63))),
          ),
      ],
    ),
  ),
  ['letters lost', (text) => text.replace(/[а-яё]/gi, '?')],
];

test('plain texts are read', () => expect(texts.filter(isGarbled)).toEqual([]));

test.each(ways)('%s is called garbled, with the cell', (_name, spoil) => {
  const rows = [
    ['Школа', 'Кол-во участников', 'Получили «2»'],
    ['МБОУ «Сосновская школа»', 40, 9],
    ['МКОУ «Озёрная школа»', 20, 3],
  ];
  const values = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? spoil(cell) : cell)));
  const reading = read([workbook([sheet('1', values)])], noAnswers());
  expect(reading.results).toEqual([]);
  expect(reading.problems).toMatchObject([{ code: 'garbledText', sheet: '1', cell: expect.stringMatching(/^[AB]1$/) }]);
  expect(problemText(reading.problems[0]!)).toMatch(/кодировк/);
});
