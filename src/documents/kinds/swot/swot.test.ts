import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import { resetSwot, rewordSwot, swotChoice, swotChoiceName, withSwotChoice } from './choice';
import { libraryFor } from './library';
import { sheetPlanSchema } from '../../../model/plan';
import { pagesTo } from '../../kit/sheet/page-breaks';
import { figuresOf, statementText } from '../../kit/sheet/statement';
import { scopeOf } from '../../kit/findings/scope';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../../testing/findings';
import { swot } from './index';
import { dataStatements } from './statements';
import { sourceWords } from '../../kit/findings/sources';

const schools = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3', 'СОШ № 4', 'СОШ № 5'];
/** Every school alike in a year: people with «2», «3», «4», «5». */
const alike = (procedure: string, year: number, marks: readonly [number, number, number, number]): Row[] =>
  schools.map((school) => [school, procedure, year, ...marks]);

const steady = [...alike('ОГЭ Русский язык', 2024, [1, 9, 7, 3]), ...alike('ОГЭ Русский язык', 2025, [1, 9, 7, 3])];
const falling = [...alike('ОГЭ Математика', 2024, [2, 9, 6, 3]), ...alike('ОГЭ Математика', 2025, [5, 9, 4, 2])];
const rising = [...alike('ВПР Математика 5', 2024, [5, 8, 5, 2]), ...alike('ВПР Математика 5', 2025, [2, 8, 7, 3])];
/** One school of five drags the mean: 1 of 20 → 16 of 20, the others stay. */
const dragged = [
  ...alike('ВПР Русский язык 6', 2024, [1, 9, 7, 3]),
  ...schools.map((school, index): Row =>
    index === 2 ? [school, 'ВПР Русский язык 6', 2025, 16, 3, 1, 0] : [school, 'ВПР Русский язык 6', 2025, 1, 9, 7, 3],
  ),
];
const findings = findingsOf(readingOf([...steady, ...falling, ...rising, ...dragged]));
const context = contextOf(findings);
const statements = dataStatements(context, scopeOf(findings));
const byId = (id: string) => statements.find((statement) => statement.id === id);

describe('SWOT of a municipality from planted facts', () => {
  test('a falling subject is a weakness with its figures', () => {
    const text = statementText(byId('worse:ОГЭ|Математика|9')!);
    expect(byId('worse:ОГЭ|Математика|9')!.quadrant).toBe('weaknesses');
    expect(text).toContain('с 10,0\u00a0% в 2024\u00a0году до 25,0\u00a0% в 2025\u00a0году');
    expect(text).toContain('на\u00a015,0\u00a0п.\u00a0п.');
  });

  test('a rising subject is a strength', () => {
    expect(byId('better:ВПР|Математика|5')!.quadrant).toBe('strengths');
    expect(statementText(byId('better:ВПР|Математика|5')!)).toContain(
      'снизилась с 25,0\u00a0% в 2024\u00a0году до 10,0\u00a0%',
    );
  });

  test('a change made by one school names the school and is not told as a fall of all', () => {
    expect(byId('worse:ВПР|Русский язык|6')).toBeUndefined();
    const text = statementText(byId('one-school:ВПР|Русский язык|6')!);
    expect(text).toContain('СОШ №\u00a03: с 5,0\u00a0% до 80,0\u00a0%');
    expect(text).toContain('без её учёта\u00a0— с 5,0\u00a0% до 5,0\u00a0%');
  });

  test('what did not change is not told as a change', () => {
    const about = statements.filter(({ id }) => id.includes('ОГЭ|Русский язык')).map(({ id }) => id);
    expect(about).toEqual(['none-low:ОГЭ|Русский язык|9']);
  });

  test('a low procedure counts its schools', () => {
    expect(statementText(byId('low:ВПР|Русский язык|6')!)).toBe(
      'ВПР, русский язык, 6\u00a0класс: низкие результаты в 2025\u00a0году\u00a0— 1\u00a0ОО из 5',
    );
  });

  test('every figure has source cells on the sheet of its year', () => {
    const figures = statements.flatMap(figuresOf);
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures) expect(figure.sources.map(({ sheet }) => sheet).join()).toMatch(/Результаты 202[45]/);
    const own = figuresOf(byId('one-school:ВПР|Русский язык|6')!).find(({ shown }) => shown === '80,0\u00a0%')!;
    const area = { top: 6, bottom: 6, left: 18, right: 18 };
    expect(own.sources).toMatchObject([{ sheet: 'Результаты 2025', area }]);
    expect(sourceWords(own.sources)).toBe('ВПР 2025, русский язык, 6\u00a0класс');
  });

  test('no digits outside figures but years, grades and numbers of rules', () => {
    for (const { parts } of statements)
      for (const part of parts)
        if (typeof part === 'string') {
          const rest = schools.reduce((text, school) => text.replaceAll(school, ''), part);
          expect(rest.replace(/20\d\d|[56][ \u00a0]класс|«2»/g, '')).not.toMatch(/\d/);
        }
  });
});

