/** The register's documents of a school, and what people typed about them. */
import type { CellValue } from '../../model/cells';
import { schoolKey } from '../../model/names';
import type { DocumentContext } from '../definition';
import { lowerFirst } from '../../words/russian';
import { ownSheet, typedRows } from '../diagnostics/typed';
import { profileFactors } from '../risk/known';
import { factorOf } from '../risk-factors';
import { captions } from './texts';

/** Antirisk programmes without a known factor: places to write them in. */
const blankProgrammes = 2;

interface Row {
  school: string;
  document: string;
}

/** Concept, middle-term programme, and an antirisk programme for each active factor of the school. */
export function documentsOf(context: DocumentContext, school: string): string[] {
  const factors = (profileFactors(context)[school] ?? []).filter(({ significance }) => significance !== 'low');
  const programmes =
    factors.length > 0
      ? factors.map(({ factor }) => `Антирисковая программа: ${lowerFirst(factorOf(factor)?.title ?? factor)}`)
      : Array.from({ length: blankProgrammes }, (_, index) => `Антирисковая программа ${index + 1}: ________`);
  return ['Концепция развития', 'Среднесрочная программа развития', ...programmes];
}

export const rowKey = (school: CellValue, document: CellValue): string =>
  `${schoolKey(String(school ?? ''))}|${String(document ?? '')
    .trim()
    .toLowerCase()}`;

/** What was typed into the register, by school and document; the school stands in the first row of its group. */
export function typedRegister(context: DocumentContext) {
  const rows = new Map<string, (caption: string) => CellValue>();
  const order: Row[] = [];
  let school = '';
  for (const { at } of typedRows(ownSheet(context, 'monitoring'), [
    captions.school,
    captions.document,
    captions.state,
  ])) {
    const named = String(at(captions.school) ?? '').trim();
    if (named !== '') school = named;
    const document = String(at(captions.document) ?? '').trim();
    if (document === '' || document === captions.document) continue;
    const key = rowKey(school, document);
    if (!rows.has(key)) order.push({ school, document });
    rows.set(key, rows.get(key) ?? at);
  }
  return { rows, order };
}

/** A place of the form, to write a programme's name in. */
export const isPlace = (document: string): boolean => document.includes('____');
const entered = [
  captions.due,
  captions.approved,
  captions.link,
  captions.state,
  captions.june,
  captions.november,
  captions.note,
];
export const hasEntry = (at: ((caption: string) => CellValue) | undefined): boolean =>
  entered.some((caption) => (at?.(caption) ?? null) !== null);
