import { documents } from '../../documents/catalogue';
import { diagnosticsHelp, documentWords } from '../../words/cli/documents';
import { choiceFlag } from '../arguments';
import { UsageError, type Run } from '../command';
import { documentArguments, makeFromFiles } from '../documents/make-document';

const offered = documents.filter(({ byKind }) => byKind);
/** For `--kind`. */
export const names = offered.map(({ kind }) => kind);
export const help = diagnosticsHelp(offered);

export const run: Run = (args, terminal) => {
  const { values, positionals } = documentArguments(args, { kind: { type: 'string' } });
  if (values.kind === undefined) throw new UsageError(documentWords.noKind(names.join(', ')));
  const kind = choiceFlag('--kind', values.kind, names);
  return makeFromFiles(kind, positionals, values, terminal);
};
