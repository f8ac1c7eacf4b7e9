/** What each kind of sheet is made from: a change of any of it makes the sheet out of date. */

/**
 * `list`: who is on it; `decisions`: what was decided by hand, with grounds; `criteria`: as they are printed; `verdicts`: what they make of every
 * school; `sources`: the numbers read; `organisation`: the office's own facts; `template`: the own template it follows.
 */
export const madeParts = ['list', 'decisions', 'criteria', 'verdicts', 'sources', 'organisation', 'template'] as const;
export type MadePart = (typeof madeParts)[number];

/** By the kind of the sheet. Sheets of results are typed into and made from nothing. */
export const dependsOn: Readonly<Record<string, readonly MadePart[]>> = {
  shnor: ['list', 'decisions', 'criteria', 'verdicts', 'sources'],
  svod: ['list', 'criteria', 'verdicts', 'sources'],
  reliability: ['criteria', 'verdicts', 'sources'],
  read: ['criteria', 'sources'],
  roadmap: ['list', 'verdicts', 'sources', 'organisation', 'template'],
  'roadmap-list': ['list', 'verdicts', 'sources', 'organisation', 'template'],
  'roadmap-annex': ['list', 'verdicts', 'sources', 'organisation', 'template'],
  programme: ['list', 'verdicts', 'sources', 'organisation'],
  order: ['list', 'verdicts', 'sources', 'organisation'],
  swot: ['list', 'verdicts', 'sources', 'organisation'],
  dynamics: ['verdicts', 'sources', 'organisation'],
  staff: ['organisation'],
  processes: ['list', 'organisation'],
  risk: ['list', 'organisation'],
  needs: ['list', 'organisation'],
  support: ['list', 'verdicts', 'sources', 'organisation'],
  bias: ['sources', 'organisation'],
  monitoring: ['list', 'organisation'],
  analysis: ['list', 'verdicts', 'sources', 'organisation'],
  acts: ['organisation'],
  note: ['list', 'criteria', 'verdicts', 'sources', 'organisation'],
  minutes: ['list', 'verdicts', 'sources', 'organisation'],
  management: ['list', 'organisation'],
  region: ['list', 'criteria', 'verdicts', 'sources'],
  'region-files': ['list', 'criteria', 'verdicts', 'sources'],
  'school-package': ['list', 'decisions', 'verdicts', 'sources', 'organisation'],
  'school-page': ['list', 'decisions', 'verdicts', 'sources', 'organisation'],
};
