/** Commands that make one document from files: flags, reading, the school wanted, writing. */
import { definitionOf, type MakingContext } from '../../app/documents/documents';
import type { DocumentDefinition } from '../../documents/definition';
import { withinDistrict } from '../../documents/kit/district';
import { isNobodyListed } from '../../documents/kit/findings/listed';
import { SchoolFinder } from '../../naming';
import type { School } from '../../model/school';
import { problemText } from '../../words/problems';
import { cliWords as words } from '../../words/cli';
import { documentWords } from '../../words/cli/documents';
import { parseFlags } from '../arguments';
import { identifyBody, openBody } from '../body';
import { exit, madeExit, UsageError, type Terminal } from '../command';
import { criteriaFlags, wantedBy } from '../identify/criteria-flags';
import { organisationFlags, withOrganisation, type OrganisationValues } from './organisation';
import { checkOut, localToday, writeDocuments } from './output';

export const documentFlags = {
  ...criteriaFlags,
  ...organisationFlags,
  out: { type: 'string' },
  school: { type: 'string', multiple: true },
} as const;

type Options = NonNullable<Parameters<typeof parseFlags>[1]>;

/** Parses the flags of a document's command; `extra` are its own. */
export const documentArguments = <const O extends Options>(args: string[], extra: O) =>
  parseFlags(args, { ...documentFlags, ...extra });

/**
 * Makes the document of a kind from files and writes the workbook. What the workbook lacks is said on standard error: the document is then a
 * form to fill, and the exit code 0 all the same; 1 where nobody is on the list that it is made for.
 */
export async function makeFromFiles(
  kind: string,
  paths: readonly string[],
  values: { out?: string; school?: string[] } & OrganisationValues & Parameters<typeof wantedBy>[0],
  terminal: Terminal,
): Promise<number> {
  if (paths.length === 0) throw new UsageError(words.noFiles);
  if (values.out === undefined) throw new UsageError(documentWords.noOut);
  const definition = definitionOf(kind);
  if (!definition) throw new Error(`No document «${kind}»`);
  checkOut(values.out, paths);
  const body = await openBody(paths, terminal);
  const identified = withOrganisation(identifyBody(body, wantedBy(values), terminal), values);
  const schools = (values.school ?? []).map((name) => schoolOfOffice(name, identified));
  const sheets = inputsFor(definition, schools).map((inputs) => ({ kind, inputs }));
  const notes = await writeDocuments(identified, sheets, values.out, terminal, localToday());
  for (const problem of notes) terminal.err(`${problemText(problem)}\n`);
  terminal.out(`${documentWords.made(definition.title, values.out)}\n`);
  // A workbook without enough results gives forms, as asked; one whose list is empty leaves nothing to do.
  return isNobodyListed(identified.findings) ? madeExit(notes) : exit.done;
}

function inputsFor({ schools: form }: DocumentDefinition, ids: readonly string[]): object[] {
  if (ids.length > 0 && form === 'none') throw new UsageError(documentWords.noSchoolHere);
  if (form === 'list') return [{ schools: ids }];
  return ids.length > 0 ? ids.map((school) => ({ school })) : [{}];
}

/** A school that papers of the office can be made for: one of its municipality, where it names one of several. */
export function schoolOfOffice(name: string, { findings, state }: Pick<MakingContext, 'findings' | 'state'>): string {
  const id = schoolNamed(name, findings.reading.schools);
  const { schools } = withinDistrict(findings, state.organisation).reading;
  if (!schools.some((school) => school.id === id)) throw new UsageError(documentWords.otherMunicipality(name));
  return id;
}

/** A school by its code or by its name in any spelling. */
export function schoolNamed(name: string, schools: readonly School[]): string {
  const found = new SchoolFinder(schools).all(name);
  if (found.length === 0) throw new UsageError(documentWords.unknownSchool(name));
  if (found.length > 1)
    throw new UsageError(
      documentWords.severalSchools(name, found.map(({ code, municipality }) => code ?? municipality ?? '').join(', ')),
    );
  return found[0]!.id;
}
