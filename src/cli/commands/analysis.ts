import { analysisHelp, documentWords } from '../../words/cli-documents';
import type { Command } from '../command';
import { documentArguments, makeFromFiles } from '../make-document';

export const analysisCommand: Command = {
  name: 'analysis',
  summary: documentWords.analysisSummary,
  help: analysisHelp,
  run(args, terminal) {
    const { values, positionals } = documentArguments(args, {});
    return makeFromFiles('analysis', positionals, values, terminal);
  },
};
