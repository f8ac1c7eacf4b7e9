/** What was in the workbook and is not in the list: results that reading had to leave out. */
import type { Problem } from './outcome';
import type { Reading } from './reading';

/** Codes of reading's problems (words/problems/reading.ts) that each mean results left out, not merely doubted. */
const lossCodes: ReadonlySet<string> = new Set([
  'noParticipants',
  'withheld',
  'noLow',
  'notUnderstood',
  'noPeople',
  'notWhole',
  'lowAboveN',
  'error',
  'formUnknown',
  'dateInCount',
  'sharesNot100',
  'noLowColumn',
  'unreadColumns',
  'noCountColumn',
  'unreadTable',
  'oneIndicator',
  'resultsInWords',
  'garbledText',
  'schoolsAcross',
  'noSchoolColumn',
  'noMarkColumn',
  'onlyFailed',
  'otherLimit',
  'partUnknown',
  'strayRow',
  'ambiguousColumns',
  'classUnknown',
  'noMinimum',
  'yearMissing',
  'yearDisagree',
  'subjectMissing',
  'subjectDisagree',
  'kindMissing',
  'kindDisagree',
  'gradeMissing',
  'gradeDisagree',
]);

export interface Losses {
  /** Results or rows left out; a table that was not read counts as one. */
  count: number;
  problems: Problem[];
}

/** Every loss of a reading, in the order of the sheets. */
export function lossesOf({ problems }: Pick<Reading, 'problems'>): Losses {
  const lost = problems.filter(({ code }) => lossCodes.has(code));
  const count = lost.reduce((sum, { params }) => sum + (typeof params?.count === 'number' ? params.count : 1), 0);
  return { count, problems: lost };
}
