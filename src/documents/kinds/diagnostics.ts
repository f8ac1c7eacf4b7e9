/** SWOT, diagnostics, monitoring, analysis and the school page: what stands around the roadmap. */
import { acts } from './acts';
import { analysis } from './analysis';
import { bias } from './bias';
import { dynamics } from './dynamics';
import { monitoring } from './monitoring';
import { needs } from './needs';
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
  analysis,
  schoolPage,
] as const;
