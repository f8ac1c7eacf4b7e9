/** Every template in every kind of period, read back from the sheets it makes: the stages follow one another inside the period. */
import { builtInTemplates } from '.';
import { contextOf, findingsOf, readingOf, textsOf } from '../../../testing/findings';
import { asShown } from '../../../../model/shown';
import { outOfOrder, parsePeriod, periodSpan, readTerm, serialOf, type Period } from '../../../kit/terms';
import { makeRoadmaps, prepareRoadmaps, roadmapInputs } from '../make';
import { orderOf } from '../draft';
import { readTyped } from '../typed';
import { programmeDefinition } from '../../programme';
import { programmePeriod } from '../../programme/values';

const context = contextOf(
  findingsOf(
    readingOf([
      ['СОШ № 1', 'ОГЭ Математика', 2025, 12, 10, 10, 8],
      ['СОШ № 1', 'ОГЭ Математика', 2026, 14, 10, 10, 8],
      ['СОШ № 1', 'ОГЭ Русский язык', 2026, 20, 10, 10, 8],
      ['СОШ № 2', 'ОГЭ Математика', 2026, 0, 10, 10, 8],
    ]),
  ),
);
const periods = ['2026-2027', '2027', '2026-2028'].map((text): [string, Period] => {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(text);
  return [text, parsed.value];
});
const cases = builtInTemplates.flatMap(({ id }) => periods.map(([text, period]) => ({ id, text, period })));

test.each(cases)('$id for $text', ({ id, period }) => {
  const factors = { 'СОШ № 1': [{ factor: 'staff' as const, significance: 'high' as const }] };
  const inputs = roadmapInputs.parse({ template: id, period, factors });
  const [roadmap] = prepareRoadmaps(context, inputs).roadmaps;
  const [plan] = makeRoadmaps(context, inputs).plans;
  const rows = readTyped(asShown(plan!))!;
  const span = periodSpan(period);
  const measures = roadmap!.draft.sections.flatMap((section) => section.measures);
  for (const { cells } of rows) {
    expect({ term: cells.term, start: cells.start }).toMatchObject({ start: expect.any(Number) });
    expect(cells.start).toBeGreaterThanOrEqual(serialOf(span.start));
    expect(cells.end).toBeLessThanOrEqual(serialOf(span.end));
  }
  expect(measures.filter(({ stages }) => stages.length > 0).length).toBeGreaterThan(10);
  expect(orderOf(roadmap!.draft, period)).toEqual([]);
  // The same of the terms as they are printed.
  const stages = new Map(measures.map((measure) => [measure.id, measure.stages]));
  const printed = rows.map((row) => ({
    id: row.id!,
    stages: stages.get(row.id!)!,
    term: String(row.cells.term).replace(/\u00a0/g, ' '),
  }));
  expect(printed.every(({ stages: known }) => known !== undefined)).toBe(true);
  expect(outOfOrder(printed, period)).toEqual([]);
});

test.each(builtInTemplates.map(({ id }) => id))(
  '%s made in December, past terms put off: nothing begins in a month that is over, stages follow one another',
  (template) => {
    const [, period] = periods[0]!;
    const inputs = roadmapInputs.parse({ template, period, movePassed: true });
    const [roadmap] = prepareRoadmaps({ ...context, today: '2026-12-01' }, inputs).roadmaps;
    const measures = roadmap!.draft.sections.flatMap((section) => section.measures);
    const past = measures.filter(({ term }) => /август 2026|сентябр|октябр|ноябр/.test(term));
    expect(past.map(({ term }) => term)).toEqual([]);
    expect(orderOf(roadmap!.draft, period)).toEqual([]);
  },
);

test.each(periods)(
  'the programme’s stages follow one another in %s, its calendar plan stands in order',
  (_text, period) => {
    const built = programmeDefinition.build(context, programmeDefinition.inputs.parse({ period }));
    const texts = textsOf(built.plans[0]!).map((text) => text.replace(/\u00a0/g, ' '));
    const whole = programmePeriod(period);
    const spans = ['Подготовка и запуск Программы', 'Основной этап', 'Заключительный этап'].map((stage) => {
      const read = readTerm(texts[texts.indexOf(stage) + 1]!, whole);
      if (!read.dated) throw new Error(`${stage}: ${read.wording}`);
      return read;
    });
    expect(spans[0]!.start).toBe(periodSpan(whole).start);
    expect(spans[2]!.end).toBe(periodSpan(whole).end);
    for (const [before, after] of [spans.slice(0, 2), spans.slice(1)])
      expect(serialOf(after!.start)).toBe(serialOf(before!.end) + 1);
  },
);

test('a wrong order is found', () => {
  const [, period] = periods[0]!;
  const list = { id: 'list', stages: ['list'] as const, term: 'апрель' };
  const help = { id: 'help', stages: ['subjectHelp'] as const, term: 'ноябрь–апрель' };
  expect(outOfOrder([list, help], period)).toMatchObject([{ id: 'help', needs: 'list' }]);
  const talk = (term: string) => outOfOrder([{ id: 'talk', stages: ['interim', 'monitoring'], term }], period);
  expect(talk('декабрь, июнь')).toEqual([]);
  expect(talk('июнь, декабрь')).toMatchObject([{ id: 'talk', needs: 'talk' }]);
});

test('an own template for school years is said not to fit a calendar year, and the fitting period is named', () => {
  const own = { ...builtInTemplates[0]!, id: 'own', title: 'Своя' };
  const sections = own.sections.map((section) => ({
    ...section,
    measures: section.measures.map(({ schedule: _schedule, ...measure }) => ({ ...measure, term: 'октябрь' })),
  }));
  const office = { ...context, state: { ...context.state, templates: [{ ...own, sections }] } };
  const notes = (text: number) =>
    prepareRoadmaps(office, roadmapInputs.parse({ template: 'own', period: periods[text]![1] })).notes;
  expect(notes(0).map(({ code }) => code)).not.toContain('periodMismatch');
  expect(notes(1)).toContainEqual({
    severity: 'warning',
    code: 'periodMismatch',
    params: { template: 'Своя', period: '2027 год', fitting: '2026/2027 учебный год' },
  });
});

test('past terms are put off where it is asked for, the others stay', () => {
  const [, period] = periods[0]!;
  const terms = (movePassed: boolean) =>
    prepareRoadmaps(context, roadmapInputs.parse({ template: 'regional', period, movePassed }))
      .roadmaps[0]!.sections.flatMap(({ measures }) => measures)
      .map(({ cells }) => [String(cells.term), Number(cells.end)] as const);
  const today = serialOf(context.today);
  expect(terms(false).filter(([, end]) => end < today).length).toBeGreaterThan(5);
  expect(terms(true).filter(([, end]) => end < today)).toEqual([]);
  expect(terms(true).map(([term]) => term.replace(/\u00a0/g, ' '))).toContain('до 13 декабря 2026 г.');
});
