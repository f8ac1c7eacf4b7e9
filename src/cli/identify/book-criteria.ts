/** Criteria that workbooks keep: a command goes by them, and never changes them without a word. */
import { criteriaText, sameCriteria } from '../../app/identification/identify';
import type { Findings } from '../../model/findings';
import type { WorkbookState } from '../../model/state';
import { cliWords as words } from '../../words/cli';
import { asksCriteria, type Wanted } from './criteria-flags';

type Kept = Pick<WorkbookState, 'criteria' | 'preset'>;
type Book = Pick<WorkbookState, 'criteria' | 'preset' | 'registry'>;

/** What all workbooks that keep criteria keep; null where they differ. */
export function commonCriteria(states: readonly Kept[]): Kept | null {
  const [first = { criteria: null, preset: null }, ...others] = states.filter(({ criteria }) => criteria !== null);
  const isCommon = others.every(({ criteria }) => sameCriteria(criteria!, first.criteria!));
  return isCommon ? { criteria: first.criteria, preset: first.preset } : null;
}

/** By which criteria of the workbook a command goes, or that those asked for are others than its sheets were made by; null where it keeps none. */
export function criteriaLine(wanted: Wanted, kept: Book, { judgement, preset }: Findings): string | null {
  if (!kept.criteria) return null;
  const ofBook = criteriaText(kept.criteria, kept.preset);
  if (!asksCriteria(wanted)) return words.bookCriteria(ofBook);
  if (kept.registry.length === 0 || sameCriteria(kept.criteria, judgement.criteria)) return null;
  return words.otherCriteria(criteriaText(judgement.criteria, preset), ofBook);
}
