import { isListed } from '../../../judging';
import type { Verdict } from '../../../model/verdict';
import type { RoleId } from '../../../words/papers/roadmap';
import type { Addressee } from '../../../words/schools/school-page';
import type { DocumentContext } from '../../definition';
import { mark } from '../../forms/marks';
import { ownSheets } from '../../forms/typed';
import { addressedMeasures, libraryTerm } from '../../kit/measures';
import { officeOf } from '../../kit/district';
import { periodOf, responsibleText } from '../../kit/organisation';
import { readTerm } from '../../kit/terms';
import { schoolFactors } from '../risk/known';
import { isTarget } from '../roadmap/counts';
import { readTyped } from '../roadmap/typed';

export interface PageMeasure {
  /** By which its row is known when the page is made again. */
  id: string;
  addressee: Addressee;
  text: string;
  term: string;
  responsible: string;
}

/** Section of addressed help to a school in a roadmap's sheet (roadmap/draft.ts). */
export const schoolSection = (school: string): string => `addressed:${school}`;

const teachers: ReadonlySet<string> = new Set<RoleId>([
  'teachers',
  'classTeachers',
  'psychologists',
  'subjectUnions',
  'schoolUnions',
]);
const service: ReadonlySet<string> = new Set<RoleId>(['centre', 'curators', 'institute', 'growthPoints', 'partners']);
const office: ReadonlySet<string> = new Set<RoleId>(['authority', 'coordinator', 'commission']);

/** Whom a measure is for: the first who carries it out. */
const addresseeOf = ([role = '']: readonly string[]): Addressee =>
  office.has(role) ? 'authority' : service.has(role) ? 'centre' : teachers.has(role) ? 'teachers' : 'head';

/** Measures of the roadmap that stands in the workbook, the school's own before the municipality's, as edited there; without one, of the library. */
export function measuresFor(context: DocumentContext, verdict: Verdict): PageMeasure[] {
  const { id } = verdict.school;
  const [period, organisation] = [periodOf(context), officeOf(context)];
  const library = addressedMeasures(verdict, context.findings.judgement.years, schoolFactors(context)[id]);
  const prefix = `${schoolSection(id)}:`;
  const roles = new Map(library.map((one) => [prefix + one.id, one.measure.responsible]));
  const plans = ownSheets(context, 'roadmap').map(({ key, sheet }) => ({
    isOwn: key.endsWith(`:${id}`),
    rows: (readTyped(sheet) ?? []).filter(
      (row) => row.section === schoolSection(id) && row.cells.status !== 'снято' && !isTarget(row),
    ),
  }));
  const stands = plans.filter(({ rows }) => rows.length > 0);
  const own = (stands.find(({ isOwn }) => isOwn) ?? stands[0])?.rows ?? [];
  const text = (value: unknown) => String(value ?? '').trim();
  if (own.length > 0)
    return own.map((row) => ({
      id: row.id ?? mark(row.cells.text),
      addressee: addresseeOf(roles.get(row.id ?? '') ?? []),
      text: text(row.cells.text),
      term: text(row.cells.term),
      responsible: text(row.cells.responsible),
    }));
  // Help of the library is for schools of the list.
  if (!isListed(verdict)) return [];
  return library.map(({ id: own, measure, text: wording }) => ({
    id: prefix + own,
    addressee: addresseeOf(measure.responsible),
    text: wording,
    term: readTerm(libraryTerm(measure, period), period).wording,
    responsible: responsibleText(measure.responsible, organisation, true),
  }));
}
