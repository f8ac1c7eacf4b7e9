/** Every template beside its source: columns, sections, numbers of measures, and no sentence of the source in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { library } from '../../../kit/measures';
import { riskFactors } from '../../../kit/risk-factors';
import { readTerm } from '../../../kit/terms';
import statutory from '../statutory-terms.json';
import { roles } from '../../../../words/papers/roadmap';
import { defaultActs } from '../../acts/acts';
import { programmeTemplate } from '../../programme/template';
import { builtInTemplates } from './index';

const seeds = resolve(__dirname, '../../../../../../shared/seeds');

/** As the sources have them: columns, measures in each section. */
const sources: Record<string, { columns: string[]; measures: number[] }> = {
  municipal: {
    columns: ['№ п/п', 'Мероприятие', 'Срок исполнения', 'Ответственные', 'Ожидаемый результат'],
    measures: [7, 3, 3],
  },
  regional: {
    columns: ['№ п/п', 'Наименование мероприятия', 'Период реализации отдельного действия', 'Ожидаемый результат'],
    measures: [20],
  },
  'plan-500': {
    columns: ['№ п/п', 'Задачи', 'Показатель реализации', 'Ответственные', 'Сроки реализации'],
    measures: [18],
  },
  'calendar-plan': {
    columns: ['№', 'Содержание работ', 'Сроки', 'Ответственные', 'Ожидаемый результат'],
    measures: [21, 8, 3],
  },
  complex: {
    columns: [
      '№ п/п',
      'Наименование мероприятия (краткое содержание)',
      'Сроки исполнения',
      'Ответственный исполнитель',
      'Показатель оценки качества',
      'Ожидаемый результат',
    ],
    measures: [9, 18, 6, 5, 4],
  },
};

test('the five roadmaps are there, each from its source', () => {
  expect(builtInTemplates.map(({ id, source }) => [id, source])).toEqual([
    ['municipal', 'seeds/000'],
    ['regional', 'seeds/002'],
    ['plan-500', 'seeds/003'],
    ['calendar-plan', 'seeds/001'],
    ['complex', 'seeds/001'],
  ]);
});

test.each(builtInTemplates.map((template) => [template.id, template] as const))(
  '%s has its source’s structure',
  (id, template) => {
    const source = sources[id]!;
    expect(template.columns.map(({ caption }) => caption)).toEqual(source.columns);
    expect(template.sections).toHaveLength(source.measures.length);
    template.sections.forEach((section, i) => {
      expect(section.measures.length).toBeGreaterThanOrEqual(source.measures[i]!);
    });
    const ids = template.sections.flatMap((section) => section.measures.map((measure) => measure.id));
    expect(new Set(ids).size).toBe(ids.length);
    const unknownRoles = template.sections
      .flatMap((section) => section.measures.flatMap((measure) => measure.responsible))
      .filter((role) => !(role in roles));
    expect(unknownRoles).toEqual([]);
  },
);

test('the municipal passport has eight rows, the 500+ plan all risk tables', () => {
  expect(builtInTemplates[0]!.passport?.rows).toHaveLength(8);
  expect(builtInTemplates[2]!.after.some(({ type }) => type === 'riskTables')).toBe(true);
  expect(riskFactors).toHaveLength(15);
});

test('every term of the templates is dated or refers to another paper', () => {
  const terms = builtInTemplates.flatMap((template) =>
    template.sections.flatMap((section) => section.measures.map(({ term }) => term)),
  );
  const undated = [...terms, ...library.map(({ term }) => term)].filter(
    (term) => !readTerm(term, { kind: 'school', from: 2026, to: 2027 }).dated,
  );
  expect([...new Set(undated)]).toEqual(['по отдельному плану']);
});

/** Every text of our data that could repeat a source. */
function ourTexts(): string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk([builtInTemplates, programmeTemplate, library, riskFactors, defaultActs]);
  return texts;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .match(/[\p{L}\d]+/gu) ?? [];
const run = 8;
const runsOf = (words: readonly string[]): string[] =>
  words.slice(run - 1).map((_, i) => words.slice(i, i + run).join(' '));

/** A term may stand: its words are taken out of our text before it is compared. */
const terms = statutory.terms.map(
  (term) =>
    new RegExp(
      `(?<![\\p{L}])${term.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replace(/\*/g, '\\p{L}*')}(?![\\p{L}])`,
      'gu',
    ),
);
const withoutTerms = (words: readonly string[]): string[] =>
  terms.reduce((text, term) => text.replace(term, ' ¤ '), words.join(' ')).split(/\s+/);

test('no run of eight words is a source’s, but for the statutory terms', () => {
  if (!existsSync(seeds)) {
    process.stderr.write(`\nNOT COMPARED WITH THE SOURCES: ${seeds} is absent.\n`);
    return;
  }
  const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  expect(files).toHaveLength(5);
  const theirs = new Set(files.flatMap((name) => runsOf(wordsOf(readFileSync(join(seeds, name), 'utf8')))));
  const common = ourTexts().flatMap((text) => runsOf(withoutTerms(wordsOf(text))).filter((words) => theirs.has(words)));
  expect(common).toEqual([]);
});
