import * as z from 'zod';
import type { SheetPlan } from '../../../model/plan';
import { subjectsText, supportHeading, supportTitle, words } from '../../../words/diagnostics/diagnostics';
import { listed, typeset } from '../../../words/russian/russian';
import { supportWords as say } from '../../../words/papers/support';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { aboutLine, headRow, newPage, noteRow, schoolCell, signatureRows, SourceColumn } from '../../kit/sheet/page';
import { enteredOf } from '../../forms/entered';
import { annexLine, presentKinds } from '../../kit/annexes';
import { sameValue } from '../../forms/marks';
import { FormWriter } from '../../forms/form-writer';
import { orBlank, scopeOf } from '../../kit/findings/scope';
import { sourcesOf } from '../../kit/findings/sources';
import { namerAmong } from '../../kit/district';
import { landscape, styles } from '../../kit/sheet/look';
import { defaultProposalLimits, proposals, type Candidate, type Proposal, type ProposalLimits } from './proposals';
import { supportFields, supportForm, supportPlace, supportRows, supportTable, type SupportRow } from './read';
import { documentAbout } from '../../../words/papers/documents';
import { isNobodyListed, nobodyToHelp } from '../../kit/findings/listed';

const inputs = z.object({
  /** Most schools one school mentors. */
  load: z.number().int().min(1).max(20).default(defaultProposalLimits.load),
  /** Least participants behind a proposal. */
  people: z.number().int().min(1).default(defaultProposalLimits.people),
  /** Most low results a mentor may have in the subject, share 0–1. */
  low: z.number().min(0).max(0.3).default(defaultProposalLimits.low),
  /** Propose anew where people changed a mentor or partner by hand. */
  anew: z.boolean().default(false),
});
type Inputs = z.infer<typeof inputs>;

/** What was proposed last time, by school id: a cell that differs was changed by hand. */
const memorySchema = z.object({
  proposed: z.record(z.string(), z.object({ mentor: z.string(), partner: z.string() })),
});
const widths = [5, 21, 15, 15, 18, 14, 44, 17];
const last = widths.length - 1;
const groundWidths = [5, 34, 24, 34, 14, 14, 14];

const strengthText = ({ school, strengths }: Candidate): string => say.strengths(school.name, strengths);

/** Why these schools, how a tie was decided, or why there is nobody. */
function groundText(proposal: Proposal, { load }: ProposalLimits): string {
  const { mentor, partner, ties, missing } = proposal;
  if (missing === 'none') return say.nobody;
  if (missing === 'load') return say.allTaken(load);
  const texts = [mentor, partner].flatMap((candidate) => (candidate ? [strengthText(candidate)] : []));
  if (ties.length > 0 && mentor) texts.push(say.ties(listed(ties.map(({ name }) => name))));
  return texts.join('. ');
}

/** A typed value stays; a proposal stands where the cell is as we left it. */
function settled(
  typed: SupportRow | undefined,
  made: { mentor: string; partner: string } | undefined,
  proposal: Proposal,
  anew: boolean,
) {
  const pick = (field: 'mentor' | 'partner', proposed: string) =>
    !anew && typed && made && !sameValue(typed[field], made[field]) ? typed[field] : proposed;
  return {
    mentor: pick('mentor', proposal.mentor?.school.name ?? ''),
    partner: pick('partner', proposal.partner?.school.name ?? ''),
  };
}

