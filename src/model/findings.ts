import type { HandDecision, NotHeld } from './criteria';
import type { Reading } from './reading';
import type { Judgement, OfficialComparison } from './verdict';

/** What identification found: the one input of every document builder. */
export interface Findings {
  reading: Reading;
  judgement: Judgement;
  /** Id of the preset the criteria came from; 'own' where changed by hand. */
  preset: string;
  handDecisions: HandDecision[];
  /** Procedures whose absence is no gap: those nobody held, and those said by hand. */
  notHeld: readonly NotHeld[];
  official: OfficialComparison | null;
  fileName: string | null;
}
