import { documentSet } from '../../app/documents/document-set';
import { documentWords } from '../../words/cli/documents';
import { cliWords } from '../../words/cli';
import { cliRoadmapWords } from '../../words/cli/roadmap';
import { problemText } from '../../words/problems';
import { knownTemplates } from '../../documents/kinds/roadmap';
import { identifyBody, openBody } from '../body';
import { madeExit, UsageError, type Run } from '../command';
import { wantedBy } from '../identify/criteria-flags';
import { documentArguments } from '../documents/make-document';
import { withOrganisation } from '../documents/organisation';
import { checkOut, localToday, writeDocuments } from '../documents/output';

const flags = { template: { type: 'string' }, 'move-passed': { type: 'boolean' } } as const;

export const run: Run = async (args, terminal) => {
  const { values, positionals: paths } = documentArguments(args, flags);
  if (paths.length === 0) throw new UsageError(cliWords.noFiles);
  const { out, template = 'municipal' } = values;
  if (out === undefined) throw new UsageError(documentWords.noOut);
  if (values.school) throw new UsageError(documentWords.noSchoolHere);
  checkOut(out, paths);
  const body = await openBody(paths, terminal);
  const identified = withOrganisation(identifyBody(body, wantedBy(values), terminal), values);
  const known = knownTemplates(identified.state.templates).map(({ id }) => id);
  if (!known.includes(template)) throw new UsageError(cliRoadmapWords.unknownTemplate(template, known.join(', ')));
  const today = localToday();
  const { findings, state } = identified;
  const wanted = documentSet(
    { findings, state, sheets: body.sheets, today },
    { template, movePassed: values['move-passed'] ?? false },
  );
  const notes = await writeDocuments(identified, wanted, out, terminal, today);
  for (const note of new Set(notes.map(problemText))) terminal.err(`${note}\n`);
  terminal.out(`${documentWords.made(documentWords.setTitle, out)}\n`);
  return madeExit(notes);
};
