import { basename } from 'node:path';
import {
  collect,
  entered,
  wantedFor,
  type CollectedForm,
  type Collection,
  type Returned,
} from '../../app/mailing/collect';
import { openPath } from '../../hosts/file/node';
import { done } from '../../model/outcome';
import { cliWords } from '../../words/cli';
import { documentWords } from '../../words/cli/documents';
import { collectWords as words } from '../../words/schools/collect';
import { problemText } from '../../words/problems';
import { identifyBody, openBody } from '../body';
import { exit, UsageError, type Run } from '../command';
import { wantedBy } from '../identify/criteria-flags';
import { problemJson } from '../identify/identify-json';
import { documentArguments } from '../documents/make-document';
import { withOrganisation } from '../documents/organisation';
import { checkOut, localToday, writeDocuments } from '../documents/output';
import { returnedIn } from '../paths';
import { jsonPieces } from '../print-json';

const flags = { replace: { type: 'boolean' }, json: { type: 'boolean' } } as const;

export const run: Run = async (args, terminal) => {
  const { values, positionals } = documentArguments(args, flags);
  const { out, replace = false } = values;
  const [book, ...given] = positionals;
  if (book === undefined) throw new UsageError(cliWords.noFiles);
  const paths = returnedIn(given);
  if (paths.length === 0) throw new UsageError(documentWords.collectFiles);
  if (out === undefined) throw new UsageError(documentWords.noOut);
  checkOut(out, [book, ...paths]);
  const body = await openBody([book], terminal);
  const identified = withOrganisation(identifyBody(body, wantedBy(values), terminal), values);
  const { findings, state } = identified;
  const today = localToday();
  const files: Returned[] = [];
  for (const path of paths) {
    terminal.err(`${cliWords.opening(path)}\n`);
    const opened = await openPath(path);
    files.push({ file: basename(path), read: opened.ok ? done(opened.value.snapshot()) : opened });
  }
  const making = { findings, state, sheets: body.sheets, today };
  const collection = collect(making, files);
  const wanted = wantedFor(making, collection, replace);
  if (wanted.length > 0) {
    const now = { ...identified, state: entered(state, collection, replace) };
    for (const note of new Set((await writeDocuments(now, wanted, out, terminal, today)).map(problemText)))
      terminal.err(`${note}\n`);
  }
  if (values.json) for (const piece of jsonPieces(jsonOf(collection))) terminal.out(piece);
  else terminal.out(textOf(collection, replace, wanted.length > 0));
  return wanted.length > 0 ? exit.done : exit.nothingToJudge;
};

function textOf(collection: Collection, replace: boolean, written: boolean): string {
  const { files, added, differing, missing } = collection;
  const lines = files.flatMap(({ file, problem, forms }) => [
    file,
    ...(problem ? [`  ${problemText(problem)}`] : []),
    ...forms.map((form) => `  ${formLine(form)}`),
  ]);
  const changes = differing.map(
    ({ schoolName, caption, before, shown }) => `  ${schoolName}. ${words.change(caption, before, shown)}`,
  );
  const taken = added.length + (replace ? differing.length : 0);
  return [
    ...lines,
    ...missing.map(({ school, kinds }) => words.missing(school, kinds)),
    ...changes,
    words.total(files.length, taken, differing.length),
    ...(differing.length > 0 ? [replace ? words.replaced : words.kept] : []),
    ...(written ? [] : [words.nothing]),
    '',
  ].join('\n');
}

const formLine = (form: CollectedForm): string =>
  `${words.kinds[form.kind]}${form.school === '' ? '' : `, ${form.school}`}: ${words.about(
    form.problem ? problemText(form.problem) : words.taken(form),
    form,
  )}`;

/** For programs: every file with its forms, every difference. */
const jsonOf = ({ files, added, differing, missing }: Collection): object => ({
  files: files.map(({ file, problem, forms }) => ({
    file,
    problem: problem && problemJson(problem),
    forms: forms.map((form) => ({ ...form, problem: form.problem && problemJson(form.problem) })),
  })),
  added: added.length,
  missing,
  differing: differing.map(({ file, schoolName, kind, caption, before, shown }) => ({
    file,
    school: schoolName,
    kind,
    caption,
    before,
    returned: shown,
  })),
});
