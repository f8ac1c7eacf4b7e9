import * as z from 'zod';
import { a1, parseA1 } from '../../../model/cells';
import { procedureKinds } from '../../../model/procedure';
import type { DynamicsRow } from '../../../model/reading';
import { dynamicsWords } from '../../../words/diagnostics/dynamics';
import { changesNote, pointsUnit, words } from '../../../words/diagnostics/diagnostics';
import { capital } from '../../../words/russian/russian';
import { resultsSource } from '../../../words/list/sources';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../../definition';
import { KeptPage } from '../../forms/kept-page';
import { keptSheet, keyedIds } from '../../forms/kept-sheet';
import { aboutLine, sourceColumns, valueCell } from '../../kit/sheet/page';
import { liveNumber } from '../../kit/findings/sources';
import { scopeOf, type Scope } from '../../kit/findings/scope';
import { slices } from '../../kit/findings/slices';
import { statementText } from '../../kit/sheet/statement';
import { portrait, signedFormat, styles } from '../../kit/sheet/look';
import { indicatorOf } from '../staff/indicators';
import { comparisonStatements, verdictStatements, withoutRepeats } from '../swot/one-school';
import { changeStatements, gradeStatements, lowProcedureStatements } from '../swot/results';
import type { SwotStatement } from '../swot/model';
import { recommendationsFor } from './recommendations';
import { measureTable } from './table';
import { documentAbout } from '../../../words/papers/documents';

