import { documentWords } from '../../words/cli-documents';
import { choiceFlag } from '../arguments';
import { UsageError, type Run } from '../command';
import { documentArguments, makeFromFiles, type SchoolInput } from '../make-document';

/** Kinds of diagnostics and how each takes its schools. */
const kinds = {
  dynamics: 'one',
  staff: 'one',
  processes: 'list',
  risk: 'list',
  needs: 'list',
  support: 'none',
  bias: 'none',
  reliability: 'none',
  acts: 'none',
  monitoring: 'list',
  note: 'none',
  minutes: 'none',
  management: 'none',
  'school-package': 'list',
} as const satisfies Record<string, SchoolInput>;
type Kind = keyof typeof kinds;
/** For `--kind`. */
export const names = Object.keys(kinds) as Kind[];

export const run: Run = (args, terminal) => {
  const { values, positionals } = documentArguments(args, { kind: { type: 'string' } });
  if (values.kind === undefined) throw new UsageError(documentWords.noKind(names.join(', ')));
  const kind = choiceFlag('--kind', values.kind, names);
  return makeFromFiles({ kind, schools: kinds[kind] }, positionals, values, terminal);
};
