/** SWOT, diagnostics, monitoring, analysis and the school page: what stands around the roadmap. */
import { acts } from './acts';
import { analysis } from './analysis';
import { bias } from './bias';
import { dynamics } from './dynamics';
import { management } from './management';
import { minutes } from './minutes';
import { monitoring } from './monitoring';
import { needs } from './needs';
import { note } from './note';
import { processes } from './processes';
import { risk } from './risk';
import { schoolPage } from './school-page';
import { staff } from './staff';
import { support } from './support';
import { swot } from './swot';

export const diagnosticDocuments = [
  swot,
  dynamics,
  staff,
  processes,
  risk,
  needs,
  support,
  bias,
  acts,
  monitoring,
  note,
  analysis,
  minutes,
  management,
  schoolPage,
] as const;
