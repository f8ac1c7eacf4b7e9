import { remembered, rememberedOf } from '../../../model/remembered';
import { plainText, finderOf, type SchoolFinder } from '../../../naming';
import type { School } from '../../../model/school';
import { valueAt, type SheetSnapshot } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { enteredOf, placeKey } from '../../forms/entered';
import { tableOf, type TypedForm } from '../../forms/form';
import { formOf } from '../../forms/form-of';
import { typedNumber } from '../../forms/typed';
import {
  riskFactors,
  significances,
  significanceTitles,
  type FactorId,
  type Significance,
} from '../../kit/risk-factors';

/** One factor of one school, as typed on our sheet or read from a table of the office. */
export interface ProfileEntry {
  school: School;
  factor: FactorId;
  /** Share 0–1; null where only the significance is known. */
  value: number | null;
  significance: Significance | null;
  /** null for what was entered in the pane and stands on no sheet yet. */
  source: Source | null;
}

const factorTexts = new Map<string, FactorId>(
  riskFactors.flatMap(({ id, title, title2021, short, short2021 }) =>
    [title, title2021, short, short2021].flatMap((text) => (text ? [[plainText(text), id] as const] : [])),
  ),
);

/** The factor a caption names, in either edition, whole or short. */
export const factorNamed = remembered(
  (text: string): FactorId | null => factorTexts.get(plainText(text).replace(/^\d+[.)]\s*/, '')) ?? null,
);

/** By its Russian word, already made plain. */
export const significanceNamed = (text: string): Significance | null =>
  significances.find((level) => plainText(significanceTitles[level]) === plainText(text)) ?? null;

interface Placed<T> {
  row: number;
  col: number;
  value: T;
}

/** Cells of a sheet that name something. */
function namesIn<T>(sheet: SheetSnapshot, find: (text: string) => T | null): Placed<T>[] {
  const found: Placed<T>[] = [];
  sheet.values.forEach((cells, r) =>
    cells.forEach((text, c) => {
      const value = typeof text === 'string' && text.length <= 200 ? find(text) : null;
      if (value !== null) found.push({ row: sheet.top + r, col: sheet.left + c, value });
    }),
  );
  return found;
}

/** A region's sheet has two million cells, and papers of each of its schools ask. */
const factorsOf = rememberedOf((sheet: SheetSnapshot) => namesIn(sheet, factorNamed));

/** Fewer factors than this make no table of them. */
const fewestFactors = 3;

/**
 * Finds tables of factors by their captions: factors across with schools down (our own summary), or factors down with schools across or
 * one school in the title. Cells hold a share or a word of significance; the cell under «Значимость» next to a value counts too.
 */
function entriesOf(sheet: SheetSnapshot, schools: SchoolFinder): ProfileEntry[] {
  const factors = factorsOf(sheet);
  // Schools are looked for only where there are factors: names of a region's sheets are many, and made equal dearly.
  if (factors.length < fewestFactors) return [];
  const named = namesIn(sheet, (text) => (factorNamed(text) ? null : schools.one(text)));
  if (named.length === 0) return [];
  const entries = new Map<string, ProfileEntry>();
  const add = (school: School, factor: FactorId, row: number, col: number) => {
    const value = valueAt(sheet, row, col);
    const significance = significanceNamed(String(value ?? ''));
    const number = significance ? null : typedNumber(value);
    if (significance === null && number === null) return;
    const key = `${school.id}|${factor}`;
    const known = entries.get(key) ?? {
      school,
      factor,
      value: null,
      significance: null,
      source: { sheet: sheet.name, area: { top: row, left: col, bottom: row, right: col } },
    };
    if (significance) known.significance ??= significance;
    if (number !== null && number >= 0) known.value ??= number > 1 ? number / 100 : number;
    entries.set(key, known);
  };
  const across = factors.length > 1 && factors[0]!.row === factors[1]!.row;
  for (const { row, col, value: factor } of factors) {
    if (across) {
      // Rows belong to the nearest factor header above them: a second table starts with a header of its own.
      const next = factors.find((other) => other.col === col && other.row > row)?.row ?? Infinity;
      for (const school of named)
        if (school.row > row && school.row < next && school.col < col) add(school.value, factor, school.row, col);
      continue;
    }
    const heads = named.filter((school) => school.row < row && school.col > col);
    for (const school of heads) {
      const nextCol = Math.min(
        ...heads.filter((other) => other.col > school.col).map((other) => other.col),
        school.col + 2,
      );
      for (let c = school.col; c < nextCol; c++) add(school.value, factor, row, c);
    }
    if (heads.length > 0) continue;
    const title = [...named].reverse().find((school) => school.row < row);
    if (title) for (let c = col + 1; c <= col + 3; c++) add(title.value, factor, row, c);
  }
  return [...entries.values()];
}

