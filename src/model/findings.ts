import type { HandDecision } from './criteria';
import type { Reading } from './reading';
import type { Judgement, OfficialComparison } from './verdict';

/** What identification found: the one input of every document builder. */
export interface Findings {
  reading: Reading;
  judgement: Judgement;
  /** Id of the preset the criteria came from; 'own' where changed by hand. */
  preset: string;
  handDecisions: HandDecision[];
  official: OfficialComparison | null;
  /** Hash of all results (values, not order): tells whether the sources changed since a document was made. */
  sourceHash: string;
  fileName: string | null;
}
