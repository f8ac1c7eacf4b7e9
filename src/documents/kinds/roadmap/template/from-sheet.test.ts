import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CellValue } from '../../../../model/cells';
import type { SheetSnapshot } from '../../../../model/snapshot';
import { templateFromSheet, type ReadTemplate } from './from-sheet';
import { parseTemplate, templateJson, templateSchema } from '.';

const sheetOf = (values: CellValue[][], name = 'План работы'): SheetSnapshot => {
  const width = Math.max(...values.map((row) => row.length));
  const padded = values.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  return { id: name, name, visibility: 'visible', top: 0, left: 0, values: padded };
};
function read(values: CellValue[][]): ReadTemplate {
  const outcome = templateFromSheet(sheetOf(values));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect(templateSchema.parse(outcome.value.template)).toEqual(outcome.value.template);
  return outcome.value;
}

const head = ['№ п/п', 'Мероприятие', 'Срок исполнения', 'Ответственные', 'Ожидаемый результат'];

test('sections, measures, terms of a typed plan become a template; slips are put right and said', () => {
  const { template, notes } = read([
    [null, null, null, null, 'Приложение № 1'],
    [null, null, null, null, 'к приказу отдела образования'],
    ['План работы со школами на 2024-2025 учебный год'],
    head,
    [1, 2, 3, 4, 5],
    ['1. Анализ'],
    ['1.1', 'Собрать данные', 'сентябрь', 'методист', 'сводка'],
    ['1.1', 'Обсудить данные', null, 'директор', 'протокол'],
    [null, 'с учителями школы', null, null, null],
    head,
    ['2. Помощь'],
    ['2.1', 'Курсы', 'в течение учебного года', null, null],
    [null, 'Выезды методистов', 'апрель', 'методист', 'справка'],
    [null],
    ['Исполнитель: методист отдела'],
  ]);
  expect(template).toMatchObject({
    approval: 'annex',
    numbering: 'section',
    period: 'school',
    heading: 'План работы со школами на {{Период}}',
    sections: [
      {
        title: 'Анализ',
        measures: [{ text: 'Собрать данные', term: 'сентябрь' }, { text: 'Обсудить данные с учителями школы' }],
      },
      { title: 'Помощь', measures: [{ text: 'Курсы' }, { text: 'Выезды методистов', responsible: ['методист'] }] },
    ],
    after: [{ text: 'Исполнитель: методист отдела' }],
  });
  expect(template.columns.map(({ caption }) => caption)).toEqual(head);
  expect(notes).toEqual([
    expect.objectContaining({ code: 'templateNumbersFixed', params: { count: 2 } }),
    expect.objectContaining({ code: 'templateEmptyCells', params: { count: 3 } }),
  ]);
});

test('roman sections with numbers that begin anew', () => {
  const { template } = read([
    ['№', 'Содержание работ', 'Сроки'],
    ['I', 'Управление', null],
    ['1', 'Договоры', 'май'],
    ['2', 'Диагностика', 'июнь'],
    ['II', 'Преподавание', null],
    ['1', 'Семинары', 'июль'],
  ]);
  expect(template.numbering).toBe('roman');
  expect(template.sections.map(({ title, measures }) => [title, measures.length])).toEqual([
    ['Управление', 2],
    ['Преподавание', 1],
  ]);
});

test('a sheet of fields gives columns and titles, measures come from the field’s template', () => {
  const { template, notes } = read([
    ['{{Муниципалитет}}: план на {{Период}}'],
    ['№', 'Что делаем', 'Когда', 'Заметки'],
    ['{{№}}', '{{Мероприятие}}', '{{Срок}}', null],
    ['Согласовано: {{Руководитель}}'],
  ]);
  expect(template.heading).toBe('{{Муниципалитет}}: план на {{Период}}');
  expect(template.columns.map(({ role, caption }) => [role, caption])).toEqual([
    ['number', '№'],
    ['text', 'Что делаем'],
    ['term', 'Когда'],
  ]);
  expect(template.after).toEqual([{ type: 'text', text: 'Согласовано: {{Руководитель}}' }]);
  expect(template.sections.flatMap(({ measures }) => measures).length).toBeGreaterThan(12);
  expect(notes).toEqual([expect.objectContaining({ code: 'templateColumnUnknown', params: { caption: 'Заметки' } })]);
});

test('a sheet without a plan is refused', () => {
  expect(
    templateFromSheet(
      sheetOf([
        ['Школа', 'Участники', '«2»'],
        ['СОШ № 1', 20, 7],
      ]),
    ),
  ).toMatchObject({
    ok: false,
    problem: { code: 'roadmapNotFound' },
  });
});

