import type { Area, CellRef } from './cells';
import type { UsedMinimum } from './minimum';
import type { Problem } from './outcome';
import type { Procedure } from './procedure';
import type { Result, ResultBlock } from './result';
import type { School, SchoolDecision } from './school';

/** What a column of a table holds. */
export type Role =
  | 'school'
  | 'code'
  | 'municipality'
  | 'participants'
  | 'low'
  | 'mark3'
  | 'mark4'
  | 'mark5'
  | 'mean'
  | 'quality'
  | 'pass'
  | 'year'
  | 'grade'
  | 'subject'
  | 'kind'
  | 'class'
  | 'mark'
  | 'score'
  | 'primaryScore'
  | 'journalMark'
  | 'pupil'
  | 'other';

/** Roles that a person can give a column by hand, the usual ones first. What holds pupils' names and codes is not to be changed. */
export const givableRoles = [
  'school',
  'participants',
  'low',
  'pass',
  'mark3',
  'mark4',
  'mark5',
  'quality',
  'mean',
  'code',
  'municipality',
  'subject',
  'grade',
  'class',
  'year',
  'kind',
  'mark',
  'score',
  'primaryScore',
  'journalMark',
  'other',
] as const satisfies readonly Role[];
export type GivableRole = (typeof givableRoles)[number];

/** One recognised role, as the recognition screen shows it. */
export interface RoleReading {
  role: Role;
  /** Column counted from 0 in the sheet; null: needed and not found. */
  col: number | null;
  /** Captions from the top header row down: ['Русский язык', 'Получили отметку', '«2»']. */
  headerPath: string[];
  headerCell: CellRef | null;
  /** Up to three values as shown; never of a pupil's name or code. */
  samples: string[];
  confidence: 'sure' | 'check' | 'missing';
  /** Why it was taken for this (words/reading.ts). */
  why: string;
  /** A person gave the column this role. */
  given?: true;
}

/** What kind of table it is. */
export type TableKind =
  | 'results'
  | 'pupils'
  | 'classes'
  | 'journal'
  | 'distribution'
  | 'dynamics'
  | 'markers'
  | 'staff'
  | 'roadmap'
  | 'unknown';

/** Rows that gave no result, counted by reason, so that rows add up. */
export interface SkippedRows {
  /** Key of words/reading.ts: 'total', 'region', 'columnNumbers', 'footnote', 'repeatedHeader', 'empty', 'noParticipants', 'withheld', 'notSchool', … */
  reason: string;
  count: number;
  /** Up to a few row numbers as people count them (from 1). */
  rows: number[];
}

export interface TableReading {
  kind: TableKind;
  area: Area;
  headerRows: { from: number; to: number };
  /** Of the header's captions alone: no school's or pupil's data. */
  fingerprint: string;
  roles: RoleReading[];
  blocks: ResultBlock[];
  /** Procedures and years found, with how many results each gave. */
  procedures: { procedure: Procedure; year: number | null; results: number; yearFrom: string }[];
  schools: number;
  /** Body rows: rows with results + skipped rows = all rows of the body. */
  bodyRows: number;
  resultRows: number;
  skipped: SkippedRows[];
  /** Columns with pupils' names and codes, counted from 0: left empty when the sheet is copied anywhere. */
  pupilColumns: number[];
}

export interface SheetReading {
  sheetId: string;
  sheet: string;
  file?: string;
  /** It is not shown in the workbook; it is read all the same. */
  hidden?: true;
  read: boolean;
  /** Why nothing was read (a key of words/reading.ts); null when read. */
  reason: string | null;
  tables: TableReading[];
}

/** No document of ours: it can hold results. */
export const isTheUsers = ({ reason }: SheetReading): boolean => reason !== 'ourSheet' && reason !== 'ourUnlisted';

/** A question the data cannot settle. The caller answers with one candidate's value. */
export interface Question {
  /** Stable: the same sheet, table and matter give the same id. */
  id: string;
  type:
    | 'year'
    | 'subject'
    | 'kind'
    | 'grade'
    | 'sameSchool'
    | 'sameMunicipality'
    | 'columnForm'
    | 'column'
    | 'blank'
    | 'role'
    | 'years'
    | 'sitting'
    | 'duplicate'
    | 'edition'
    | 'ourSheets'
    | 'geometry';
  /** Where the answer is kept: by header fingerprint (reusable), by sheet, or by school. */
  scope: 'header' | 'sheet' | 'school' | 'workbook';
  /** For scope 'header': the fingerprint; its answers are reused for every workbook of that form. */
  fingerprint?: string;
  sheet?: string;
  cell?: string;
  /** The question in Russian. */
  text: string;
  /** What else is to be known before it is answered, a sentence a line. */
  about?: readonly string[];
  candidates: { value: string; label: string; evidence?: string }[];
  /** Free entry allowed (a year, a name). */
  free: boolean;
}

/** Facts for the signs of bias, dynamics and markers. People and shares as in Result. */
export interface JournalRow {
  school: School;
  procedure: Procedure;
  year: number | null;
  participants: number | null;
  /** Shares 0–1: mark below, equal to, above the journal's. */
  lowered: number;
  confirmed: number;
  raised: number;
  sheet: string;
  cell: string;
}
export interface DistributionRow {
  /** null: the whole sample, region or municipality (`group` has its name). */
  school: School | null;
  group: string;
  procedure: Procedure;
  year: number | null;
  participants: number | null;
  /** Share 0–1 of pupils by primary score, from 0 points on. */
  shares: number[];
  sheet: string;
  cell: string;
}
export interface MarkerRow {
  school: School;
  year: number | null;
  markers: { caption: string; set: boolean }[];
  count: number;
  sheet: string;
  cell: string;
}
export interface DynamicsRow {
  label: string;
  /** What is measured: quality, low share, mean, or the caption as it stands. */
  measure: string;
  unit: 'share' | 'points' | 'number';
  values: { period: string; value: number | null; cell: string }[];
  sheet: string;
}
/** Pupil facts added up per school for Spearman's ρ of journal marks with primary scores; no pupil is kept. */
export interface JournalCorrelation {
  school: School;
  procedure: Procedure;
  year: number;
  pupils: number;
  rho: number;
}
/** A larger group's line in a results table (муниципалитет, регион, вся выборка): the region's mean for the bias signs. */
export interface GroupRow {
  level: 'municipality' | 'region' | 'country';
  name: string;
  procedure: Procedure;
  year: number | null;
  participants: number;
  /** Shares 0–1 of marks 2–5; null where not given. */
  shares: readonly [number, number, number, number] | null;
  mean: number | null;
  sheet: string;
  cell: string;
}

/** Everything read from a workbook. */
export interface Reading {
  schools: School[];
  /** What people said about schools. */
  decisions: SchoolDecision[];
  results: Result[];
  sheets: SheetReading[];
  questions: Question[];
  problems: Problem[];
  journal: JournalRow[];
  distributions: DistributionRow[];
  markers: MarkerRow[];
  dynamics: DynamicsRow[];
  correlations: JournalCorrelation[];
  groups: GroupRow[];
  /** Minimums by which points were judged, by kind, subject and year; none where marks said it. */
  minimums: UsedMinimum[];
}

/** How many sheets something was taken from: one count wherever it is told. */
export const sheetsRead = ({ sheets }: Pick<Reading, 'sheets'>): number => sheets.filter(({ read }) => read).length;
