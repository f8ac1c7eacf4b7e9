import { z } from 'zod';
import { criteriaSchema } from '../model/criteria';
import { done, failed, type Outcome } from '../model/outcome';
import { answersSchema, type WorkbookState } from '../model/state';

/**
 * The settings file offices of a region share: organisation, roles and people, default criteria, own templates, answers about headers.
 * Nothing of schools or results is in it: answers about schools and sheets, hand decisions and the registry stay in the workbook.
 */
export const settingsSchema = z.object({
  format: z.literal('shnor-settings'),
  version: z.literal(1),
  organisation: z.record(z.string(), z.unknown()),
  criteria: criteriaSchema.nullable(),
  preset: z.string().nullable(),
  templates: z.array(z.unknown()),
  headers: answersSchema.shape.headers,
});
export type Settings = z.infer<typeof settingsSchema>;

/** The parts of a settings file a user may take or leave. */
export type SettingsPart = 'organisation' | 'criteria' | 'templates' | 'headers';

/** The workbook's settings as the text of a file. The years of the criteria stay: they belong to the workbook's data. */
export function exportSettings(state: WorkbookState): string {
  const settings: Settings = {
    format: 'shnor-settings',
    version: 1,
    organisation: state.organisation,
    criteria: state.criteria && { ...state.criteria, years: null },
    preset: state.preset,
    templates: state.templates,
    headers: state.answers.headers,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * A settings file's text → settings.
 * @returns problem `settingsUnreadable` where the text is no settings file of this version; nothing is changed then.
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
  return parsed.success ? done(parsed.data) : failed('settingsUnreadable');
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
  if (parts.has('templates')) {
    const known = new Set(state.templates.map((template) => JSON.stringify(template)));
    next.templates = [
      ...state.templates,
      ...settings.templates.filter((template) => !known.has(JSON.stringify(template))),
    ];
  }
  if (parts.has('headers'))
    next.answers = { ...state.answers, headers: { ...settings.headers, ...state.answers.headers } };
  return next;
}
