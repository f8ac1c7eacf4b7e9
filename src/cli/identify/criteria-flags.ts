/** Flags that say by which criteria to judge and how to read; every command that identifies takes them. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { IdentifyOptions } from '../../app/identification/identify';
import { parseMinimums } from '../../app/identification/minimums';
import { findPreset, presets } from '../../judging';
import type { Criteria } from '../../model/criteria';
import { withMinimums, type OwnMinimum } from '../../model/minimum';
import { answersSchema, noAnswers, type Answers, type WorkbookState } from '../../model/state';
import { cliWords as words } from '../../words/cli';
import { problemText } from '../../words/problems';
import { choiceFlag, wholeFlag } from '../arguments';
import { UsageError } from '../command';

export const criteriaFlags = {
  years: { type: 'string' },
  preset: { type: 'string' },
  share: { type: 'string' },
  'same-procedure': { type: 'boolean' },
  'min-participants': { type: 'string' },
  'below-minimum': { type: 'string' },
  sheet: { type: 'string', multiple: true },
  answers: { type: 'string' },
  official: { type: 'string' },
  minimums: { type: 'string' },
} as const;

/** Values of these flags as parseArgs gives them. */
export interface CriteriaValues {
  years?: string;
  preset?: string;
  share?: string;
  'same-procedure'?: boolean;
  'min-participants'?: string;
  'below-minimum'?: string;
  sheet?: string[];
  answers?: string;
  official?: string;
  minimums?: string;
}

/** Answers of a file: kept by header, sheet and school, and those given by question id alone. */
export interface GivenAnswers {
  answers: Answers;
  byQuestion: Readonly<Record<string, string>>;
}

/** What the flags say, checked. */
export interface Wanted {
  criteria: Partial<Criteria>;
  preset: string | undefined;
  given: GivenAnswers;
  officialList: string[];
  /** The region's own, before those that a workbook keeps. */
  minimums: OwnMinimum[];
  onlySheets: string[] | undefined;
}

export function wantedBy(values: CriteriaValues): Wanted {
  const preset = values.preset === undefined ? undefined : findPreset(values.preset);
  if (values.preset !== undefined && !preset)
    throw new UsageError(
      words.unknownPreset(values.preset, presets.map(({ id, title }) => `${id} («${title}»)`).join(', ')),
    );
  const minimum = values['min-participants'];
  const below = values['below-minimum'];
  return {
    criteria: {
      ...(values.years === undefined ? {} : { years: yearsFlag(values.years) }),
      ...(values.share === undefined ? {} : { threshold: shareFlag(values.share) }),
      ...(values['same-procedure'] ? { twoYears: 'same' } : {}),
      ...(minimum === undefined ? {} : { minParticipants: wholeFlag('--min-participants', minimum, 0, 100000) }),
      ...(below === undefined
        ? {}
        : { belowMinimum: choiceFlag('--below-minimum', below, ['count', 'mark', 'exclude'] as const) }),
    },
    preset: preset?.id,
    given: values.answers === undefined ? { answers: noAnswers(), byQuestion: {} } : answersFile(values.answers),
    officialList: values.official === undefined ? [] : officialFile(values.official),
    minimums: values.minimums === undefined ? [] : minimumsFile(values.minimums),
    onlySheets: values.sheet,
  };
}

/** «2024,2025» → [2024, 2025], in time's order. */
function yearsFlag(text: string): [number, number] {
  const match = /^\s*(\d{4})\s*[,;–-]\s*(\d{4})\s*$/.exec(text);
  const years = match ? [Number(match[1]), Number(match[2])].sort((a, b) => a - b) : [];
  const [previous, last] = years;
  if (previous === undefined || last === undefined || previous === last || previous < 1990 || last > 2100)
    throw new UsageError(words.years);
  return [previous, last];
}

/** «30», «33,3 %» in percent → basis points. */
function shareFlag(text: string): number {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  const points = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0;
  if (points < 1 || points > 10000) throw new UsageError(words.share);
  return points;
}

function textFile(flag: string, path: string): string {
  if (!existsSync(path)) throw new UsageError(words.noFile(flag, path));
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}

/** Lines of an official list; a file without a school is a mistake, not an empty list. */
function officialFile(path: string): string[] {
  const lines = textFile('--official', path).split(/\r?\n/);
  if (lines.every((line) => line.trim() === '')) throw new UsageError(words.officialEmpty(path));
  return lines;
}

/** Either what the pane keeps (`headers`, `sheets`, `schools`) or simply question id → answer. */
function answersFile(path: string): GivenAnswers {
  const text = textFile('--answers', path);
  const kept = answersSchema.partial().strict();
  const plain = z.record(z.string(), z.union([z.string(), z.number()]));
  const json = parseJson(text);
  const full = kept.safeParse(json);
  if (full.success) return { answers: { ...noAnswers(), ...full.data }, byQuestion: {} };
  const simple = plain.safeParse(json);
  if (!simple.success) throw new UsageError(words.answersForm(path));
  const byQuestion = Object.fromEntries(Object.entries(simple.data).map(([id, answer]) => [id, String(answer)]));
  return { answers: noAnswers(), byQuestion };
}

/** The file has the form that the workbook and the settings file keep. */
function minimumsFile(path: string): OwnMinimum[] {
  const parsed = parseMinimums(textFile('--minimums', path));
  if (!parsed.ok) throw new UsageError(problemText(parsed.problem));
  return parsed.value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Criteria were asked for; years alone only choose what is held against what. */
export const asksCriteria = ({ criteria: { years: _years, ...others }, preset }: Wanted): boolean =>
  preset !== undefined || Object.keys(others).length > 0;

/**
 * Options of identification for workbooks that keep criteria, answers, decisions and a list of their own. A preset asked for begins anew; other
 * flags change what the workbook keeps, as the pane does.
 */
export function identifyOptions(
  wanted: Wanted,
  kept: Pick<
    WorkbookState,
    'criteria' | 'preset' | 'answers' | 'handDecisions' | 'notHeld' | 'minimums' | 'officialList'
  >,
): IdentifyOptions {
  const { answers } = wanted.given;
  const base = wanted.preset === undefined ? kept : { criteria: null, preset: wanted.preset };
  return {
    criteria: { ...base.criteria, ...wanted.criteria },
    ...(base.preset === null ? {} : { preset: base.preset }),
    answers: {
      sheets: { ...kept.answers.sheets, ...answers.sheets },
      headers: { ...kept.answers.headers, ...answers.headers },
      schools: { ...kept.answers.schools, ...answers.schools },
    },
    hand: kept.handDecisions,
    notHeld: kept.notHeld,
    minimums: withMinimums(kept.minimums, wanted.minimums),
    officialList: wanted.officialList.length > 0 ? wanted.officialList : kept.officialList,
    ...(wanted.onlySheets ? { onlySheets: wanted.onlySheets } : {}),
  };
}