describe('SWOT sheet', () => {
  const built = swot.build(context, swot.inputs.parse({}));
  const plan = built.plans[0]!;

  test('is a valid plan with four quadrants in the order of the sources', () => {
    expect(() => sheetPlanSchema.parse(plan)).not.toThrow();
    const heads = textsOf(plan).filter((text) => /^(Сильные стороны|Возможности|Слабые стороны|Угрозы)$/.test(text));
    expect(heads).toEqual(['Сильные стороны', 'Возможности', 'Слабые стороны', 'Угрозы']);
  });

  test('many statements of one side flow on: no page is left with the places to write in alone', () => {
    const procedures = ['РУ', 'МА', 'ОМ', 'ИС', 'БИ', 'ГЕ', 'ОБ', 'ФИ', 'ХИ', 'АЯ'].map(
      (name) => `ВПР Предмет ${name} 5`,
    );
    const strong = procedures.flatMap((one) => [2024, 2025].flatMap((year) => alike(one, year, [1, 9, 7, 3])));
    const made = swot.build(contextOf(findingsOf(readingOf(strong))), swot.inputs.parse({})).plans[0]!;
    const at = (text: string) => made.rows.findIndex(({ cells }) => cells.some((cell) => cell?.v === text));
    const lower = at('Слабые стороны');
    // The lower ones begin no page of their own: they stand below the last places of the upper ones.
    expect(pagesTo(made, lower)).toBe(pagesTo(made, lower - 1));
  });

  test('made again keeps what people added, and leaves out what they removed', () => {
    const state = { ...context.state, documents: { swot: built.memory } };
    const again = withSheets({ ...context, state }, built.plans, (sheet) => {
      const falls = sheet.values.find((row) => String(row[1]).startsWith('ОГЭ, математика: доля'))!;
      falls[1] = 'Учителя математики меняются каждый год';
    });
    const texts = textsOf(swot.build(again, swot.inputs.parse({})).plans[0]!);
    expect(texts).toContain('Учителя математики меняются каждый год');
    expect(texts.some((text) => text.startsWith('ОГЭ, математика: доля'))).toBe(false);
    expect(texts.some((text) => text.startsWith('ВПР, математика, 5\u00a0класс: доля'))).toBe(true);
  });

  test('made again without the workbook’s memory keeps what people wrote, corrected and took out', () => {
    const taken = withSheets(context, built.plans, (sheet) => {
      sheet.values.find((row) => typeof row[0] === 'number' && row[1] === null)![1] = 'Своё утверждение';
      const of = (start: string) => sheet.values.find((row) => String(row[1]).startsWith(start))!;
      of('ОГЭ, математика: доля')[1] = 'Учителя математики меняются каждый год';
      of('ВПР, математика, 5\u00a0класс: доля')[1] = null;
    });
    const again = swot.build(taken, swot.inputs.parse({}));
    const texts = textsOf(again.plans[0]!);
    expect(texts).toEqual(expect.arrayContaining(['Учителя математики меняются каждый год', 'Своё утверждение']));
    expect(texts.filter((text) => /^(ОГЭ, математика|ВПР, математика, 5\u00a0класс): доля/.test(text))).toEqual([]);
    // What stays ours is written once, and the next making has its memory again.
    const others = (all: readonly string[]) => all.filter((text) => text.startsWith('ВПР, русский язык, 6')).length;
    expect(others(texts)).toBe(others(textsOf(plan)));
    const state = { ...context.state, documents: { swot: again.memory } };
    const third = textsOf(swot.build(withSheets({ ...context, state }, again.plans), swot.inputs.parse({})).plans[0]!);
    expect(third).toEqual(texts);
  });

  describe('made again without the workbook’s memory by its hidden ids', () => {
    const own = (of: DocumentContext) => textsOf(swot.build(of, swot.inputs.parse({})).plans[0]!);
    const shown = (all: readonly string[]) => all.filter((text) => !text.startsWith('#made:'));
    const falls = byId('worse:ОГЭ|Математика|9')!;
    const said = (start: string) => (all: readonly string[]) => all.filter((text) => text.startsWith(start)).length;
    const inQuadrants = (sheet: SheetSnapshot, start: string): CellValue[] =>
      sheet.values.find((row) => String(row[1]).startsWith(start) || String(row[4]).startsWith(start))!;

    test('what was taken out stays out when its ground went too, and when the data says it otherwise since', () => {
      const taken = withSheets(context, built.plans, (sheet) => {
        sheet.values = sheet.values.filter((row) => !row.some((v) => String(v).startsWith('ОГЭ, математика: доля')));
      });
      expect(said('ОГЭ, математика: доля')(shown(own(taken)))).toBe(0);
      const worse = [...rising, ...steady, ...dragged, ...alike('ОГЭ Математика', 2024, [2, 9, 6, 3])];
      const other = findingsOf(readingOf([...worse, ...alike('ОГЭ Математика', 2025, [6, 9, 3, 2])]));
      expect(dataStatements(contextOf(other), scopeOf(other)).some(({ id }) => id === falls.id)).toBe(true);
      expect(said('ОГЭ, математика: доля')(shown(own({ ...taken, findings: other })))).toBe(0);
    });

    test('a statement made by data that is gone is not taken for a person’s own', () => {
      const other = findingsOf(readingOf([...steady, ...rising, ...dragged]));
      const stands = withSheets({ ...context, findings: other }, built.plans);
      expect(said('ОГЭ, математика: доля')(shown(own(stands)))).toBe(0);
    });

    test('a wording given in the pane stays, as long as the data says the same', () => {
      const text = 'Математика: пять школ из пяти стали слабее';
      const choice = rewordSwot(
        swotChoice(context.state, ''),
        { id: falls.id, quadrant: falls.quadrant, text, original: statementText(falls) },
        text,
      );
      const state = { ...context.state, documents: { [swotChoiceName]: withSwotChoice(context.state, '', choice) } };
      const worded = swot.build({ ...context, state }, swot.inputs.parse({})).plans;
      const counts = (all: string[]) => [said(text)(shown(all)), said('ОГЭ, математика: доля')(shown(all))];
      const again = swot.build(withSheets(context, worded), swot.inputs.parse({}));
      expect(counts(textsOf(again.plans[0]!))).toEqual([2, 0]);
      // With its memory back, and a wording taken back in the pane.
      const stands = withSheets({ ...context, state: { ...state, documents: { swot: again.memory } } }, again.plans);
      expect(counts(own(stands))).toEqual([2, 0]);
      const reset = withSwotChoice(stands.state, '', resetSwot(swotChoice(stands.state, ''), falls.id));
      const documents = { ...stands.state.documents, [swotChoiceName]: reset };
      expect(counts(own({ ...stands, state: { ...stands.state, documents } }))).toEqual([0, 2]);
    });

    test('a statement ticked in the library is still there, once', () => {
      const [sentence] = libraryFor('municipality', 'strengths');
      const made = swot.build(context, swot.inputs.parse({ library: [sentence!.id] })).plans;
      const lost = withSheets(context, made, (sheet) => expect(inQuadrants(sheet, sentence!.text)).toBeDefined());
      const plan = swot.build(lost, swot.inputs.parse({})).plans[0]!;
      const printed = plan.rows.flatMap(({ cells }) => cells.slice(0, 7).flatMap((cell) => (cell?.v ? [cell.v] : [])));
      expect(printed.filter((text) => text === sentence!.text)).toHaveLength(1);
    });
  });

  test('an empty workbook gives a form and a note', () => {
    const empty = swot.build(contextOf(findingsOf(readingOf([]))), swot.inputs.parse({}));
    expect(empty.plans).toHaveLength(1);
    expect(empty.notes.map(({ code }) => code)).toEqual(['diagnosticsNoResults']);
  });
});

test('SWOT of a school names its own low results and its place among the others', () => {
  const own = dataStatements(context, scopeOf(findings, { school: 'СОШ № 3' }));
  const texts = own.map(statementText);
  const about = texts.filter((text) => text.startsWith('ВПР, русский язык, 6\u00a0класс'));
  expect(about).toEqual([
    'ВПР, русский язык, 6\u00a0класс, доля участников, получивших «2»: 2024\u00a0г.\u00a0— 5,0\u00a0% (1\u00a0из\u00a020), 2025\u00a0г.\u00a0— 80,0\u00a0% (16\u00a0из\u00a020); в остальных ОО муниципалитета в 2025\u00a0году\u00a0— 5,0\u00a0%',
  ]);
  expect(own.every((statement) => figuresOf(statement).every(({ sources }) => sources.length > 0))).toBe(true);
});