test('a template goes out as a file and comes back the same; another file is refused', () => {
  const { template } = read([head, ['1', 'Курсы', 'май', 'методист', 'справка']]);
  expect(parseTemplate(templateJson(template))).toEqual({ ok: true, value: template });
  const refused = (where: string) => ({ ok: false, problem: { code: 'templateUnreadable', params: { where } } });
  expect(parseTemplate('{"format": "other"}')).toMatchObject(refused(''));
  expect(parseTemplate('{"format": "shnor-roadmap-1", "id": 5}')).toMatchObject(refused('id'));
  expect(parseTemplate('not json')).toMatchObject({ ok: false, problem: { code: 'templateUnreadable' } });
});

/** Two of the sources' tables, typed into sheets as offices do: merged section rows, numbering slips, empty cells, cut rows. */
describe('tables of the sources', () => {
  const seeds = resolve(__dirname, '../../../../../shared/seeds');
  const seedText = (start: string): string | null => {
    const name = existsSync(seeds) ? readdirSync(seeds).find((file) => file.startsWith(start)) : undefined;
    if (name) return readFileSync(join(seeds, name), 'utf8');
    process.stderr.write(`\nTABLES OF THE SOURCES NOT READ: ${seeds} is absent.\n`);
    return null;
  };
  const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

  test('the municipal plan, with its section rows, becomes a template without loss', () => {
    const text = seedText('000');
    if (text === null) return;
    const cells = text
      .slice(text.indexOf('№п'))
      .split(/\n\t/)
      .map(clean)
      .filter((cell) => cell !== '');
    const grid: string[][] = [];
    for (const cell of cells) {
      const starts = /^\d\.\d$/.test(cell) || /^\d\. /.test(cell) || grid.length === 0;
      if (starts) grid.push([cell]);
      else grid[grid.length - 1]!.push(cell);
    }
    expect(grid.map((row) => row.length)).toContain(5);
    const slipped = grid.map((row) => [row[0] === '2.2' ? '2.3' : row[0]!, ...row.slice(1)]);
    const emptied = slipped.map((row) => (row[0] === '3.3' ? [...row.slice(0, 3), '', row[4]!] : row));
    const { template, notes } = read([['План на 2021-2023 годы'], ...emptied]);
    expect(template.sections.map(({ measures }) => measures.length)).toEqual([7, 3, 3]);
    expect(template.sections.map(({ title }) => title)).toEqual(
      grid.filter((row) => /^\d\. /.test(row[0]!)).map((row) => row[0]!.replace(/^\d\. /, '')),
    );
    const back = template.sections.flatMap(({ measures }) =>
      measures.map(({ text: measure, term, responsible, result }) => [measure, term, responsible[0] ?? '', result]),
    );
    expect(back).toEqual(emptied.filter((row) => /^\d\.\d$/.test(row[0]!)).map((row) => row.slice(1)));
    expect(notes.map(({ code }) => code)).toEqual(['templateNumbersFixed', 'templateEmptyCells']);
  });

  test('the regional plan, cut by page breaks, becomes a template without loss', () => {
    const text = seedText('002');
    if (text === null) return;
    const lines = text
      .slice(text.indexOf('№ п/п'))
      .split('\n')
      .filter((line) => line.includes('\t'));
    const grid = lines.map((line) => line.split('\t').map(clean));
    const { template } = read([['Дорожная карта на 2023 - 2025 годы'], ...grid]);
    const measures = template.sections.flatMap((section) => section.measures);
    expect(measures).toHaveLength(20);
    const words = (rows: readonly (readonly string[])[]) => clean(rows.flat().join(' ')).split(' ').sort();
    const theirs = grid.slice(1).map((row) => row.slice(1));
    expect(words(measures.map(({ text: measure, term, result }) => [measure, term, result]))).toEqual(words(theirs));
    expect(measures[6]!.text).toMatch(/ШНОР|доступом к Интернету$/);
  });
});

test('«Кто отвечает» is who answers; a column that is not known is asked of, and taken for what it is said to be', () => {
  const plan: CellValue[][] = [
    ['№', 'Мероприятие', 'Срок', 'Кто отвечает', 'Чем закончится'],
    [1, 'Собрать данные', 'сентябрь', 'методист', 'сводка'],
    [2, 'Обсудить данные', 'октябрь', 'директор', 'протокол'],
  ];
  const asked = read(plan);
  expect(asked.template.columns.map(({ role }) => role)).toEqual(['number', 'text', 'term', 'responsible']);
  expect(asked.template.sections[0]!.measures.map(({ responsible }) => responsible)).toEqual([
    ['методист'],
    ['директор'],
  ]);
  expect(asked.unknown).toEqual(['Чем закончится']);
  const said = templateFromSheet(sheetOf(plan), { 'Чем закончится': 'result' });
  if (!said.ok) throw new Error(said.problem.code);
  expect(said.value.unknown).toEqual([]);
  expect(said.value.template.columns.at(-1)).toMatchObject({ role: 'result', caption: 'Чем закончится' });
  expect(said.value.template.sections[0]!.measures.map(({ result }) => result)).toEqual(['сводка', 'протокол']);
});
