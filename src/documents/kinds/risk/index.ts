import * as z from 'zod';
import type { BuiltDocument, DocumentDefinition } from '../../definition';
import { defaultSchools, orBlank } from '../../kit/findings/scope';
import type { SchoolFactors } from '../../kit/risk-factors';
import { riskProfile } from './profile';
import { enteredProfiles, type ProfileEntry } from './read';
import { riskSummary } from './summary';
import { riskWords } from '../../../words/diagnostics/risk';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** Schools of the summary; none: the ШНОР list, else all. Those with an entry already are always in it. */
  schools: z.array(z.string()).default([]),
  /** Whose titles of the factors: the questionnaires of 2021, or those since 2022. */
  edition: z.enum(['2021', '2022']).default('2022'),
  /** A sheet of its own with a chart: schools with entries, or none. */
  profiles: z.enum(['filled', 'none']).default('filled'),
});
type Inputs = z.infer<typeof inputs>;

/** What roadmaps take from the profile (risk-factors.ts: keptFactors): school → factors with their significance. */
function factorsOf(entries: readonly ProfileEntry[]): SchoolFactors {
  const factors: SchoolFactors = {};
  for (const { school, factor, significance } of entries)
    if (significance) (factors[school.id] ??= []).push({ factor, significance });
  return factors;
}

/** Risk profiles: one summary to type into, one sheet a school with entries. */
export const risk: DocumentDefinition<Inputs> = {
  kind: 'risk',
  title: riskWords.title,
  group: 'diagnostics',
  about: documentAbout.risk,
  schools: 'list',
  byKind: true,
  madeFrom: { risk: ['list', 'organisation'] },
  inputs,
  build(context, { schools: chosen, edition, profiles }): BuiltDocument {
    const entries = enteredProfiles(context);
    const filled = new Set(entries.map(({ school }) => school.id));
    const wanted = new Set(defaultSchools(context.findings, chosen).map(({ id }) => id));
    const schools = context.findings.reading.schools.filter(({ id }) => wanted.has(id) || filled.has(id));
    const summary = riskSummary(context, orBlank(schools, 5), edition, entries);
    const own = profiles === 'none' ? [] : schools.filter(({ id }) => filled.has(id));
    return {
      plans: [summary.plan, ...own.map((school) => riskProfile(context, school, edition, entries, summary))],
      notes:
        entries.length > 0 ? [] : [{ severity: 'info', code: 'diagnosticsToFill', params: { document: risk.title } }],
      memory: { factors: factorsOf(entries) },
    };
  },
};
