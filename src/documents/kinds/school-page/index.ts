import { z } from 'zod';
import { procedureId, type Procedure } from '../../../model/procedure';
import type { SheetPlan } from '../../../model/plan';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { procedureName, subjectsText, words } from '../../../words/diagnostics';
import { certaintyNotes, ruleText, statusTitle } from '../../../words/judging';
import { decisionText } from '../../../words/list';
import { capital } from '../../../words/russian';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { headingRow, newPage, signatureRows, sourceCell, textRow } from '../../kit/sheet/page';
import { isListed } from '../../../judging';
import { sourcesOf } from '../../kit/findings/sources';
import { schoolFactors } from '../risk/known';
import { factorOf, significanceTitles } from '../../kit/risk-factors';
import type { CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { colors, portrait, styles } from '../../kit/sheet/look';
import { supportRows } from '../support/read';
import { measuresFor } from './measures';

const inputs = z.object({
  /** School ids; none: every school of the ШНОР list. */
  schools: z.array(z.string()).default([]),
  /** Most measures on the page. */
  measures: z.number().int().min(1).max(30).default(14),
});
type Inputs = z.infer<typeof inputs>;
const widths = [5, 34, 10, 10, 10, 10, 10, 10, 22];
const last = widths.length - 1;

const lowStyle = {
  ...styles.share,
  fill: colors.lowFill,
  font: { ...styles.share.font, bold: true, color: colors.lowInk },
};

/** Results by procedure, the two years side by side; the last column leads to the last result's cell. */
function resultTable(sheet: SheetBuilder, verdict: Verdict, years: readonly [number, number]): void {
  const top = sheet.row([
    { v: words.number, style: styles.head },
    { v: 'Процедура', style: styles.head },
    { v: `${years[0]} год`, style: styles.head },
    null,
    null,
    { v: `${years[1]} год`, style: styles.head },
    null,
    null,
    { v: words.source, style: styles.head },
  ]);
  sheet.row([
    null,
    null,
    ...[0, 1].flatMap(() => ['участ.', 'низкие', 'доля'].map((v) => ({ v, style: styles.head }))),
    null,
  ]);
  sheet.merge({ top, left: 2, bottom: top, right: 4 });
  sheet.merge({ top, left: 5, bottom: top, right: 7 });
  for (const col of [0, 1, 8]) sheet.merge({ top, left: col, bottom: top + 1, right: col });
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
    const newest = judged[1] ?? judged[0];
    const source = newest ? sourcesOf([newest.result], 'low')[0] : undefined;
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: procedureName(procedure), style: styles.text },
      ...cells,
      source ? sourceCell(source, widths[last]!) : { v: '', style: styles.text },
    ]);
  });
}

/** Two columns: what it is, and its text; the text is to be filled where there is none. */
function factRow(sheet: SheetBuilder, name: string, text: string): void {
  sheet.spanRow([
    { v: name, style: { ...styles.text, font: { ...styles.text.font, bold: true } }, span: 2 },
    { v: text || null, style: text ? styles.text : styles.input, span: last - 1 },
  ]);
}

function verdictText(verdict: Verdict, context: DocumentContext): string {
  const { criteria, years } = context.findings.judgement;
  const rules = verdict.rules.map((rule) => ruleText(rule, criteria, years));
  const hand = verdict.hand ? [`решением ${decisionText(verdict.hand)}`] : [];
  const because = [...rules, ...hand].join('; ');
  const certainty = certaintyNotes(verdict);
  return `${capital(statusTitle[verdict.status])}${because ? `: ${because}` : ''}${certainty.length > 0 ? `. Надёжность вывода: ${certainty.join('; ')}` : ''}`;
}

function measureTable(sheet: SheetBuilder, context: DocumentContext, verdict: Verdict, most: number): void {
  const { list, from, left } = measuresFor(context, verdict, most);
  headingRow(sheet, `Что сделать (${from})`, last);
  const row = (cells: readonly [string | number, string, string, string], head: boolean) => {
    const style = head ? styles.head : styles.text;
    sheet.spanRow([
      { v: cells[0], style: head ? styles.head : styles.center },
      { v: cells[1], style, span: 4 },
      { v: cells[2], style, span: 2 },
      { v: cells[3], style, span: 2 },
    ]);
  };
  row([words.number, 'Мероприятие', 'Срок', 'Ответственные'], true);
  list.forEach((measure, index) => row([index + 1, measure.text, measure.term, measure.responsible], false));
  if (left > 0) textRow(sheet, `Остальные мероприятия (${left}) — в дорожной карте.`, last, styles.note);
}

function page(context: DocumentContext, verdict: Verdict, given: Inputs): SheetPlan {
  const { school } = verdict;
  const years = context.findings.judgement.years;
  const sheet = newPage(
    context,
    {
      kind: 'school-page',
      key: school.id,
      name: `Школа ${school.name}`,
      title: 'Адресные рекомендации школе',
      widths,
      print: portrait({ fitHeight: 1 }),
    },
    [[school.name, school.municipality].filter(Boolean).join(', ')],
  );
  const factors = (schoolFactors(context)[school.id] ?? []).filter(({ significance }) => significance !== 'low');
  const support = supportRows(context).get(school.id);
  factRow(sheet, 'Заключение', verdictText(verdict, context));
  factRow(sheet, 'Слабые предметы', subjectsText(verdict.weakSubjects) || 'нет');
  factRow(
    sheet,
    'Факторы риска',
    factors
      .map(({ factor, significance }) => `${factorOf(factor)?.title ?? factor} (${significanceTitles[significance]})`)
      .join('; '),
  );
  if (years) {
    headingRow(sheet, 'Результаты', last);
    resultTable(sheet, verdict, years);
  }
  measureTable(sheet, context, verdict, given.measures);
  headingRow(sheet, 'Кто помогает', last);
  factRow(sheet, 'Куратор', support?.curator ?? '');
  factRow(sheet, 'Школа-наставник', [support?.mentor, support?.partner].filter(Boolean).join('; '));
  signatureRows(context, sheet, last);
  return sheet.build();
}

/** An empty page of the same form, for a workbook without ШНОР. */
function blankPage(context: DocumentContext): SheetPlan {
  const sheet = newPage(context, {
    kind: 'school-page',
    name: 'Страница школы',
    title: 'Адресные рекомендации школе',
    widths,
    print: portrait({ fitHeight: 1 }),
  });
  for (const name of [
    'Школа',
    'Заключение',
    'Слабые предметы',
    'Факторы риска',
    'Мероприятия и сроки',
    'Куратор',
    'Школа-наставник',
  ])
    factRow(sheet, name, '');
  signatureRows(context, sheet, last);
  return sheet.build();
}

/** One page for a head of school: results, the rule, weak subjects, risks, measures with terms, who helps. */
export const schoolPage: DocumentDefinition<Inputs> = {
  kind: 'school-page',
  title: 'Страница школы',
  group: 'reports',
  inputs,
  build(context, given): BuiltDocument {
    const { verdicts } = context.findings.judgement;
    const chosen =
      given.schools.length > 0
        ? verdicts.filter(({ school }) => given.schools.includes(school.id))
        : verdicts.filter(isListed);
    if (chosen.length === 0)
      return { plans: [blankPage(context)], notes: [{ severity: 'info', code: 'schoolPagesNone' }] };
    return { plans: chosen.map((verdict) => page(context, verdict, given)), notes: [] };
  },
};
