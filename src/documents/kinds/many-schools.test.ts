/** Papers of a district where dozens of schools are on the list. */
import type { SheetPlan } from '../../model/plan';
import type { DocumentDefinition } from '../definition';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../testing/findings';
import { pagesTo } from '../kit/sheet/page-breaks';
import { programmeDefinition } from './programme';
import { roadmapDefinition } from './roadmap';

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
const plainTexts = (plan: SheetPlan): string[] => textsOf(plan).map((text) => text.replace(/\u00a0/g, ' '));
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
