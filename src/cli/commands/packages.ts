import { extname, resolve } from 'node:path';
import { addressed, packages, type Addressees } from '../../app/mailing/packages';
import { knownTemplates } from '../../documents/kinds/roadmap';
import { archiveMaker } from '../../hosts/file/archive';
import { nodeCodec } from '../../hosts/file/node';
import { cliWords } from '../../words/cli';
import { documentWords as words } from '../../words/cli/documents';
import { cliRoadmapWords } from '../../words/cli/roadmap';
import { packageWords } from '../../words/schools/packages';
import { identifyBody, openBody } from '../body';
import { exit, Stop, UsageError, type Run } from '../command';
import { wantedBy } from '../identify/criteria-flags';
import { documentArguments, schoolNamed } from '../documents/make-document';
import { withOrganisation } from '../documents/organisation';
import { localToday, save } from '../documents/output';

const flags = { all: { type: 'boolean' }, template: { type: 'string' } } as const;

export const run: Run = async (args, terminal) => {
  const { values, positionals: paths } = documentArguments(args, flags);
  const { out, template } = values;
  if (paths.length === 0) throw new UsageError(cliWords.noFiles);
  if (out === undefined || extname(out).toLowerCase() !== '.zip') throw new UsageError(words.packagesOut);
  if (paths.some((path) => resolve(path) === resolve(out))) throw new UsageError(cliWords.outIsInput(out));
  const body = await openBody(paths, terminal);
  const { findings, state } = withOrganisation(identifyBody(body, wantedBy(values), terminal), values);
  const known = knownTemplates(state.templates).map(({ id }) => id);
  if (template !== undefined && !known.includes(template))
    throw new UsageError(cliRoadmapWords.unknownTemplate(template, known.join(', ')));
  const ids = (values.school ?? []).map((name) => schoolNamed(name, findings.reading.schools));
  const addressees: Addressees = ids.length > 0 ? ids : values.all ? 'all' : 'list';
  const today = localToday();
  const { wordBytes } = await import('../../hosts/word');
  const { xlsx, packing, archive } = archiveMaker(nodeCodec, null);
  const making = { findings, state, sheets: body.sheets, today };
  const made = await packages(
    making,
    { addressees, ...(template === undefined ? {} : { template }) },
    { xlsx, docx: (plans) => wordBytes(plans, packing) },
    {
      progress: ({ text, done: number, total }) => terminal.err(`${words.packing(text, number + 1, total)}\n`),
      signal: new AbortController().signal,
      pause: () => Promise.resolve(),
      step: (school) => school,
    },
  );
  if (!made.ok) throw new Stop(made.problem, exit.nothingToJudge);
  await save(out, archive(made.value, today), terminal);
  const { schools, others } = addressed(making, addressees);
  terminal.out(`${words.packed(schools.length, out)}\n`);
  if (others > 0) terminal.out(`${packageWords.others(others)}\n`);
  return exit.done;
};
