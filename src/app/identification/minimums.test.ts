/** A file of a region's own minimums: what it may say, and in what words it is refused. */
import { problemText } from '../../words/problems';
import { parseMinimums } from './minimums';

const russian = {
  kind: 'ОГЭ',
  subject: 'Русский язык',
  year: 2026,
  least: 14,
  letter: { number: '17-о', date: '2026-03-02' },
};
const maths = { ...russian, subject: 'Математика', least: 7, geometry: 1 };
const refusal = (data: unknown): string => {
  const parsed = parseMinimums(typeof data === 'string' ? data : JSON.stringify(data));
  return parsed.ok ? 'taken' : problemText(parsed.problem);
};

test('entries are taken as they stand, each year of an exam once', () => {
  const entries = [russian, { ...russian, year: 2025 }, maths, { ...maths, year: 2025, geometry: 0 }];
  expect(parseMinimums(JSON.stringify(entries))).toEqual({ ok: true, value: entries });
  expect(parseMinimums('[]')).toEqual({ ok: true, value: [] });
});

test.each<[string, unknown, string]>([
  ['no JSON', '{', 'нужен JSON – список записей'],
  ['no list', { minimums: [] }, 'нужен JSON – список записей'],
  ['a field too many', [{ ...russian, note: '' }], 'запись 1: лишнее поле «note»'],
  ['one too many in the paper', [{ ...russian, letter: { ...russian.letter, of: 'ОИВ' } }], 'лишнее поле «letter.of»'],
  ['no paper', [{ ...russian, letter: undefined }], 'поле «letter»: нужен документ'],
  ['a paper without a number', [{ ...russian, letter: { ...russian.letter, number: ' ' } }], '«letter.number»'],
  ['a date of another form', [{ ...russian, letter: { number: '1', date: '02.03.2026' } }], 'вида 2026-03-01'],
  ['points as text', [russian, { ...maths, least: '7' }], 'запись 2: поле «least»: нужно целое число'],
  ['half a point', [{ ...russian, least: 14.5 }], 'поле «least»'],
  ['more points than there are', [{ ...russian, least: 40 }], 'больше, чем бывает на экзамене (39)'],
  ['a year as text', [{ ...russian, year: '2026' }], 'поле «year»: нужен год'],
  ['another procedure', [{ ...russian, kind: 'ВПР' }], 'поле «kind»: нужно «ОГЭ» или «ЕГЭ»'],
  ['a subject without a minimum', [{ ...russian, subject: 'Химия' }], 'есть ЕГЭ «Русский язык», ЕГЭ «Математика (про'],
  [
    'an exam with marks only',
    [{ ...russian, kind: 'ЕГЭ', subject: 'Математика (базовая)' }],
    'минимальных баллов у эт',
  ],
  ['a year given twice', [russian, { ...russian, least: 13 }], 'запись 2: ОГЭ, русский язык, 2026 год – уже есть выше'],
  ['maths without geometry', [{ ...maths, geometry: undefined }], 'поле «geometry»: сколько баллов нужно по геометрии'],
  ['geometry in Russian', [{ ...russian, geometry: 2 }], 'поле «geometry» бывает только у ОГЭ по математике'],
  ['more in geometry than in all', [{ ...maths, geometry: 8 }], 'не может быть нужно больше, чем всего'],
  ['no entry at all', [7], 'запись 1: это не запись в фигурных скобках'],
])('%s is refused whole, in words', (_, data, words) => {
  const text = refusal(data);
  expect(text).toContain(words);
  expect(text).toMatch(/действуют прежние минимумы|Действуют прежние минимумы/i);
});