/** Results behind the proposals: a sheet of its own, as the scheme's header is repeated over every page of the scheme. */
function groundSheet(context: DocumentContext, made: readonly Proposal[]): SheetPlan[] {
  const used = made.flatMap(({ school, mentor, partner }) =>
    [mentor, partner].flatMap((candidate) =>
      candidate ? candidate.strengths.map((strength) => ({ school, candidate, strength })) : [],
    ),
  );
  if (used.length === 0) return [];
  const sheet = newPage(
    context,
    {
      kind: 'support',
      key: 'grounds',
      name: say.grounds.sheet,
      title: say.grounds.title,
      annex: say.grounds.annex,
      widths: groundWidths,
      print: landscape(),
    },
    [aboutLine(context, scopeOf(context.findings))],
  );
  const head = headRow(sheet, [words.number, say.captions.school, ...say.grounds.columns]);
  const sources = new SourceColumn(sheet, groundWidths.length - 1);
  sources.caption(head);
  sheet.freeze = { rows: head + 1, cols: 2 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  const nameOf = namerAmong(context.findings);
  used.forEach(({ school, candidate, strength }, index) => {
    const row = sheet.row([
      { v: index + 1, style: styles.center },
      { v: nameOf(school), style: styles.text },
      { v: strength.subject, style: styles.text },
      { v: nameOf(candidate.school), style: styles.text },
      { v: strength.low, style: styles.share },
      strength.quality === null ? { v: '—', style: styles.center } : { v: strength.quality, style: styles.share },
      { v: strength.participants, style: styles.whole },
    ]);
    sources.at(row, sourcesOf(strength.results, 'low')[0]);
  });
  sources.close();
  return [sheet.build()];
}

/** A proposed school's number stays with its sign; what people typed stays as it is. */
const shown = (name: string, proposed: Candidate | null): string =>
  name === proposed?.school.name ? typeset(name) : name;

const proposedBy = ({ mentor, partner }: Proposal) => ({
  mentor: mentor?.school.name ?? '',
  partner: partner?.school.name ?? '',
});

/** A listed school with what its row of the scheme will hold. */
export interface SupportLine extends SupportRow {
  proposal: Proposal;
  /** Why these schools; `supportWords.changed` where people chose others. */
  ground: string;
}

/** The scheme: proposals, over them what stands on the sheet, over that what was entered in the pane. */
export function supportLines(context: DocumentContext, given: Inputs = inputs.parse({})): SupportLine[] {
  const kept = memorySchema.safeParse(context.state.documents['support']);
  const before = kept.success ? kept.data.proposed : {};
  const typed = supportRows(context);
  const entered = enteredOf(context.state, 'support');
  return proposals(context.findings, given).map((proposal) => {
    const { id } = proposal.school;
    const own = typed.get(id);
    const row = { curator: '', form: '', ...own, ...settled(own, before[id], proposal, given.anew) };
    for (const field of supportFields) row[field] = entered[supportPlace(id, field)] ?? row[field];
    const made = proposedBy(proposal);
    const isChanged = !sameValue(row.mentor, made.mentor) || !sameValue(row.partner, made.partner);
    return { ...row, proposal, ground: isChanged ? say.changed : groundText(proposal, given) };
  });
}

/** Of a school by its id; '' where there is none. */
export type Helpers = (school: string) => { curator: string; mentor: string };

/** Curators and mentors of schools by the scheme that stands in the workbook or is made in the same go. */
export function helpersIn(context: DocumentContext): Helpers {
  const lines = presentKinds(context).has('support') ? supportLines(context) : [];
  const bySchool = new Map(lines.map((line) => [line.proposal.school.id, line]));
  return (school) => {
    const line = bySchool.get(school);
    return { curator: line?.curator ?? '', mentor: [line?.mentor, line?.partner].filter(Boolean).join('; ') };
  };
}

/** Empty rows of the form, for a workbook without a list. */
const blankLines = (): SupportLine[] =>
  orBlank([], 5).map((school) => ({
    ...{ curator: '', mentor: '', partner: '', form: '', ground: '' },
    proposal: { school, weakSubjects: [], mentor: null, partner: null, ties: [], missing: null },
  }));

function build(context: DocumentContext, given: Inputs): BuiltDocument {
  if (isNobodyListed(context.findings)) return nobodyToHelp(supportTitle);
  const nameOf = namerAmong(context.findings);
  const lines = supportLines(context, given);
  const made = lines.map(({ proposal }) => proposal);
  const annex = annexLine(context, 'support');
  const sheet = newPage(
    context,
    {
      kind: 'support',
      name: supportTitle,
      title: supportHeading,
      widths,
      print: landscape(),
      annex,
      signed: true,
    },
    [aboutLine(context, scopeOf(context.findings))],
  );
  noteRow(sheet, say.note(given.low, given.people, given.load), last);
  const form = new FormWriter(sheet, widths.length, supportForm(context));
  form.open(supportTable, [null, ...Object.keys(say.captions)]);
  const head = headRow(sheet, [words.number, ...Object.values(say.captions)]);
  sheet.freeze = { rows: head + 1, cols: 2 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  (made.length > 0 ? lines : blankLines()).forEach(({ proposal, ground, ...row }, index) => {
    sheet.row([
      { v: index + 1, style: styles.center },
      schoolCell(nameOf(proposal.school)),
      { v: subjectsText(proposal.weakSubjects), style: styles.text },
      ...[row.curator, shown(row.mentor, proposal.mentor), shown(row.partner, proposal.partner)].map((v) => ({
        v: v || null,
        style: styles.input,
      })),
      { v: ground, style: styles.text },
      { v: row.form || null, style: styles.input },
    ]);
    form.key(proposal.school.id);
  });
  form.close(undefined, ['curator', 'form']);
  // An annex is signed with its order.
  if (annex === '') signatureRows(context, sheet, last);
  form.finish();
  const missing = made.filter(({ mentor }) => mentor === null).length;
  return {
    plans: [sheet.build(), ...groundSheet(context, made)],
    notes: [
      ...(made.length === 0
        ? [{ severity: 'info' as const, code: 'diagnosticsToFill', params: { document: supportTitle } }]
        : []),
      ...(missing > 0 ? [{ severity: 'info' as const, code: 'partnersMissing', params: { count: missing } }] : []),
    ],
    memory: { proposed: Object.fromEntries(made.map((one) => [one.school.id, proposedBy(one)])) },
  };
}

/** School → curator, mentor school, partner: proposed from the results, edited by hand. */
export const support: DocumentDefinition<Inputs> = {
  kind: 'support',
  title: supportTitle,
  group: 'diagnostics',
  about: documentAbout.support,
  schools: 'none',
  byKind: true,
  madeFrom: { support: ['list', 'verdicts', 'sources', 'facts', 'organisation'] },
  inputs,
  build,
};
