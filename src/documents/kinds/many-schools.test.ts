/** Papers of a district where dozens of schools are on the list. */
import type { SheetPlan } from '../../model/plan';
import type { DocumentDefinition } from '../definition';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../testing/findings';
import { pagesTo } from '../kit/sheet/page-breaks';
import { identificationDocuments } from './identification';
import { orderDefinition } from './order';
import { programmeDefinition } from './programme';
import { roadmapDefinition } from './roadmap';
import { schoolPackage } from './school-package';
import { support } from './support';

const many = 30;
/** Sections of different lengths, so that pages end at any of their rows. */
const rowsOf = (index: number): Row[] =>
  [2025, 2026].flatMap((year) =>
    ['ОГЭ Математика', 'ОГЭ Русский язык', 'ВПР Математика 5', 'ВПР Русский язык 6', 'ВПР Математика 6']
      .slice(0, 2 + (index % 4))
      .map((procedure): Row => [`МБОУ «СОШ № ${index + 1}»`, procedure, year, 12 + (index % 3), 10, 10, 8]),
  );
const contextWith = (schools: number) =>
  contextOf(findingsOf(readingOf(Array.from({ length: schools }, (_, index) => rowsOf(index)).flat())));
const made = <Inputs>(definition: DocumentDefinition<Inputs>, schools: number): SheetPlan[] => [
  ...definition.build(contextWith(schools), definition.inputs.parse({})).plans,
];
const plain = (text: unknown): string => String(text ?? '').replace(/\u00a0/g, ' ');
const plainTexts = (plan: SheetPlan): string[] => textsOf(plan).map(plain);
const hasText = (plan: SheetPlan, text: string): boolean => plainTexts(plan).some((one) => one.includes(text));

describe('the programme', () => {
  test('of many schools has their table on a sheet of its own, whose header every page repeats', () => {
    const [text, ...annexes] = made(programmeDefinition, many);
    expect(hasText(text!, '30 ОО, перечень приведён в приложении № 3 к Программе')).toBe(true);
    expect(hasText(text!, 'МБОУ «СОШ № 7»')).toBe(false);
    const list = annexes.find((plan) => hasText(plan, 'Приложение № 3 к Программе'))!;
    const head = list.print.titleRows!.from;
    expect(list.rows[head]!.cells.map((cell) => cell?.v)).toContain('Основание');
    expect(plainTexts(list).filter((one) => one.startsWith('МБОУ «СОШ № '))).toHaveLength(many);
  });

  test('of a few schools names them in the text and has no third annex', () => {
    const [text, ...annexes] = made(programmeDefinition, 3);
    expect(hasText(text!, 'МБОУ «СОШ № 3»')).toBe(true);
    expect(annexes.some((plan) => hasText(plan, 'Приложение № 3'))).toBe(false);
  });
});

describe('the order', () => {
  const organisation = {
    authority: 'управления образования администрации Озёрского муниципального района',
    headPosition: 'Начальник управления образования администрации Озёрского муниципального района',
    headName: 'Фамилия001 И. О.',
    people: { coordinator: 'Фамилия002 А. Б.', centre: 'МБУ «Информационно-методический центр»' },
  };
  const context = {
    ...contextWith(many),
    today: '2026-08-28',
    state: { ...contextWith(many).state, organisation },
    together: ['order', 'roadmap', 'support', 'programme'],
  };
  const [text] = orderDefinition.build(context, orderDefinition.inputs.parse({})).plans;
  const at = (start: string): number => text!.rows.findIndex(({ cells }) => plain(cells[0]?.v).startsWith(start));

  test('with its signature stands on one page', () => {
    expect(pagesTo(text!, at('Начальник управления'))).toBe(1);
  });

  test('has a line for the head of every school to sign for having read it', () => {
    const table = text!.rows.slice(text!.print.titleRows!.to + 1);
    expect(table.filter(({ cells }) => typeof cells[0]?.v === 'number').length).toBeGreaterThanOrEqual(many);
  });

  test('names the scheme as the scheme is titled, and signs for it', () => {
    expect(hasText(text!, 'схему сопровождения ШНОР')).toBe(true);
    const [scheme] = support.build(context, support.inputs.parse({})).plans;
    expect(hasText(scheme!, 'Схема сопровождения школ с низкими образовательными результатами')).toBe(true);
    expect(hasText(scheme!, '(подпись)')).toBe(false);
    const [alone] = made(support, many);
    expect(hasText(alone!, '(подпись)')).toBe(true);
  });
});

describe('the roadmap', () => {
  const [plan] = made(roadmapDefinition, many);
  const startsPage = (row: number): boolean => pagesTo(plan!, row) > pagesTo(plan!, row - 1);
  const first = (row: number): string => String(plan!.rows[row]?.cells[0]?.v ?? '');

  test('leaves no last measure of a school alone at the top of a page', () => {
    const heads = plan!.rows.flatMap((_, row) => (/^4\.\d+\. /.test(first(row)) ? [row] : []));
    expect(heads).toHaveLength(many);
    const lasts = heads.slice(1).map((row) => row - 1);
    expect(lasts.filter(startsPage).map(first)).toEqual([]);
  });

  test('speaks of the people of one school in the singular', () => {
    const under = plan!.rows.slice(plan!.rows.findIndex((_, row) => first(row).startsWith('4.1. ')));
    const people = under.map((row) => String(row.cells[3]?.v ?? ''));
    expect(people).toContain('Руководитель ОО, куратор ШНОР');
    expect(people.filter((text) => /руководители (ОО|ШНОР)|кураторы/i.test(text))).toEqual([]);
  });
});

test('a school’s plan is agreed to by the coordinator, by name, while it has no curator', () => {
  const organisation = { people: { coordinator: 'Фамилия002 А. Б.' } };
  const context = contextOf(findingsOf(readingOf(rowsOf(1))), { state: { organisation } });
  const [plan] = roadmapDefinition.build(context, roadmapDefinition.inputs.parse({ scope: 'schools' })).plans;
  expect(plainTexts(plan!)).toEqual(
    expect.arrayContaining(['Муниципальный координатор', '____________ А.Б. Фамилия002']),
  );
});

test('«6-й класс» is not broken between lines', () => {
  const [plan] = made(roadmapDefinition, 4);
  const texts = textsOf(plan!).filter((text) => text.startsWith('Математика (') || /\(ВПР/.test(text));
  expect(texts.some((text) => /\d\u2011[йе]\u00a0класс/.test(text))).toBe(true);
  expect(texts.filter((text) => /\d-[йе]/.test(text))).toEqual([]);
});

test('«Свод» does not leave one of its closing notes alone on a page', () => {
  // As many schools as leave room for all notes but one.
  const plans = identificationDocuments.flatMap((one) => one.build(contextWith(55), one.inputs.parse({})).plans);
  const svod = plans.find(({ kind }) => kind === 'svod')!;
  const last = svod.rows.length - 1;
  expect(pagesTo(svod, last)).toBe(pagesTo(svod, last - 1));
});

test('the long table of a school’s papers repeats its header; what follows stays with its last row', () => {
  const plans = schoolPackage.build(contextWith(1), schoolPackage.inputs.parse({})).plans;
  expect(plans.length).toBeGreaterThan(2);
  for (const plan of plans) {
    const { from, to } = plan.print.titleRows!;
    expect(plan.rows[from]!.cells.map((cell) => cell?.v)).toContain('Мероприятие');
    const end = plan.rows.findIndex((row, at) => at > to && typeof row.cells[0]?.v !== 'number') - 1;
    expect(pagesTo(plan, plan.rows.length - 1)).toBe(pagesTo(plan, end));
  }
});
