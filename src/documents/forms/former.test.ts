/** Sheets made by earlier versions, with captions and rows in the words of then, are still read. */
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import type { DocumentContext } from '../definition';
import { filledForms } from '../kinds/needs/read';
import { staffFigures } from '../kinds/staff/read';
import { supportRows } from '../kinds/support/read';
import { analysisLines } from '../kinds/analysis';
import { swot } from '../kinds/swot';
import { swotItems } from '../kinds/swot/items';
import { scopeOf } from '../kit/findings/scope';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../testing/findings';

const rows: Row[] = ['СОШ № 1', 'Лицей'].flatMap((school, i): Row[] =>
  [2025, 2026].map((year): Row => [school, 'ОГЭ Математика', year, i === 0 ? 12 : 0, 10, 5, 3]),
);
const context = contextOf(findingsOf(readingOf(rows)));

/** A workbook with one sheet of ours, as it was typed then. */
function holding(kind: string, values: CellValue[][], documents: Record<string, unknown> = {}): DocumentContext {
  const width = Math.max(...values.map((cells) => cells.length));
  const sheet: SheetSnapshot = {
    id: kind,
    name: kind,
    visibility: 'visible',
    top: 0,
    left: 0,
    values: values.map((cells) => Array.from({ length: width }, (_, col) => cells[col] ?? null)),
  };
  const entry = { sheetId: kind, name: kind, kind, key: '', sourceHash: '' };
  const state = { ...context.state, documents };
  return { ...context, sheets: [sheet], state: { ...state, registry: [entry] } };
}

test('a scheme of support of a former version keeps what was typed', () => {
  const old = holding('support', [
    ['Схема сопровождения школ'],
    [
      '№ п/п',
      'Школа',
      'Слабые предметы',
      'Куратор',
      'Школа-наставник',
      'Школа-партнёр',
      'Почему предложены',
      'Что делают вместе',
    ],
    [1, 'СОШ № 1', 'Математика', 'Методист', 'Лицей', null, null, 'Открытые уроки'],
  ]);
  const [id] = context.findings.reading.schools.map((school) => school.id);
  expect(supportRows(old).get(id!)).toEqual({
    curator: 'Методист',
    mentor: 'Лицей',
    partner: '',
    form: 'Открытые уроки',
  });
});

test('a staff sheet of a former version keeps what was typed', () => {
  const old = holding('staff', [
    ['Кадровая динамика'],
    ['№ п/п', 'Показатель', '2024', '2025', '2026', 'Изменение'],
    [1, 'Учителя, занятые проектами и исследованиями, чел.', 3, 4, 6, 3],
    [2, 'Учителя, регулярно дающие открытые уроки, чел.', 1, null, 2, 1],
  ]);
  const figures = staffFigures(old).map(({ indicator, period, value }) => [indicator, period, value]);
  expect(figures).toContainEqual(['projects', '2026', 6]);
  expect(figures).toContainEqual(['masterclasses', '2024', 1]);
});

test('a form of needs that a school filled in is read in its former shape', () => {
  const old = holding('needs', [
    ['Потребности школы: оборудование, Интернет, кадры'],
    [null, 'Школа:', 'СОШ № 1'],
    ['№ п/п', 'Компьютерное оборудование', 'Исправно, ед.', 'Должно быть, ед.', 'Не хватает, ед.', 'Примечание'],
    [1, 'Ноутбуки учеников', 4, 10, 6, null],
  ]);
  const [form] = filledForms(old);
  expect(form!.school).toBe('СОШ № 1');
  expect([...form!.short].map(([key, { value }]) => [key, value])).toEqual([['equipment|ноутбуки обучающихся', 6]]);
});

test('the analysis: what people wrote stays, what they struck out stays out', () => {
  const drafted = [
    'Анализ выполнения дорожной карты принять к сведению',
    'Разместить анализ на сайте методической службы',
  ];
  const old = holding(
    'analysis',
    [['Решили'], ['1. Разместить анализ на сайте методической службы.'], ['2. Поощрить педагогический коллектив.']],
    { analysis: { lines: { Решили: drafted } } },
  );
  const lines = analysisLines(old).find(({ heading }) => heading === 'Предлагаемые решения')!.lines;
  expect(lines).toContain('Поощрить педагогический коллектив');
  expect(lines.some((line) => line.startsWith('Утвердить результаты анализа'))).toBe(false);
  expect(lines.some((line) => line.startsWith('Разместить результаты анализа'))).toBe(true);
});

test('SWOT: a statement ticked in its former words is the library’s, and a wording of one’s own holds', () => {
  const former = 'Руководители школ открыто обсуждают результаты и готовы менять сложившийся порядок работы';
  const made = swot.build(context, swot.inputs.parse({}));
  const stands = withSheets(
    { ...context, state: { ...context.state, documents: { swot: made.memory } } },
    made.plans,
    (sheet) => {
      const head = sheet.values.findIndex((cells) => cells.includes('Сильные стороны'));
      const free = sheet.values.slice(head + 1).find((cells) => cells[1] === null)!;
      free[1] = former;
    },
  );
  const strengths = (of: DocumentContext) => swotItems(of, scopeOf(of.findings), '').get('strengths')!;
  expect(strengths(stands).filter(({ id, on }) => id === 'strengths-both-1' && on)).toHaveLength(1);
  expect(strengths(stands).some(({ text }) => text === former)).toBe(false);
  const texts = { 'strengths-both-1': { of: former, text: 'Руководители готовы к изменениям' } };
  const worded = { ...context.state, documents: { 'swot-choice': { '': { texts } } } };
  expect(strengths({ ...context, state: worded }).find(({ id }) => id === 'strengths-both-1')!.text).toBe(
    'Руководители готовы к изменениям',
  );
});
