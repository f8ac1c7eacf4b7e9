/** Commands of the command line, one file each. */
import type { Command } from '../command';
import { identifyCommand } from './identify';

export const commands: readonly Command[] = [identifyCommand];
