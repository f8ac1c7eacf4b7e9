import * as z from 'zod';
import { organisationOf } from '../documents/kit/organisation';
import { ownTemplates, templateSchema, withTemplate } from '../documents/kinds/roadmap';
import { criteriaSchema } from '../model/criteria';
import { ownMinimumSchema, withMinimums } from '../model/minimum';
import { done, failed, type Outcome } from '../model/outcome';
import { answersSchema, type WorkbookState } from '../model/state';

const format = 'shnor-settings';
const version = 1;

/**
 * The settings file offices of a region share: organisation, roles and people, default criteria, own minimums and templates, answers about headers.
 * Nothing of schools or results is in it: answers about schools and sheets, hand decisions and the registry stay in the workbook.
 */
export const settingsSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  organisation: z.record(z.string(), z.unknown()).default({}),
  criteria: criteriaSchema.nullable().default(null),
  preset: z.string().nullable().default(null),
  minimums: z.array(ownMinimumSchema).default([]),
  templates: z.array(templateSchema).default([]),
  headers: answersSchema.shape.headers.default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The parts of a settings file a user may take or leave. */
export type SettingsPart = 'organisation' | 'criteria' | 'minimums' | 'templates' | 'headers';

/** The workbook's settings as the text of a file. The years of the criteria stay: they belong to the workbook's data. */
export function exportSettings(state: WorkbookState): string {
  const settings: Settings = {
    format,
    version,
    organisation: state.organisation,
    criteria: state.criteria && { ...state.criteria, years: null },
    preset: state.preset,
    minimums: state.minimums,
    templates: ownTemplates(state.templates),
    headers: state.answers.headers,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * A settings file's text → settings.
 * @returns a problem where it is none: a template's file, one of a later version, anything else; nothing is changed then.
 */
export function parseSettings(text: string): Outcome<Settings> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return failed('settingsUnreadable');
    throw error;
  }
  const parsed = settingsSchema.safeParse(data);
  if (parsed.success) return done(parsed.data);
  if (templateSchema.safeParse(data).success) return failed('settingsAreTemplate');
  const later = z.object({ format: z.literal(format), version: z.number().gt(version) }).safeParse(data).success;
  return failed(later ? 'settingsLater' : 'settingsUnreadable');
}

/** What a settings file holds: parts that nobody has filled in are no parts of it. */
export function partsOf({ organisation, criteria, minimums, templates, headers }: Settings): SettingsPart[] {
  const filled: Record<SettingsPart, boolean> = {
    organisation: JSON.stringify(organisationOf(organisation)) !== JSON.stringify(organisationOf({})),
    criteria: criteria !== null,
    minimums: minimums.length > 0,
    templates: templates.length > 0,
    headers: Object.keys(headers).length > 0,
  };
  return (Object.keys(filled) as SettingsPart[]).filter((part) => filled[part]);
}

/** The state with the chosen parts of the settings; years chosen in the workbook and its own answers win. */
export function withSettings(
  state: WorkbookState,
  settings: Settings,
  parts: ReadonlySet<SettingsPart>,
): WorkbookState {
  const next = { ...state };
  if (parts.has('organisation')) next.organisation = settings.organisation;
  if (parts.has('criteria') && settings.criteria) {
    next.criteria = { ...settings.criteria, years: state.criteria?.years ?? null };
    next.preset = settings.preset;
  }
  // The file's minimum of a procedure and year goes before the workbook's.
  if (parts.has('minimums')) next.minimums = withMinimums(state.minimums, settings.minimums);
  // A template of the same name in both is the file's: sent again, it is a newer one.
  if (parts.has('templates')) next.templates = settings.templates.reduce<unknown[]>(withTemplate, state.templates);
  if (parts.has('headers'))
    next.answers = { ...state.answers, headers: { ...settings.headers, ...state.answers.headers } };
  return next;
}
