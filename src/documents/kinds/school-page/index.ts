import * as z from 'zod';
import { procedureId, type Procedure } from '../../../model/procedure';
import type { SheetPlan } from '../../../model/plan';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { procedureName, subjectsText, words } from '../../../words/diagnostics/diagnostics';
import { certaintyNotes, oneSignText, ruleText, statusTitle } from '../../../words/list/judging';
import { byDecision } from '../../../words/list/list';
import { capital } from '../../../words/russian/russian';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { headingRow, newPage, signatureRows } from '../../kit/sheet/page';
import { targets as targetWords } from '../../../words/papers/measures';
import { addressees, schoolPageWords as pageWords, type Addressee } from '../../../words/schools/school-page';
import { tableOf, type TypedTable } from '../../forms/form';
import { formOf } from '../../forms/form-of';
import { FormWriter } from '../../forms/form-writer';
import { groundsOf, targetResults } from '../../kit/measures';
import { isListed } from '../../../judging';
import { schoolFactors } from '../risk/known';
import { factorOf, significanceTitles } from '../../kit/risk-factors';
import type { CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { colors, portrait, styles } from '../../kit/sheet/look';
import { supportRows } from '../support/read';
import { measuresFor } from './measures';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** School ids; none: every school of the ШНОР list. */
  schools: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;
const widths = [5, 31, 8, 11, 11, 11, 11, 11, 11];
const last = widths.length - 1;
/** Columns of a table in which nothing is typed: notes beside its rows and rows of one's own are kept. */
const oursAlone = widths.map(() => null);

const lowStyle = {
  ...styles.share,
  fill: colors.lowFill,
  font: { ...styles.share.font, bold: true, color: colors.lowInk },
};

/** Results by procedure, the two years side by side. */
function resultTable(sheet: SheetBuilder, form: FormWriter, verdict: Verdict, years: readonly [number, number]): void {
  form.open('results', oursAlone);
  const top = sheet.row([
    { v: words.number, style: styles.head },
    { v: 'Процедура', style: styles.head },
    null,
    { v: `${years[0]} год`, style: styles.head },
    null,
    null,
    { v: `${years[1]} год`, style: styles.head },
    null,
    null,
  ]);
  sheet.row([
    null,
    null,
    null,
    ...[0, 1].flatMap(() => [pageWords.people, pageWords.low, pageWords.share].map((v) => ({ v, style: styles.head }))),
  ]);
  sheet.merge({ top, left: 0, bottom: top + 1, right: 0 });
  sheet.merge({ top, left: 1, bottom: top + 1, right: 2 });
  for (const left of [3, 6]) sheet.merge({ top, left, bottom: top, right: left + 2 });
  sheet.keepWithNext(top, top + 1);
  const procedures = new Map<string, { procedure: Procedure; judged: (JudgedResult | undefined)[] }>();
  for (const judged of verdict.results) {
    const id = procedureId(judged.result.procedure);
    const entry = procedures.get(id) ?? { procedure: judged.result.procedure, judged: [] };
    entry.judged[judged.result.year === years[1] ? 1 : 0] = judged;
    procedures.set(id, entry);
  }
  [...procedures.values()].forEach(({ procedure, judged }, index) => {
    const cells = [0, 1].flatMap((place): CellInput[] => {
      const one = judged[place];
      if (!one) return Array.from({ length: 3 }, () => ({ v: '—', style: styles.center }));
      const { participants, low } = one.result;
      const share = one.isLow && !one.excluded ? lowStyle : styles.share;
      return [
        { v: participants, style: styles.whole },
        { v: low, style: styles.whole },
        { v: low / participants, style: share },
      ];
    });
    sheet.spanRow([
      { v: index + 1, style: styles.center },
      { v: procedureName(procedure), style: styles.text, span: 2 },
      ...cells,
    ]);
    form.key(procedureId(procedure));
  });
  form.close();
}

/** Two columns: what it is, and its text; to be filled where there is none, and kept as it was filled. */
function factRow(sheet: SheetBuilder, form: FormWriter, before: TypedTable, name: string, text: string): void {
  const typed = text === '' ? before.text(name, 'value') : '';
  sheet.spanRow([
    { v: name, style: { ...styles.text, font: { ...styles.text.font, bold: true } }, span: 2 },
    { v: text || typed || null, style: text ? styles.text : styles.input, span: last - 1 },
  ]);
  form.key(name);
}

function verdictText(verdict: Verdict, context: DocumentContext): string {
  const { criteria, years } = context.findings.judgement;
  const rules = verdict.rules.map((rule) => ruleText(rule, criteria, years));
  const hand = verdict.hand ? [byDecision(verdict.hand)] : [];
  const oneSign = oneSignText(verdict, criteria, years);
  const because = [...rules, ...(oneSign ? [oneSign] : []), ...hand].join('; ');
  const certainty = certaintyNotes(verdict);
  return `${capital(statusTitle[verdict.status])}${because ? `: ${because}` : ''}${certainty.length > 0 ? pageWords.certainty(certainty.join('; ')) : ''}`;
}

/** Measures under whom they are addressed to, numbered through. */
function measureTable(sheet: SheetBuilder, form: FormWriter, context: DocumentContext, verdict: Verdict): void {
  const list = measuresFor(context, verdict);
  if (list.length === 0) return;
  headingRow(sheet, pageWords.recommendations, last);
  form.open('measures', oursAlone);
  const row = (cells: readonly [string | number, string, string, string], head: boolean) => {
    const style = head ? styles.head : styles.text;
    return sheet.spanRow([
      { v: cells[0], style: head ? styles.head : styles.center },
      { v: cells[1], style, span: 3 },
      { v: cells[2], style, span: 2 },
      { v: cells[3], style, span: 3 },
    ]);
  };
  sheet.keepWithNext(row([words.number, pageWords.measure, pageWords.term, pageWords.responsible], true));
  let number = 0;
  for (const addressee of Object.keys(addressees) as Addressee[]) {
    const own = list.filter((measure) => measure.addressee === addressee);
    if (own.length === 0) continue;
    sheet.keepWithNext(sheet.spanRow([{ v: addressees[addressee], style: styles.section, span: last + 1 }]));
    for (const { id, text, term, responsible } of own) {
      row([++number, text, term, responsible], false);
      form.key(id);
    }
  }
  form.close();
}

/** What the school is to reach, a line a procedure. */
function targetTable(sheet: SheetBuilder, form: FormWriter, context: DocumentContext, verdict: Verdict): void {
  const { criteria, years } = context.findings.judgement;
  const list = targetResults(verdict, years);
  if (list.length === 0) return;
  headingRow(sheet, pageWords.targets, last);
  form.open('targets', oursAlone, true);
  list.forEach((one, index) => {
    sheet.spanRow([
      { v: index + 1, style: styles.center },
      { v: targetWords.title(one.procedure), style: styles.text, span: 4 },
      {
        v: targetWords.result(criteria.threshold / 10_000, one.low, one.participants, one.year),
        style: styles.text,
        span: 4,
      },
    ]);
    form.key(procedureId(one.procedure));
  });
  form.close();
}

/** The page of a school, or an empty one of the same form. */
function page(context: DocumentContext, verdict: Verdict | null): SheetPlan {
  const school = verdict?.school;
  const years = context.findings.judgement.years;
  const key = school?.id ?? '';
  const sheet = newPage(
    context,
    {
      kind: 'school-page',
      key,
      name: school ? pageWords.sheet(school.name) : pageWords.list,
      title: pageWords.title,
      widths,
      print: portrait(),
    },
    [[school?.name, school?.municipality].filter(Boolean).join(', ')],
  );
  const typed = formOf(context, 'school-page', key);
  const form = new FormWriter(sheet, widths.length, typed);
  const facts = (table: string, list: readonly (readonly [string, string])[]) => {
    form.open(table, [null, null, 'value'], true);
    for (const [name, text] of list) factRow(sheet, form, tableOf(typed, table), name, text);
    form.close();
  };
  const factors = (schoolFactors(context)[key] ?? []).filter(({ significance }) => significance !== 'low');
  facts('facts', [
    ...(school ? [] : [[words.school, ''] as const]),
    [pageWords.verdict, verdict ? verdictText(verdict, context) : ''],
    [pageWords.ground, verdict ? groundsOf(verdict, years) : ''],
    [pageWords.subjects, verdict ? subjectsText(verdict.weakSubjects) || pageWords.noSubjects : ''],
    [
      pageWords.factors,
      factors
        .map(({ factor, significance }) => `${factorOf(factor)?.title ?? factor} (${significanceTitles[significance]})`)
        .join('; '),
    ],
  ]);
  if (verdict && years) {
    headingRow(sheet, pageWords.results, last);
    resultTable(sheet, form, verdict, years);
  }
  if (verdict) measureTable(sheet, form, context, verdict);
  // Targets and helpers are for schools of the list; an empty form has places for them.
  if (verdict && isListed(verdict)) targetTable(sheet, form, context, verdict);
  const support = supportRows(context).get(key);
  if (!verdict || isListed(verdict) || support) {
    headingRow(sheet, pageWords.help, last);
    facts('help', [
      [pageWords.curator, support?.curator ?? ''],
      [pageWords.mentor, [support?.mentor, support?.partner].filter(Boolean).join('; ')],
    ]);
  }
  signatureRows(context, sheet, last);
  form.finish();
  return sheet.build();
}

/** One page for a head of school: results, the rule, weak subjects, risks, measures with terms, who helps. */
export const schoolPage: DocumentDefinition<Inputs> = {
  kind: 'school-page',
  title: pageWords.list,
  group: 'reports',
  about: documentAbout['school-page'],
  schools: 'list',
  madeFrom: { 'school-page': ['list', 'decisions', 'threshold', 'verdicts', 'sources', 'organisation'] },
  inputs,
  build(context, given): BuiltDocument {
    const { verdicts } = context.findings.judgement;
    const chosen =
      given.schools.length > 0
        ? verdicts.filter(({ school }) => given.schools.includes(school.id))
        : verdicts.filter(isListed);
    if (chosen.length === 0)
      return { plans: [page(context, null)], notes: [{ severity: 'info', code: 'schoolPagesNone' }] };
    return { plans: chosen.map((verdict) => page(context, verdict)), notes: [] };
  },
};
