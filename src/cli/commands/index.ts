/** Commands of the command line, one file each. */
import type { Command } from '../command';
import { analysisCommand } from './analysis';
import { diagnosticsCommand } from './diagnostics';
import { identifyCommand } from './identify';
import { schoolPageCommand } from './school-page';
import { swotCommand } from './swot';

export const commands: readonly Command[] = [
  identifyCommand,
  swotCommand,
  diagnosticsCommand,
  analysisCommand,
  schoolPageCommand,
];