const inputs = z.object({
  /** A school's id; '' is the municipality. */
  school: z.string().default(''),
  municipality: z.string().default(''),
  /** Kinds of procedures to show. */
  kinds: z.array(z.enum(procedureKinds)).default([...procedureKinds]),
  /** Problems and recommendations to add at the end, in the office's own words. */
  recommendations: z.array(z.string()).default([]),
  /** Ids of rows deleted by hand that are wanted back. */
  restore: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;
const { title, pageTitle, measures } = dynamicsWords;
const mostYears = 5;
/** Characters of a portrait page at full size. */
const pageCharacters = 88;

function statementsOf(context: DocumentContext, scope: Scope): SwotStatement[] {
  const years = context.findings.judgement.years;
  if (!years) return [];
  const statements = [
    ...(scope.school
      ? [
          ...verdictStatements(scope, context.findings).filter(({ id }) => id.startsWith('low:')),
          ...comparisonStatements(scope, context.findings),
        ]
      : lowProcedureStatements(scope, years)),
    ...changeStatements(scope, years),
    ...gradeStatements(scope, years),
  ];
  return scope.school ? withoutRepeats(statements) : statements;
}

const isShare = ({ unit }: DynamicsRow): boolean => unit === 'share';

/** Tables of dynamics the office already has, taken over with live values. */
function officeTables(page: KeptPage, rows: readonly DynamicsRow[]): void {
  const { builder: sheet } = page;
  const bySheet = new Map<string, DynamicsRow[]>();
  for (const row of rows) {
    const key = `${row.sheet}|${row.measure}|${row.values.map(({ period }) => period).join('|')}`;
    bySheet.set(key, [...(bySheet.get(key) ?? []), row]);
  }
  for (const [place, group] of bySheet) {
    const { sheet: source, measure, values } = group[0]!;
    const named: Readonly<Record<string, string>> = measures;
    page.heading(place, dynamicsWords.officeTable(capital(named[measure] ?? measure), source));
    const shown = values.slice(-mostYears);
    page.head(`${place} head`, [
      dynamicsWords.indicator,
      ...shown.map(({ period }) => period),
      group.every(isShare) ? `${words.change}, ${pointsUnit}` : words.change,
    ]);
    for (const line of group) {
      const row = sheet.nextRow;
      const cells = line.values.slice(-mostYears);
      const style = isShare(line) ? styles.share : { ...styles.center, format: '0.0' };
      const [from, to] = [cells[0]?.value ?? null, cells.at(-1)?.value ?? null];
      page.cells(`${place}: ${line.label}`, [
        { v: line.label, style: styles.text },
        ...cells.map(({ value, cell }) => {
          const at = parseA1(cell);
          const shownCell = valueCell(value, style);
          return value === null || !at
            ? shownCell
            : { ...shownCell, f: liveNumber({ sheet: line.sheet, ...at }, value) };
        }),
        from === null || to === null
          ? valueCell(null, styles.center)
          : {
              f: `(${a1({ row, col: cells.length })}-${a1({ row, col: 1 })})*${isShare(line) ? 100 : 1}`,
              v: (to - from) * (isShare(line) ? 100 : 1),
              style: { ...styles.center, format: signedFormat },
            },
      ]);
    }
  }
}

/** Results by subject over the years with changes and charts, the problems they show, drafted recommendations. */
export const dynamics: DocumentDefinition<Inputs> = {
  kind: 'dynamics',
  title,
  group: 'diagnostics',
  about: documentAbout.dynamics,
  schools: 'one',
  byKind: true,
  madeFrom: { dynamics: ['verdicts', 'sources', 'facts', 'organisation'] },
  inputs,
  build(context, given): BuiltDocument {
    const key = given.school || (given.municipality ? `municipality:${given.municipality}` : '');
    const scope = scopeOf(context.findings, given);
    const all = slices(scope.results).filter(({ procedure }) => given.kinds.includes(procedure.kind));
    const years = [...new Set(all.flatMap((line) => [...line.years.keys()]))].sort((a, b) => a - b).slice(-mostYears);
    const office = scope.school ? [] : context.findings.reading.dynamics.filter(({ label }) => !indicatorOf(label));
    const places = Math.min(
      mostYears,
      Math.max(years.length, years.length > 0 ? 0 : 3, ...office.map(({ values }) => values.length)),
    );

    const widths = [Math.max(34, pageCharacters - 12 * (places + 1)), ...Array.from({ length: places + 1 }, () => 12)];
    const last = widths.length - 1;
    const name = scope.school ? `Динамика ${scope.school.name}` : title;
    const statements = statementsOf(context, scope);
    const problems = statements.filter(({ quadrant }) => quadrant === 'weaknesses');
    const better = statements.filter(({ quadrant }) => quadrant === 'strengths' || quadrant === 'opportunities');
    const memory = keyedIds(context, 'dynamics');
    const ids = (memory[key] ?? []).filter((id) => !given.restore.includes(id));
    const made = keptSheet(
      context,
      {
        kind: 'dynamics',
        key,
        name,
        title: pageTitle,
        widths: [...widths, ...sourceColumns.map(({ width }) => width)],
      },
      { print: portrait(), ownStyle: styles.plain, ids, printed: widths.length },
      (rows, builder) => {
        const page = new KeptPage(rows, builder, last);
        page.title(pageTitle, [aboutLine(context, scope)]);
        if (all.length > 0) page.note('source', resultsSource(scope.results));
        if (all.length > 0 && !scope.school) page.note('note', `${dynamicsWords.note} ${changesNote}`);
        for (const kind of ['ОГЭ', 'ЕГЭ', 'ВПР'] as const) {
          const own = all.filter(({ procedure }) => procedure.kind === kind);
          for (const measure of ['quality', 'low', 'mean'] as const)
            measureTable(page, kind, own, years, measure, scope.school !== null);
        }
        if (all.length === 0 && office.length === 0) blankTables(page, context);
        officeTables(page, office);
        if (all.length > 0) builder.startPage();
        page.lines('problems', dynamicsWords.problems, problems.map(statementText));
        if (better.length > 0) page.lines('better', dynamicsWords.better, better.map(statementText));
        page.lines('advice', dynamicsWords.advice, [...recommendationsFor(problems), ...given.recommendations]);
        page.signature(context);
      },
    );
    const note =
      all.length === 0 && office.length === 0
        ? 'diagnosticsNoResults'
        : years.length === 1
          ? 'diagnosticsOneYear'
          : null;
    return {
      plans: [made.plan],
      comparisons: made.comparison ? [made.comparison] : [],
      memory: { ...memory, [key]: made.ids },
      notes: note ? [{ severity: 'info', code: note, params: { document: title } }] : [],
    };
  },
};

/** Empty tables of the field's form, for a workbook without results. */
function blankTables(page: KeptPage, context: DocumentContext): void {
  const year = Number(context.today.slice(0, 4));
  for (const kind of ['ОГЭ', 'ЕГЭ'] as const) {
    page.heading(`${kind} blank`, dynamicsWords.table(kind, `${measures.quality}, %`));
    page.head(`${kind} blank head`, [
      dynamicsWords.subject,
      ...[2, 1, 0].map((ago) => String(year - ago)),
      words.change,
      words.source,
    ]);
    for (let line = 1; line <= 6; line++)
      page.cells(
        `${kind} blank ${line}`,
        Array.from({ length: page.last + 1 }, () => ({ v: null, style: styles.input })),
      );
  }
}
