/** What the workbook lets general measures name: ШНОР, their mentors and curators, schools with signs of bias. */
import { named as words } from '../../../words/papers/measures';
import type { DocumentContext } from '../../definition';
import { supportLines, type SupportLine } from '../support';
import { schoolsWithSigns } from '../support/proposals';
import { type Named } from './draft';
import type { RoadmapTemplate } from './template';
import { namerAmong } from '../../kit/district';
import { helpedSchools } from '../../kit/findings/listed';

/**
 * Only what the template asks for is worked out: a region has thousands of schools. A school's own roadmap (`only`: its id) names no other
 * low-performing school: it goes to that school.
 */
export function namesIn(context: DocumentContext, template: RoadmapTemplate): (only: string | null) => Named {
  const wanted = new Set(template.sections.flatMap(({ measures }) => measures.map(({ schedule }) => schedule?.names)));
  const { findings } = context;
  const nameOf = namerAmong(findings);
  const lines = wanted.has('pairs') || wanted.has('curators') ? supportLines(context) : [];
  const shnor = wanted.has('shnor') ? helpedSchools(findings).map(({ school }) => school) : [];
  const signs = wanted.has('biased') ? schoolsWithSigns(findings) : new Set<string>();
  const biased = findings.reading.schools.filter(({ id }) => signs.has(id));
  const pairs = (of: 'mentor' | 'curator') => (line: SupportLine) =>
    line[of] === '' ? [] : [words.pair(nameOf(line.proposal.school), line[of])];
  const chosen = {
    shnor: chooser(shnor, ({ id }) => id),
    lines: chooser(lines, ({ proposal }) => proposal.school.id),
    biased: chooser(biased, ({ id }) => id),
  };
  return (only) => ({
    shnor: chosen.shnor(only).map(nameOf),
    pairs: wanted.has('pairs') ? chosen.lines(only).flatMap(pairs('mentor')) : [],
    curators: wanted.has('curators') ? chosen.lines(only).flatMap(pairs('curator')) : [],
    biased: chosen.biased(only).map(nameOf),
  });
}

/** All, or the one of a school: looked up, as each school of a region asks. */
function chooser<T>(all: readonly T[], schoolOf: (one: T) => string): (only: string | null) => readonly T[] {
  const bySchool = new Map(all.map((one) => [schoolOf(one), [one]]));
  return (only) => (only === null ? all : (bySchool.get(only) ?? []));
}
