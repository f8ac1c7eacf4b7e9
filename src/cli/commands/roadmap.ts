import { existsSync, readFileSync } from 'node:fs';
import { definitionOf, type WantedDocument } from '../../app/documents/documents';
import {
  knownTemplates,
  parseTemplate,
  prepareRoadmaps,
  roadmapInputs,
  templateFromSheet,
  withTemplate,
  type RoadmapComparison,
} from '../../documents/kinds/roadmap';
import { withinDistrict } from '../../documents/kit/district';
import { organisationOf } from '../../documents/kit/organisation';
import type { Outcome } from '../../model/outcome';
import { cliWords } from '../../words/cli';
import { documentWords } from '../../words/cli/documents';
import { cliRoadmapWords as words } from '../../words/cli/roadmap';
import { problemText } from '../../words/problems';
import { identifyBody, openBody, type Identified } from '../body';
import { exit, madeExit, Stop, UsageError, type Run, type Terminal } from '../command';
import { wantedBy } from '../identify/criteria-flags';
import { documentArguments, schoolOfOffice } from '../documents/make-document';
import { withOrganisation } from '../documents/organisation';
import { checkOut, localToday, writeDocuments } from '../documents/output';
import { listedTemplates } from './templates';

const flags = {
  template: { type: 'string' },
  'template-file': { type: 'string' },
  'from-sheet': { type: 'string' },
  'per-school': { type: 'boolean' },
  'move-passed': { type: 'boolean' },
  order: { type: 'boolean' },
  compare: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof documentArguments<typeof flags>>['values'];

export const run: Run = async (args, terminal) => {
  const { values, positionals: paths } = documentArguments(args, flags);
  if (paths.length === 0) throw new UsageError(cliWords.noFiles);
  const { out } = values;
  if (out === undefined && !values.compare) throw new UsageError(documentWords.noOut);
  if (out !== undefined) checkOut(out, paths);
  const body = await openBody(paths, terminal);
  const read = withOrganisation(identifyBody(body, wantedBy(values), terminal), values);
  const { template, templates } = chosenTemplate(values, read, terminal);
  const identified = { ...read, state: { ...read.state, templates } };
  const kind = listedTemplates().find(({ id }) => id === template)?.kind ?? 'roadmap';
  const schools = (values.school ?? []).map((name) => schoolOfOffice(name, read));
  const inputs = {
    template,
    scope: values['per-school'] ? 'schools' : 'municipality',
    schools: schools.length > 0 ? schools : null,
    movePassed: values['move-passed'] ?? false,
  };
  if (values.compare) return compare(identified, inputs, values.json ?? false, terminal);
  if (kind !== 'roadmap') {
    for (const flag of ['school', 'per-school'] as const) {
      if (values[flag] !== undefined) throw new UsageError(words.notWithProgramme(`--${flag}`));
    }
  }
  const wanted: WantedDocument[] = [
    { kind, inputs: kind === 'roadmap' ? inputs : {} },
    ...(values.order ? [{ kind: 'order', inputs: { template: kind === 'roadmap' ? template : undefined } }] : []),
  ];
  const notes = await writeDocuments(identified, wanted, out!, terminal, localToday());
  for (const problem of notes) terminal.err(`${problemText(problem)}\n`);
  terminal.out(`${documentWords.made(definitionOf(kind)?.title ?? kind, out!)}\n`);
  return madeExit(notes);
};

function usable<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new UsageError(problemText(outcome.problem));
  return outcome.value;
}

/** The template's id, and the workbook's own templates with the one that came from a file or a sheet. */
function chosenTemplate(
  values: Values,
  { body, state }: Identified,
  terminal: Terminal,
): { template: string; templates: unknown[] } {
  const path = values['template-file'];
  if (path !== undefined) {
    if (!existsSync(path)) throw new UsageError(cliWords.noFile('--template-file', path));
    const template = usable(parseTemplate(readFileSync(path, 'utf8')));
    return { template: template.id, templates: withTemplate(state.templates, template) };
  }
  const name = values['from-sheet'];
  if (name !== undefined) {
    const sheet = body.sheets.find((one) => one.name === name);
    if (!sheet) throw new UsageError(words.noSheet(name, body.sheets.map((one) => one.name).join(', ')));
    const read = templateFromSheet(sheet);
    if (!read.ok) throw new Stop(read.problem, exit.wrongUsage);
    for (const note of read.value.notes) terminal.err(`${problemText(note)}\n`);
    return { template: read.value.template.id, templates: withTemplate(state.templates, read.value.template) };
  }
  const template = values.template ?? 'municipal';
  const known = [...knownTemplates(state.templates), ...listedTemplates()].map(({ id }) => id);
  if (!known.includes(template)) {
    throw new UsageError(words.unknownTemplate(template, [...new Set(known)].join(', ')));
  }
  return { template, templates: [...state.templates] };
}

/** What making the roadmap again would change. Nothing is written. */
function compare({ body, findings, state }: Identified, inputs: object, json: boolean, terminal: Terminal): number {
  const context = {
    findings: withinDistrict(findings, state.organisation),
    state: { ...state, organisation: organisationOf(state.organisation) },
    sheets: body.sheets,
    today: localToday(),
    sheetName: (_kind: string, _key: string, wanted: string) => wanted,
  };
  const { roadmaps } = prepareRoadmaps(context, roadmapInputs.parse(inputs));
  const standing = roadmaps.flatMap(({ key, wantedName, comparison }) =>
    comparison ? [{ key, wantedName, comparison }] : [],
  );
  if (json) {
    const shown = standing.map(({ key, comparison }) => ({ key, ...comparison }));
    terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else if (standing.length === 0) terminal.out(`${words.nothingToCompare}\n`);
  else for (const { wantedName, comparison } of standing) terminal.out(comparisonText(wantedName, comparison));
  return exit.done;
}

function comparisonText(name: string, comparison: RoadmapComparison): string {
  const groups = (Object.keys(words.compare) as (keyof typeof words.compare)[]).map((group) => {
    const lines = comparison[group].map(
      (one) => `  – ${one.text.replace(/\s+/g, ' ')}${'kept' in one && one.kept ? words.kept : ''}\n`,
    );
    return `${words.compare[group]}: ${lines.length === 0 ? words.none : lines.length}\n${lines.join('')}`;
  });
  return `${name}\n${groups.join('')}${words.own(comparison.own.length)}\n`;
}
