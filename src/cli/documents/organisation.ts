/** What is said of the office on the command line: a file with everything, and single flags over it. */
import { existsSync, readFileSync } from 'node:fs';
import {
  organisationOf,
  organisationSchema,
  withOrganisation as keptOrganisation,
} from '../../documents/kit/organisation';
import { parsePeriod } from '../../documents/kit/terms';
import { cliWords } from '../../words/cli';
import { documentWords } from '../../words/cli/documents';
import { problemText } from '../../words/problems';
import type { Identified } from '../body';
import { UsageError } from '../command';

export const organisationFlags = {
  organisation: { type: 'string' },
  municipality: { type: 'string' },
  authority: { type: 'string' },
  period: { type: 'string' },
} as const;
export type OrganisationValues = Partial<Record<keyof typeof organisationFlags, string>>;

function periodOf(text: string) {
  const read = parsePeriod(text);
  if (!read.ok) throw new UsageError(problemText(read.problem));
  return read.value;
}

/** The file's fields as the workbook keeps them; a period may be written «2026-2027». Anything else is said with its place. */
function fromFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) throw new UsageError(cliWords.noFile('--organisation', path));
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(documentWords.organisationUnreadable(path, ''));
  }
  const given = data as { period?: unknown };
  const period = typeof given.period === 'string' ? { period: periodOf(given.period) } : {};
  const parsed = organisationSchema
    .partial()
    .strict()
    .safeParse(Object.assign({}, data, period));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '');
  throw new UsageError(documentWords.organisationUnreadable(path, where));
}

/** The body with the office as the flags say it, over what its workbook keeps. */
export function withOrganisation(identified: Identified, values: OrganisationValues): Identified {
  const { organisation: file, municipality, authority, period } = values;
  const given = {
    ...(file === undefined ? {} : fromFile(file)),
    ...(municipality === undefined ? {} : { municipality }),
    ...(authority === undefined ? {} : { authority }),
    ...(period === undefined ? {} : { period: periodOf(period) }),
  };
  const { state } = identified;
  if (Object.keys(given).length === 0) return identified;
  const organisation = keptOrganisation(state.organisation, { ...organisationOf(state.organisation), ...given });
  return { ...identified, state: { ...state, organisation } };
}