/** Tables of the summary's form: significance and value, schools down, factors across. */
export const levelTable = 'levels';
export const valueTable = 'values';
export const riskForm = (context: DocumentContext): TypedForm => formOf(context, 'risk', '');

/** What is typed into the summary's form; a school's name written into an empty row counts. */
function typedEntries(form: TypedForm, schools: SchoolFinder, all: readonly School[]): ProfileEntry[] {
  const byId = new Map(all.map((school) => [school.id, school]));
  const entries = new Map<string, ProfileEntry>();
  for (const id of [levelTable, valueTable]) {
    const table = tableOf(form, id);
    for (const row of table.keys) {
      const school = byId.get(row) ?? schools.one(table.text(row, 'school'));
      for (const { id: factor } of school ? riskFactors : []) {
        const key = `${school!.id}|${factor}`;
        const significance = id === levelTable ? significanceNamed(table.text(row, factor)) : null;
        const number = id === valueTable ? typedNumber(table.at(row, factor)) : null;
        if (significance === null && (number === null || number < 0)) continue;
        const source = table.place(row, factor);
        const known = entries.get(key) ?? { school: school!, factor, value: null, significance: null, source };
        if (number !== null) known.value = number > 1 ? number / 100 : number;
        known.significance ??= significance;
        entries.set(key, known);
      }
    }
  }
  return [...entries.values()];
}

const read = new WeakMap<DocumentContext, readonly ProfileEntry[]>();

/** Everything known of the schools' risk profiles: our own summary first, then the office's own tables. Read once for all schools of a document. */
export function riskEntries(context: DocumentContext): readonly ProfileEntry[] {
  const known = read.get(context) ?? entriesIn(context);
  read.set(context, known);
  return known;
}

function entriesIn(context: DocumentContext): ProfileEntry[] {
  const schools = finderOf(context.findings.reading.schools);
  const ours = context.state.registry;
  const kindOf = (sheet: SheetSnapshot) =>
    ours.find(({ sheetId, name }) => sheetId === sheet.id || name === sheet.name);
  const summary = context.sheets.filter((sheet) => kindOf(sheet)?.kind === 'risk' && kindOf(sheet)?.key === '');
  const foreign = context.sheets.filter((sheet) => !kindOf(sheet) || kindOf(sheet)?.kind === 'source');
  const known = new Map<string, ProfileEntry>();
  const form = riskForm(context);
  const all = [
    ...typedEntries(form, schools, context.findings.reading.schools),
    // A summary made before forms had keys, and the office's own tables, are known by their captions.
    ...[...(form.tables.size > 0 ? [] : summary), ...foreign].flatMap((sheet) => entriesOf(sheet, schools)),
  ];
  for (const entry of all) {
    const key = `${entry.school.id}|${entry.factor}`;
    if (!known.has(key)) known.set(key, entry);
  }
  return [...known.values()];
}

/** Place of a school's factor among what was entered in the pane: its value (a share 0–1) or its significance. */
export const riskPlace = (school: string, factor: FactorId, what: 'value' | 'level'): string =>
  placeKey(school, factor, what);

/** The profiles with what was entered in the pane over what stands on the sheets. */
export function enteredProfiles(context: DocumentContext): readonly ProfileEntry[] {
  const known = entered.get(context) ?? profilesIn(context);
  entered.set(context, known);
  return known;
}
const entered = new WeakMap<DocumentContext, readonly ProfileEntry[]>();

function profilesIn(context: DocumentContext): ProfileEntry[] {
  const typed = enteredOf(context.state, 'risk');
  const known = new Map(riskEntries(context).map((entry) => [`${entry.school.id}|${entry.factor}`, entry]));
  if (known.size === 0 && Object.keys(typed).length === 0) return [];
  return context.findings.reading.schools.flatMap((school) =>
    riskFactors.flatMap(({ id: factor }): ProfileEntry[] => {
      const entry = known.get(`${school.id}|${factor}`);
      const [value, level] = [
        typed[riskPlace(school.id, factor, 'value')],
        typed[riskPlace(school.id, factor, 'level')],
      ];
      if (value === undefined && level === undefined) return entry ? [entry] : [];
      const made: ProfileEntry = {
        school,
        factor,
        value: value === undefined ? (entry?.value ?? null) : typedNumber(value),
        significance:
          level === undefined ? (entry?.significance ?? null) : (significances.find((one) => one === level) ?? null),
        source: entry?.source ?? null,
      };
      return made.value === null && made.significance === null ? [] : [made];
    }),
  );
}

/** Factors a school works on: of high and middle significance. */
export const activeFactors = (entries: readonly ProfileEntry[], school: string): ProfileEntry[] =>
  entries.filter(
    (entry) => entry.school.id === school && (entry.significance === 'high' || entry.significance === 'medium'),
  );
