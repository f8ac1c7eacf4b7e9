/** The register's documents of a school, and what people typed about them. */
import type { CellValue } from '../../../model/cells';
import { schoolKey } from '../../../naming';
import type { School } from '../../../model/school';
import type { DocumentContext } from '../../definition';
import { lowerFirst } from '../../../words/russian';
import { enteredOf, placeKey } from '../../forms/entered';
import { defaultSchools } from '../../kit/findings/scope';
import { ownSheet, typedRows } from '../../forms/typed';
import { profileFactors } from '../risk/known';
import { factorOf } from '../../kit/risk-factors';
import { serialOf } from '../../kit/terms';
import { captions } from './texts';

/** Antirisk programmes without a known factor: places to write them in. */
const blankProgrammes = 2;

interface Row {
  school: string;
  document: string;
}

/** Concept, middle-term programme, and an antirisk programme for each active factor of the school. */
function documentsOf(context: DocumentContext, school: string): string[] {
  const factors = (profileFactors(context)[school] ?? []).filter(({ significance }) => significance !== 'low');
  const programmes =
    factors.length > 0
      ? factors.map(({ factor }) => `Антирисковая программа: ${lowerFirst(factorOf(factor)?.title ?? factor)}`)
      : Array.from({ length: blankProgrammes }, (_, index) => `Антирисковая программа ${index + 1}: ________`);
  return ['Концепция развития', 'Среднесрочная программа развития', ...programmes];
}

const rowKey = (school: CellValue, document: CellValue): string =>
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
const hasEntry = (at: ((caption: string) => CellValue) | undefined): boolean =>
  entered.some((caption) => (at?.(caption) ?? null) !== null);

type Register = ReturnType<typeof typedRegister>;

/** Schools of the register: those chosen, and those that something is typed or entered about. */
export function registerSchools(context: DocumentContext, typed: Register, chosen: readonly string[]): School[] {
  const wanted = new Set(defaultSchools(context.findings, chosen).map(({ id }) => id));
  const entered = Object.keys(enteredOf(context.state, 'monitoring'));
  const filled = new Set(
    typed.order
      .filter(({ school, document }) => hasEntry(typed.rows.get(rowKey(school, document))))
      .map(({ school }) => schoolKey(school)),
  );
  return context.findings.reading.schools.filter(
    ({ id, name }) =>
      wanted.has(id) || filled.has(schoolKey(name)) || entered.some((place) => place.startsWith(placeKey(id, ''))),
  );
}

/** Documents of a school in their order: known ones, programmes written in by hand, places left for more. */
export function registerDocuments(context: DocumentContext, typed: Register, school: School): string[] {
  const own = typed.order
    .filter((row) => school.name !== '' && schoolKey(row.school) === schoolKey(school.name))
    .map(({ document }) => document);
  const known = documentsOf(context, school.id);
  // Programmes written in by hand, and places of the form that something stands in already, stay.
  const added = own.filter(
    (document) =>
      !known.some((one) => one.toLowerCase() === document.toLowerCase()) &&
      (!isPlace(document) || hasEntry(typed.rows.get(rowKey(school.name, document)))),
  );
  const places = added.length > 0 ? known.filter(isPlace).slice(added.length) : known.filter(isPlace);
  return [...known.filter((document) => !isPlace(document)), ...added, ...places];
}

/** Place of a cell of the register among what was entered in the pane. */
export const registerPlace = (school: string, document: string, caption: string): string =>
  placeKey(school, document, caption);

/** What a cell of the register holds: what was entered in the pane (dates as «2026-06-01»), else what is typed. */
export function registerValue(
  context: DocumentContext,
  typed: Register,
  school: School,
  document: string,
  caption: string,
): CellValue {
  const entered = enteredOf(context.state, 'monitoring')[registerPlace(school.id, document, caption)];
  if (entered === undefined) return typed.rows.get(rowKey(school.name, document))?.(caption) ?? null;
  if (entered === '') return null;
  return caption === captions.due || caption === captions.approved ? serialOf(entered) : entered;
}
