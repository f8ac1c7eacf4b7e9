/** What the workbook lets general measures name: ШНОР, their mentors and curators, schools with signs of bias. */
import { named as words } from '../../../words/measures';
import type { DocumentContext } from '../../definition';
import { supportLines } from '../support';
import { schoolsWithSigns } from '../support/proposals';
import { helpedSchools, type Named } from './draft';
import type { RoadmapTemplate } from './template';

/** Only what the template asks for is worked out: a region has thousands of schools. */
export function namesIn(context: DocumentContext, template: RoadmapTemplate): Named {
  const wanted = new Set(template.sections.flatMap(({ measures }) => measures.map(({ schedule }) => schedule?.names)));
  const { findings } = context;
  const pairs = (of: 'mentor' | 'curator') =>
    supportLines(context).flatMap(({ proposal, ...row }) =>
      row[of] === '' ? [] : [words.pair(proposal.school.name, row[of])],
    );
  const biased = () => {
    const ids = schoolsWithSigns(findings);
    return findings.reading.schools.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  };
  return {
    shnor: wanted.has('shnor') ? helpedSchools(findings).map(({ school }) => school.name) : [],
    pairs: wanted.has('pairs') ? pairs('mentor') : [],
    curators: wanted.has('curators') ? pairs('curator') : [],
    biased: wanted.has('biased') ? biased() : [],
  };
}
