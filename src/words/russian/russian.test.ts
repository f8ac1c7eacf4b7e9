import {
  counted,
  decimal,
  institutionOf,
  listed,
  longDate,
  namedInText,
  percent,
  plural,
  points,
  share,
  shareOf,
  signedName,
  typeset,
  unbrokenClasses,
  wholeNumber,
} from './russian';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

test.each([
  [1, '1 школа'],
  [2, '2 школы'],
  [4, '4 школы'],
  [5, '5 школ'],
  [11, '11 школ'],
  [12, '12 школ'],
  [21, '21 школа'],
  [22, '22 школы'],
  [111, '111 школ'],
  [1001, '1 001 школа'],
  [0, '0 школ'],
])('%i takes its plural form', (count, text) => {
  expect(plain(counted(count, 'школа', 'школы', 'школ'))).toBe(text);
});

test('numbers have a comma and no-break spaces between thousands', () => {
  expect(wholeNumber(1234567)).toBe('1\u00a0234\u00a0567');
  expect(decimal(3.25, 2)).toBe('3,25');
  expect(decimal(3.0, 2)).toBe('3');
  expect(decimal(-0.5)).toBe('−0,5');
  expect(percent(0.304)).toBe('30,4\u00a0%');
});

test('dates and lists read as in a letter', () => {
  expect(plain(longDate('2026-09-01'))).toBe('1 сентября 2026 г.');
  expect(listed(['русский язык', 'математика', 'история'])).toBe('русский язык, математика и история');
  expect(listed(['один'])).toBe('один');
  expect(plural(3, 'а', 'б', 'в')).toBe('б');
});

test('a share on paper has one decimal, a difference its sign and the true minus', () => {
  expect(plain(share(0.13))).toBe('13,0 %');
  expect(plain(shareOf(6, 46))).toBe('13,0 % (6 из 46)');
  expect(plain(points(-0.149))).toBe('−14,9 п. п.');
  expect(plain(points(0.03))).toBe('+3,0 п. п.');
  expect(plain(points(0))).toBe('0,0 п. п.');
});

test('a line does not break inside a number, a name, before a sign or a dash', () => {
  const shown = (text: string) => typeset(text).replace(/\u00a0/g, '␣');
  expect(shown('приказ от 14.09.2026 № 57, п. 3, ст. 28')).toBe('приказ от 14.09.2026 №␣57, п.␣3, ст.␣28');
  expect(shown('46,2 % участников, 9 класс, 12 ОО')).toBe('46,2␣% участников, 9␣класс, 12␣ОО');
  expect(shown('до 30 октября 2026 г., −3,0 п. п.')).toBe('до 30␣октября 2026␣г., −3,0␣п.␣п.');
  expect(shown('начальник А. П. Петрова и Петрова А. П.')).toBe('начальник А.␣П.␣Петрова и Петрова␣А.␣П.');
  expect(shown('организация (далее — ОО). Проведение')).toBe('организация (далее␣— ОО). Проведение');
  expect(shown('– участие школ')).toBe('– участие школ');
  expect(shown('33,3 % (2 из 6)')).toBe('33,3␣% (2␣из␣6)');
});

test('a name stands initials first in a signature and last in a text, however it was typed', () => {
  for (const typed of [
    'Фамилия001 О. И.',
    'Фамилия001 О.И.',
    'О.И. Фамилия001',
    'О. И. Фамилия001',
    'Фамилия001 Ольга Ивановна',
  ]) {
    expect(plain(signedName(typed))).toBe('О.И. Фамилия001');
    expect(plain(namedInText(typed))).toBe('Фамилия001 О.И.');
  }
  expect(signedName('вакансия')).toBe('вакансия');
});

test('the director is of an institution: a full name is declined, a short one is not', () => {
  expect(institutionOf('Муниципальное бюджетное общеобразовательное учреждение «Лицей № 5»')).toBe(
    'муниципального бюджетного общеобразовательного учреждения «Лицей № 5»',
  );
  for (const name of ['МБОУ «СОШ № 3»', 'Лицей № 5', 'Филиал МБОУ «СОШ № 2» в с. Сосновка'])
    expect(institutionOf(name)).toBe(name);
});

test('numbers of classes are not broken at a line’s end', () => {
  expect(unbrokenClasses('5–6-е и 9-х классы, по-новому')).toBe('5–\u20606\u2011е и 9\u2011х классы, по-новому');
});
