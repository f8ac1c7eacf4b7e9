/** Commands of the command line, one file each. */
import type { Command } from '../command';
import { analysisCommand } from './analysis';
import { diagnosticsCommand } from './diagnostics';
import { identifyCommand } from './identify';
import { roadmapCommand } from './roadmap';
import { schoolPageCommand } from './school-page';
import { setCommand } from './set';
import { swotCommand } from './swot';
import { templatesCommand } from './templates';

export const commands: readonly Command[] = [
  identifyCommand,
  roadmapCommand,
  setCommand,
  templatesCommand,
  swotCommand,
  diagnosticsCommand,
  analysisCommand,
  schoolPageCommand,
];
