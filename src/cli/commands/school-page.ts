import { documentWords, schoolPageHelp } from '../../words/cli-documents';
import type { Command } from '../command';
import { documentArguments, makeFromFiles } from '../make-document';

export const schoolPageCommand: Command = {
  name: 'school-page',
  summary: documentWords.schoolPageSummary,
  help: schoolPageHelp,
  run(args, terminal) {
    const { values, positionals } = documentArguments(args, {});
    return makeFromFiles('school-page', positionals, values, terminal);
  },
};
