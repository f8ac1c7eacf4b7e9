/** The register's documents of a school, and what people typed about them. */
import type { CellValue } from '../../../model/cells';
import { plainText, finderOf } from '../../../naming';
import type { School } from '../../../model/school';
import type { DocumentContext } from '../../definition';
import { lowerFirst } from '../../../words/russian/russian';
import { enteredOf, placeKey } from '../../forms/entered';
import { defaultSchools } from '../../kit/findings/scope';
import { tableOf, type CaptionedTable, type TypedForm } from '../../forms/form';
import { formOf } from '../../forms/form-of';
import { profileFactors } from '../risk/known';
import { factorOf } from '../../kit/risk-factors';
import { periodOf } from '../../kit/organisation';
import { schoolYearOf, serialOf, type Period } from '../../kit/terms';
import { captions, monitoringWords, stages, type Stage } from '../../../words/diagnostics/monitoring';

/** Antirisk programmes without a known factor: places to write them in. */
const blankProgrammes = 2;

interface Row {
  /** Id. */
  school: string;
  document: string;
}

/** Concept, middle-term programme, and an antirisk programme for each active factor of the school. */
function documentsOf(context: DocumentContext, school: string): string[] {
  const factors = (profileFactors(context)[school] ?? []).filter(({ significance }) => significance !== 'low');
  const programmes =
    factors.length > 0
      ? factors.map(({ factor }) => monitoringWords.antirisk(lowerFirst(factorOf(factor)?.title ?? factor)))
      : Array.from({ length: blankProgrammes }, (_, index) => monitoringWords.blankProgramme(index + 1));
  return [...monitoringWords.documents, ...programmes];
}

export const registerTable = 'documents';
/** Column key of a caption. */
const columnOf = (caption: string): string | null =>
  Object.entries(captions).find(([, text]) => plainText(text) === plainText(caption))?.[0] ?? null;
const lower = (text: string): string => text.trim().toLowerCase();
/** Key of a row: whose document, and which. */
export const registerRow = (school: string, document: string): string => placeKey(school, lower(document));
const partsOf = (key: string): [school: string, document: string] => {
  const at = key.lastIndexOf('|');
  return [key.slice(0, at), key.slice(at + 1)];
};

/** The register before forms had keys: the school stands in the first row of its group. */
const captioned = (idOf: (name: string) => string): CaptionedTable => ({
  id: registerTable,
  column: columnOf,
  row(_texts, at, above) {
    const school = at('school') === '' ? (above === null ? '' : partsOf(above)[0]) : idOf(at('school'));
    return at('document') === '' ? null : registerRow(school, at('document'));
  },
  least: 3,
});

const idByName = (context: DocumentContext) => {
  const schools = finderOf(context.findings.reading.schools);
  return (name: string) => schools.one(name)?.id ?? name;
};

/**
 * The register's form as it stands, its rows known by school id and document. A document's name that people wrote over ours counts, a row they
 * added belongs to the school above it; a school's name written into an empty form counts for its rows.
 */
export function registerForm(context: DocumentContext): TypedForm {
  const idOf = idByName(context);
  const form = formOf(context, 'monitoring', '', [captioned(idOf)]);
  const table = tableOf(form, registerTable);
  const known = new Set(context.findings.reading.schools.map(({ id }) => id));
  const written = new Map<string, string>();
  for (const key of [...table.keys]) {
    const [place, document] = partsOf(key);
    const name = table.text(key, 'school');
    if (name !== '' && !written.has(place)) written.set(place, idOf(name));
    const school = known.has(place) ? place : (written.get(place) ?? place);
    table.alias(registerRow(school, table.text(key, 'document') || document), key);
    for (const own of table.ownRows.filter(({ after }) => after === key)) {
      const text = (column: string) => String(own.cells.get(column) ?? '').trim();
      const whose = text('school') === '' ? school : idOf(text('school'));
      if (text('document') !== '') table.adopt(registerRow(whose, text('document')), own);
    }
  }
  return form;
}

/** What was typed into the register, by school id and document. */
export function typedRegister(context: DocumentContext) {
  const table = tableOf(registerForm(context), registerTable);
  const rows = new Map<string, (caption: string) => CellValue>();
  const order: Row[] = [];
  for (const key of table.keys) {
    const [school, document] = partsOf(key);
    const written = table.text(key, 'document') || document;
    // Known by another key too: a name that people wrote over ours.
    if (lower(written) !== document) continue;
    order.push({ school, document: written });
    rows.set(key, (caption) => table.at(key, columnOf(caption) ?? ''));
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
  captions.december,
  captions.june,
  captions.november,
  captions.note,
];
const hasEntry = (at: ((caption: string) => CellValue) | undefined): boolean =>
  entered.some((caption) => (at?.(caption) ?? null) !== null);

type Register = ReturnType<typeof typedRegister>;

/** The one year of the period that the register is for: of several the one of the day, as far as the period has it. */
export function registerYear(context: DocumentContext): Period {
  const { kind, from, to } = periodOf(context);
  const length = kind === 'school' ? 1 : 0;
  const today = kind === 'school' ? schoolYearOf(context.today).from : Number(context.today.slice(0, 4));
  const year = Math.min(Math.max(today, from), to - length);
  return { kind, from: year, to: year + length };
}

/** Stages of the period in their order, then those in which something stands from a register of another kind of year. */
export function registerStages(context: DocumentContext, typed: Register): Stage[] {
  const own: readonly Stage[] = stages[periodOf(context).kind];
  const entered = Object.keys(enteredOf(context.state, 'monitoring'));
  const isFilled = (stage: Stage): boolean =>
    [...typed.rows.values()].some((at) => at(captions[stage]) !== null) ||
    entered.some((place) => place.endsWith(placeKey('', captions[stage])));
  const others = Object.values(stages)
    .flat()
    .filter((stage) => !own.includes(stage) && isFilled(stage));
  return [...own, ...new Set(others)];
}

/** Schools of the register: those chosen, and those that something is typed or entered about. */
export function registerSchools(context: DocumentContext, typed: Register, chosen: readonly string[]): School[] {
  const wanted = new Set(defaultSchools(context.findings, chosen).map(({ id }) => id));
  const entered = Object.keys(enteredOf(context.state, 'monitoring'));
  const filled = new Set(
    typed.order
      .filter(({ school, document }) => hasEntry(typed.rows.get(registerRow(school, document))))
      .map(({ school }) => school),
  );
  return context.findings.reading.schools.filter(
    ({ id }) => wanted.has(id) || filled.has(id) || entered.some((place) => place.startsWith(placeKey(id, ''))),
  );
}

/** Documents of a school in their order: known ones, programmes written in by hand, places left for more. */
export function registerDocuments(context: DocumentContext, typed: Register, school: School): string[] {
  const own = typed.order
    .filter((row) => school.name !== '' && row.school === school.id)
    .map(({ document }) => document);
  const known = documentsOf(context, school.id);
  // Programmes written in by hand, and places of the form that something stands in already, stay.
  const added = own.filter(
    (document) =>
      !known.some((one) => one.toLowerCase() === document.toLowerCase()) &&
      (!isPlace(document) || hasEntry(typed.rows.get(registerRow(school.id, document)))),
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
  if (entered === undefined) return typed.rows.get(registerRow(school.id, document))?.(caption) ?? null;
  if (entered === '') return null;
  return caption === captions.due || caption === captions.approved ? serialOf(entered) : entered;
}
