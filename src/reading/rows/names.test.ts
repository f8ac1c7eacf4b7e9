import { schoolWords } from '../vocabulary/rows';
import { nameOf, namesSchool } from './names';

const spelled = schoolWords.flatMap((line) => {
  const word = line.replace(/\*/g, 'ое');
  return [`${word} № 5`, `МУНИЦИПАЛЬНАЯ ${word.toUpperCase()} «Ивовая»`, `Ивовая\u00a0${word} № 5`];
});
const others = [
  'COШ № 3',
  '(286) Ивовая',
  'edu123456',
  'Ивовая (sch1234)',
  'Учёба № 5',
  'Дом № 5',
  'Луговской район',
  '',
];

test.each([
  'Среднерайонный показатель',
  'В среднем по школам',
  'Среднее значение по школам',
  'Медиана',
  'Сельские ОО',
  'Негосударственные ОО',
  'Комитет по образованию',
  'РУО',
  'в %',
  'Дельта',
  'Контроль',
])('«%s» is no school', (text) => expect(nameOf(text).kind).toBe('total'));

test.each(['МБОУ «Среднегорская СОШ»', 'Средняя школа № 5', 'Средняя школа по улице Речной, д. 5'])(
  '«%s» is a school',
  (text) => expect(nameOf(text).kind).toBe('school'),
);

describe('the quick look for a school', () => {
  test.each([...spelled, ...others])('«%s» is a school where the long look says so', (text) => {
    expect(namesSchool(text)).toBe(nameOf(text).kind === 'school');
  });

  test('tells both', () => {
    expect(namesSchool('МБОУ «СОШ № 5»')).toBe(true);
    expect(namesSchool('Ремонт кровли, 2 этап')).toBe(false);
  });
});
