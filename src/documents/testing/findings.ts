/** Findings and contexts made by hand for tests of documents; judged by the real rule. */
import { defaultCriteria, judge } from '../../judging';
import type { HandDecision } from '../../model/criteria';
import type { Findings } from '../../model/findings';
import type { ProcedureKind } from '../../model/procedure';
import type { Reading } from '../../model/reading';
import type { Result, ResultBlock } from '../../model/result';
import { stamped } from '../../naming';
import type { School } from '../../model/school';
import type { SheetSnapshot } from '../../model/snapshot';
import { asShown } from '../../model/shown';
import { emptyState, type WorkbookState } from '../../model/state';
import type { SheetPlan } from '../../model/plan';
import type { DocumentContext } from '../definition';

/** School, «ОГЭ Математика» / «ВПР Математика 5», year, people with «2», «3», «4», «5». */
export type Row = readonly [string, string, number, number, number, number, number];

export const schoolNamed = (name: string, municipality: string | null = 'Озёрский район'): School =>
  stamped({
    id: name,
    name,
    code: null,
    municipality,
    spellings: [],
  });

const columns = (procedure: number): ResultBlock['columns'] => ({
  school: 1,
  code: null,
  municipality: null,
  participants: 2 + procedure * 5,
  low: 3 + procedure * 5,
  mark3: 4 + procedure * 5,
  mark4: 5 + procedure * 5,
  mark5: 6 + procedure * 5,
  mean: null,
  quality: null,
  pass: null,
  year: null,
  grade: null,
  subject: null,
  kind: null,
});

function parseProcedure(text: string) {
  const match = /^(ВПР|ОГЭ|ЕГЭ) (.+?)(?: (\d+))?$/.exec(text);
  if (!match) throw new Error(`No procedure: ${text}`);
  const kind = match[1] as ProcedureKind;
  const grade = match[3] ? Number(match[3]) : kind === 'ОГЭ' ? 9 : kind === 'ЕГЭ' ? 11 : null;
  return { kind, subject: match[2]!, grade };
}

export const emptyReading = (): Reading => ({
  schools: [],
  decisions: [],
  results: [],
  sheets: [],
  questions: [],
  problems: [],
  journal: [],
  distributions: [],
  markers: [],
  dynamics: [],
  correlations: [],
  groups: [],
  minimums: [],
});

/** One sheet a year, one group of columns a procedure, one row a school. */
export function readingOf(rows: readonly Row[], municipalityOf?: (school: string) => string | null): Reading {
  const reading = emptyReading();
  const schools = new Map<string, School>();
  const blocks = new Map<string, ResultBlock>();
  const procedures: string[] = [];
  for (const [name, procedureText, year, mark2, mark3, mark4, mark5] of rows) {
    if (!schools.has(name)) schools.set(name, schoolNamed(name, municipalityOf ? municipalityOf(name) : undefined));
    if (!procedures.includes(procedureText)) procedures.push(procedureText);
    const key = `${procedureText}|${year}`;
    if (!blocks.has(key))
      blocks.set(key, {
        sheetId: `sheet${year}`,
        sheet: `Результаты ${year}`,
        columns: columns(procedures.indexOf(procedureText)),
        lowForm: 'people',
        firstRow: 4,
        lastRow: 400,
      });
    const participants = mark2 + mark3 + mark4 + mark5;
    const result: Result = {
      school: schools.get(name)!,
      procedure: parseProcedure(procedureText),
      year,
      participants,
      low: mark2,
      exact: true,
      lowRange: null,
      mark3,
      mark4,
      mark5,
      mean: null,
      quality: null,
      block: blocks.get(key)!,
      row: 4 + [...schools.keys()].indexOf(name),
      rows: null,
    };
    reading.results.push(result);
  }
  reading.schools = [...schools.values()];
  return reading;
}

export function findingsOf(reading: Reading, hand: HandDecision[] = []): Findings {
  return {
    reading,
    judgement: judge(reading.results, defaultCriteria, hand),
    preset: 'fioko',
    handDecisions: hand,
    notHeld: [],
    official: null,
    fileName: 'test.xlsx',
  };
}

export function contextOf(
  findings: Findings,
  extra: { state?: Partial<WorkbookState>; sheets?: SheetSnapshot[]; today?: string } = {},
): DocumentContext {
  return {
    findings,
    state: { ...emptyState(), ...extra.state },
    sheets: extra.sheets ?? [],
    today: extra.today ?? '2026-11-22',
    sheetName: (_kind, _key, wanted) => wanted.slice(0, 31),
  };
}

/** A context in which these plans stand in the workbook already; `type` changes what their cells hold. */
export function withSheets(
  context: DocumentContext,
  plans: readonly SheetPlan[],
  type: (sheet: SheetSnapshot) => void = () => undefined,
): DocumentContext {
  const sheets = plans.map(asShown);
  sheets.forEach(type);
  const registry = plans.map(({ kind, key, name }) => ({
    sheetId: `${kind}:${key}`,
    name,
    kind,
    key,
    sourceHash: 'test',
  }));
  const replaced = new Set(sheets.map(({ id }) => id));
  return {
    ...context,
    state: {
      ...context.state,
      registry: [...context.state.registry.filter(({ sheetId }) => !replaced.has(sheetId)), ...registry],
    },
    sheets: [...context.sheets.filter(({ id }) => !replaced.has(id)), ...sheets],
  };
}

/** All texts of a plan, for looking something up. */
export const textsOf = (plan: SheetPlan): string[] =>
  plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.v === 'string' ? [cell.v] : [])));
