/** «Разослать школам»: a folder a school with its page, its roadmap and the forms it fills in and sends back. */
import { valuesOnly } from '../../documents/kit/sheet/values-only';
import type { DocumentContext } from '../../documents/definition';
import { withinDistrict } from '../../documents/kit/district';
import { stamped } from '../../documents/forms/stamp';
import { mailingList, type Mailed } from '../../documents/kinds/mailing';
import { keptChoice } from '../../documents/kinds/roadmap';
import { schoolForms } from '../../documents/kinds/school-forms';
import { isListed } from '../../judging';
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import type { Verdict } from '../../model/verdict';
import { packageWords as words } from '../../words/schools/packages';
import { withoutMade } from '../../workbook/made-mark';
import { schoolFormWords } from '../../words/schools/school-forms';
import { makeDocuments, type MakingContext } from '../documents/documents';
import { FileNames } from './file-names';
import type { Progress } from '../port';

/** To whom: the list's schools, all that have results, or those named by their ids. */
export type Addressees = 'list' | 'all' | readonly string[];

/** Makes the bytes of files; filled by whoever has the hosts. */
export interface FileMakers {
  xlsx(plans: SheetPlan[]): Promise<Outcome<Uint8Array>>;
  docx(plans: readonly SheetPlan[]): Promise<Uint8Array>;
}

/** One file of the archive: its path in it, folders apart by «/». */
export interface ArchivedFile {
  path: string;
  bytes: Uint8Array;
}

export interface PackagesWanted {
  addressees: Addressees;
  /** Roadmap template for schools whose roadmap does not stand in the workbook; left out: the one chosen last. */
  template?: string;
}

/** Schools the packages go to, in the order of their names by municipality; `others`: how many more are asked for outside the office's municipality. */
export function addressed(
  { findings, state }: Pick<MakingContext, 'findings' | 'state'>,
  addressees: Addressees,
): { schools: Verdict[]; others: number } {
  const isWanted = (verdict: Verdict): boolean =>
    addressees === 'list'
      ? isListed(verdict)
      : addressees === 'all' || addressees.some((id) => verdict.school.ids.includes(id));
  const wantedOf = ({ judgement }: MakingContext['findings']) => judgement.verdicts.filter(isWanted);
  const schools = wantedOf(withinDistrict(findings, state.organisation));
  return { schools, others: wantedOf(findings).length - schools.length };
}

/**
 * Files of all packages and the list of them. Works in slices: between two files of a school `pause` lets the window draw and take a click.
 * @returns `packages-nobody` where no school is asked for, `packages-others` where all of them are of another municipality, `cancelled` where the signal came, problems of the documents and of the files
 */
export async function packages(
  context: MakingContext,
  { addressees, template }: PackagesWanted,
  makers: FileMakers,
  tools: { progress: Progress; signal: AbortSignal; pause: () => Promise<void>; step: (school: string) => string },
): Promise<Outcome<ArchivedFile[]>> {
  const { schools, others } = addressed(context, addressees);
  if (schools.length === 0)
    return others > 0 ? failed('packages-others', { count: others }) : failed('packages-nobody');
  const names = new FileNames();
  const namesakes = namesakesOf(schools);
  const files: ArchivedFile[] = [];
  const mailed: Mailed[] = [];
  const ofForms = formsContext(context);
  for (const [index, verdict] of schools.entries()) {
    const { name, municipality } = verdict.school;
    tools.progress({ text: tools.step(name), done: index, total: schools.length });
    const folder = names.give(namesakes.has(name) && municipality ? words.whose(name, municipality) : name, '', 60);
    const parts = schoolParts(context, verdict, template, ofForms);
    if (!parts.ok) return parts;
    const own: string[] = [];
    for (const { title, plans, ending } of parts.value) {
      await tools.pause();
      if (tools.signal.aborted) return failed('cancelled');
      const made = ending === '.xlsx' ? await makers.xlsx(plans) : done(await makers.docx(plans));
      if (!made.ok) return made;
      own.push(`${title}${ending}`);
      files.push({ path: `${folder}/${title}${ending}`, bytes: made.value });
    }
    mailed.push({ municipality: municipality ?? '', school: name, folder, files: own });
  }
  const list = mailingList(mailed, context.today.split('-').reverse().join('.'));
  const book = await makers.xlsx([list]);
  if (!book.ok) return book;
  return done([{ path: `${words.list}.xlsx`, bytes: book.value }, ...files]);
}

/** Names that several schools have. */
function namesakesOf(schools: readonly Verdict[]): ReadonlySet<string> {
  const names = schools.map(({ school }) => school.name);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

interface Part {
  title: string;
  ending: '.xlsx' | '.docx';
  plans: SheetPlan[];
}

/** What the forms are made over: one for all schools, so that what is read of the workbook is read once. */
const formsContext = (context: MakingContext): DocumentContext => ({
  ...context,
  sheetName: (_kind, _key, wanted) => wanted,
});

/** A school's files: its page, its roadmap where it is on the list, and the forms to read and sign, and one workbook of them to fill in and send back. */
export function schoolParts(
  context: MakingContext,
  verdict: Verdict,
  template?: string,
  ofForms = formsContext(context),
): Outcome<Part[]> {
  const { school } = verdict;
  // A plan of help is for a school of the list.
  const isHelped = isListed(verdict);
  const made = makeDocuments(context, [
    { kind: 'school-page', inputs: { schools: [school.id] } },
    ...(isHelped
      ? [
          {
            kind: 'roadmap',
            inputs: { template: templateOf(context, school.id, template), scope: 'schools', schools: [school.id] },
          },
        ]
      : []),
  ]);
  if (!made.ok) return made;
  const { sheets } = schoolFormWords;
  const its = (kind: string, name: string): SheetPlan[] =>
    made.value.plans.filter((plan) => plan.kind === kind).map((plan) => ({ ...withoutMade(plan), name }));
  const page = its('school-page', sheets.page).map((plan) => valuesOnly(plan, new Set()));
  const roadmap = its('roadmap', sheets.roadmap);
  const forms = schoolForms(ofForms, school);
  const { id, name, municipality } = school;
  const sent = { school: id, name, ...(municipality ? { municipality } : {}), sent: context.today };
  const filling = [...roadmap, ...forms];
  const together = filling.map(({ kind }) => kind);
  const filled = filling.map((plan) => stamped(plan, { kind: plan.kind, key: plan.key, ...sent, forms: together }));
  return done([
    { title: words.page, ending: '.docx', plans: page },
    ...(isHelped ? [{ title: words.roadmap, ending: '.docx' as const, plans: roadmap }] : []),
    { title: words.forms, ending: '.docx', plans: forms },
    { title: words.fill, ending: '.xlsx', plans: [...page, ...filled] },
  ]);
}

/** The template of the roadmap that stands for the school already; else the wanted one, else the one chosen last. */
function templateOf({ state }: MakingContext, school: string, wanted?: string): string {
  const stands = state.registry.find(({ kind, key }) => kind === 'roadmap' && key.endsWith(`:${school}`));
  if (stands) return stands.key.slice(0, -school.length - 1);
  return wanted ?? keptChoice(state).template;
}
