import type { Run } from '../command';
import { documentArguments, makeFromFiles } from '../documents/make-document';

export const run: Run = (args, terminal) => {
  const { values, positionals } = documentArguments(args, {});
  return makeFromFiles('analysis', positionals, values, terminal);
};
