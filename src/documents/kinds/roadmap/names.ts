/** What the workbook lets general measures name: ШНОР, their mentors and curators, schools with signs of bias. */
import { named as words } from '../../../words/papers/measures';
import type { DocumentContext } from '../../definition';
import { supportLines } from '../support';
import { schoolsWithSigns } from '../support/proposals';
import { type Named } from './draft';
import type { RoadmapTemplate } from './template';
import { namerAmong } from '../../kit/district';
import { helpedSchools } from '../../kit/findings/listed';

/** Only what the template asks for is worked out: a region has thousands of schools. */
export function namesIn(context: DocumentContext, template: RoadmapTemplate): Named {
  const wanted = new Set(template.sections.flatMap(({ measures }) => measures.map(({ schedule }) => schedule?.names)));
  const { findings } = context;
  const nameOf = namerAmong(findings);
  const lines = wanted.has('pairs') || wanted.has('curators') ? supportLines(context) : [];
  const shnor = wanted.has('shnor') ? helpedSchools(findings).map(({ school }) => school) : [];
  const signs = wanted.has('biased') ? schoolsWithSigns(findings) : new Set<string>();
  const biased = findings.reading.schools.filter(({ id }) => signs.has(id));
  const pairs = (of: 'mentor' | 'curator') =>
    lines.flatMap((line) => (line[of] === '' ? [] : [words.pair(nameOf(line.proposal.school), line[of])]));
  return {
    shnor: shnor.map(nameOf),
    pairs: wanted.has('pairs') ? pairs('mentor') : [],
    curators: wanted.has('curators') ? pairs('curator') : [],
    biased: biased.map(nameOf),
  };
}
