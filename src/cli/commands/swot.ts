import { documentWords, swotHelp } from '../../words/cli-documents';
import type { Command } from '../command';
import { documentArguments, makeFromFiles } from '../make-document';

export const swotCommand: Command = {
  name: 'swot',
  summary: documentWords.swotSummary,
  help: swotHelp,
  run(args, terminal) {
    const { values, positionals } = documentArguments(args, {});
    return makeFromFiles('swot', positionals, values, terminal);
  },
};
