/** What the methodist fills in once for all documents; kept in WorkbookState.organisation. */
import * as z from 'zod';
import { documentFonts, organisationFields, roles, rolesOfOneSchool, type RoleId } from '../../words/papers/roadmap';
import { namedInText } from '../../words/russian/russian';
import { isoOfTyped } from '../../words/russian/typed-date';
import { keptAs, keptWith } from './kept';
import { periodSchema, schoolYearOf, type Period } from './terms';

/** A day as people write it («25.08.2026») or as we keep it; '' leaves room for handwriting. Anything else is no day and would be printed as one. */
const daySchema = z
  .string()
  .refine((typed) => typed.trim() === '' || isoOfTyped(typed) !== null)
  .transform((typed) => isoOfTyped(typed) ?? '');

export const organisationSchema = z.object({
  /** In the nominative, as it stands on a line of its own: «Заречный муниципальный округ». */
  municipality: z.string().default(''),
  /** Body that approves, in the genitive, to follow «приказом»: «отдела образования администрации …». */
  authority: z.string().default(''),
  /** Head who signs: «Начальник отдела образования». */
  headPosition: z.string().default(''),
  headName: z.string().default(''),
  /** Telephone and mail of who answers for the programme. */
  contacts: z.string().default(''),
  period: periodSchema.nullable().default(null),
  /** What papers are set in; `size` is that of tables and texts, headings follow it. */
  font: z
    .object({
      name: z.enum(documentFonts).default(documentFonts[0]),
      size: z.number().min(11).max(14).default(11),
    })
    .prefault({}),
  order: z
    .object({
      number: z.string().default(''),
      date: daySchema.default(''),
      /** Number of the annex the plan is. */
      annex: z.string().default(''),
    })
    .prefault({}),
  /** Role → who it is here: a name for a person's role, the organisation's name for an office. */
  people: z.record(z.string(), z.string()).default({}),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Organisation as kept in a workbook; what does not fit the schema is left at its default. */
export const organisationOf = (kept: unknown): Organisation => keptAs(organisationSchema, kept, nobody());
/** What the workbook keeps once the organisation has changed. */
export const withOrganisation = (kept: unknown, now: Organisation): Organisation =>
  keptWith(organisationSchema, kept, now, nobody());
const nobody = (): Organisation => organisationSchema.parse({});

/** The period the office's papers are for: the one filled in, else the school year of the day. */
export const periodOf = ({ state, today }: { state: { organisation: unknown }; today: string }): Period =>
  organisationOf(state.organisation).period ?? schoolYearOf(today);

/** Fields people have still to fill in, in words («муниципалитет», …). */
export function emptyFields(organisation: Organisation): string[] {
  const { municipality, authority, headPosition, headName, order } = organisation;
  const values = { municipality, authority, headPosition, headName, orderNumber: order.number, orderDate: order.date };
  return Object.entries(values)
    .filter(([, value]) => value.trim() === '')
    .map(([field]) => organisationFields[field as keyof typeof values]);
}

/**
 * «муниципальный координатор Фамилия001 И.И.», «МБУ «ИМЦ»»: roles of a measure as they print, first letter large. Of one school those who are
 * one there stand in the singular.
 */
export function responsibleText(roleIds: readonly string[], organisation: Organisation, oneSchool = false): string {
  const names = roleIds.map((id) => {
    const role = roles[id as RoleId];
    const person = organisation.people[id]?.trim() ?? '';
    if (!role) return id;
    const title = (oneSchool && rolesOfOneSchool[id as RoleId]) || role.title;
    if (person === '') return title;
    return role.office ? person : `${title} ${namedInText(person)}`;
  });
  const text = [...new Set(names)].join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
