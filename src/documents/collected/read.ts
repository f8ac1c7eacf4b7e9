/** Finds the forms of a file that came back and reads them, each by the reader of its own sheet. */
import type { Problem } from '../../model/outcome';
import type { School } from '../../model/school';
import type { SheetSnapshot } from '../../model/snapshot';
import { municipalityKey, SchoolFinder } from '../../naming';
import { processesTitle } from '../../words/diagnostics/diagnostics';
import type { DocumentContext } from '../definition';
import { stampOf, stampVersion, type FormStamp } from '../forms/stamp';
import { rowOf } from '../forms/typed';
import { formTitle } from '../kinds/needs/items';
import { readRiskForm } from '../kinds/risk/school-form';
import { roadmapKeyOf } from '../kinds/roadmap/typed';
import { formKinds, type FormKind, type ReadForm } from './model';
import { readers, type FormContent } from './readers';

/** Every form of a file's sheets. Sheets that are none (the school's page, notes of its own) are passed over. */
export function readForms(context: DocumentContext, sheets: readonly SheetSnapshot[]): ReadForm[] {
  const finder = new SchoolFinder(context.findings.reading.schools);
  return sheets.flatMap((sheet): ReadForm[] => {
    const stamp = stampOf(sheet);
    const kind = kindOf(sheet, stamp);
    if (!kind) return [];
    const head = { kind, sheet: sheet.name, sentTo: stamp?.school ?? null, together: togetherWith(stamp) };
    const nothing = { cells: [], refused: [], left: [] };
    if (stamp && stamp.v > stampVersion)
      return [{ ...head, ...nothing, school: null, problem: problem('collect-newer', {}) }];
    const content = readers[kind](context, sheet, stamp);
    const whose = schoolOf(context, finder, stamp, content.written);
    if (!('school' in whose)) return [{ ...head, ...nothing, school: null, problem: whose }];
    const { school } = whose;
    const { cells, refused, left, refusal } = content.of(school);
    const empty = [cells, refused, left].every((list) => list.length === 0);
    return [
      {
        ...head,
        school,
        cells: cells.map((cell) => ({ ...cell, kind, school: school.id })),
        refused,
        left,
        problem: refusal ?? (empty ? problem('collect-empty', {}) : null),
      },
    ];
  });
}

export const problem = (code: string, params: Problem['params']): Problem => ({ severity: 'warning', code, params });

/** Earlier versions do not say what was sent: of their forms those that every school was sent. */
const togetherWith = (stamp: FormStamp | null): FormKind[] =>
  stamp ? formKinds.filter((kind) => (stamp.forms ?? ['needs', 'processes', 'risk']).includes(kind)) : [];

function kindOf(sheet: SheetSnapshot, stamp: FormStamp | null): FormKind | null {
  if (stamp) return formKinds.find((kind) => kind === stamp.kind) ?? null;
  // A form whose stamp is gone, copied cell by cell, is known by what is printed on it.
  if (rowOf(sheet, formTitle) !== null) return 'needs';
  if (rowOf(sheet, processesTitle) !== null) return 'processes';
  if (roadmapKeyOf(sheet) !== null) return 'roadmap';
  return readRiskForm(sheet) ? 'risk' : null;
}

/** Whose form it is: as stamped, and as written on it; both have to say the same. */
function schoolOf(
  { findings }: DocumentContext,
  finder: SchoolFinder,
  stamp: FormStamp | null,
  written: FormContent['written'],
): { school: School } | Problem {
  if (written === null) return problem('collect-many-schools', {});
  const stamped = stamp
    ? (findings.reading.schools.find(({ ids }) => ids.includes(stamp.school)) ?? finder.one(stamp.name))
    : null;
  const named = written === '' ? null : finder.one(written);
  if (stamp && stamped && named && named.id !== stamped.id)
    return problem('collect-two-schools', { sent: stamp.name, written });
  const school = stamped ?? named;
  // Districts have schools of one name: a form of another's is not this one's, whatever it is called.
  const [sent, here] = [stamp?.municipality, school?.municipality];
  if (sent && here && municipalityKey(sent) !== municipalityKey(here))
    return problem('collect-other-municipality', { sent, here });
  if (school) return { school };
  const name = stamp?.name ?? written;
  return name === '' ? problem('collect-no-school', {}) : problem('collect-wrong-school', { school: name });
}
