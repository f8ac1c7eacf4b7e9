/** Papers of a district where dozens of schools are on the list. */
import type { SheetPlan } from '../../model/plan';
import type { DocumentDefinition } from '../definition';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../testing/findings';
import { programmeDefinition } from './programme';

const many = 30;
const rows: Row[] = Array.from({ length: many }, (_, index) => `МБОУ «СОШ № ${index + 1}»`).flatMap((school): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, 12, 10, 10, 8],
    [school, 'ОГЭ Русский язык', year, 12, 10, 10, 8],
  ]),
);
const contextWith = (schools: number) => contextOf(findingsOf(readingOf(rows.slice(0, schools * 4))));
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
