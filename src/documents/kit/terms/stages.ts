/** Stages of the work with ШНОР, what each needs, and the order of a plan's terms. Source: the cycle of a year of assessment procedures. */
import * as z from 'zod';
import { remembered } from '../../../model/remembered';
import { monthOfDate, type Period } from './period';
import { readTerm } from './parse';
import { monthName } from './words';

/** Stage → stages that must have ended (`begun`: the first measure of which must have begun) before it begins. */
const order = {
  list: { ended: [], begun: [] },
  order: { ended: ['list'], begun: [] },
  curators: { ended: ['order'], begun: [] },
  /** Questionnaires, processes, needs; and the teachers' own deficits. */
  causes: { ended: ['order'], begun: [] },
  deficits: { ended: ['order'], begun: [] },
  clusters: { ended: ['causes'], begun: [] },
  documents: { ended: ['clusters'], begun: ['curators'] },
  expertise: { ended: ['documents'], begun: [] },
  /** Individual routes of teachers. */
  routes: { ended: ['deficits'], begun: [] },
  help: { ended: ['documents'], begun: [] },
  /** Help in a subject needs no programme, only the list. */
  subjectHelp: { ended: ['list'], begun: [] },
  interim: { ended: ['documents'], begun: ['help'] },
  correction: { ended: ['interim'], begun: [] },
  exams: { ended: [], begun: [] },
  springResults: { ended: ['exams'], begun: [] },
  monitoring: { ended: ['correction', 'interim'], begun: ['help'] },
  analysis: { ended: ['monitoring', 'springResults'], begun: [] },
  decisions: { ended: ['monitoring', 'analysis', 'springResults'], begun: [] },
} as const;
export type Stage = keyof typeof order;
export const stageSchema = z.enum(Object.keys(order) as [Stage, ...Stage[]]);

/** Stages that a plan of several years has once; the others come again every year. */
const once: ReadonlySet<Stage> = new Set([
  'list',
  'order',
  'curators',
  'causes',
  'deficits',
  'clusters',
  'documents',
  'expertise',
  'routes',
]);

/** When a measure is due, in a plan for school years and in one for calendar years. */
export const scheduleSchema = z.object({
  /** Several where its term has a part for each («декабрь, июнь»); none for what depends on nothing. */
  stages: z.array(stageSchema),
  school: z.string(),
  calendar: z.string(),
  /** Whom the text names where the data know them: ШНОР, pairs with mentors, with curators, schools with signs of bias. */
  names: z.enum(['shnor', 'pairs', 'curators', 'biased']).optional(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** The wording of a scheduled measure's term in a period. */
export function scheduledTerm({ stages, ...terms }: Schedule, period: Period): string {
  const years = period.to - period.from - (period.kind === 'school' ? 1 : 0);
  const again = years > 0 && !stages.some((stage) => once.has(stage));
  const isRepeated = /еже|раз в/.test(terms[period.kind]);
  return again && !isRepeated ? `${terms[period.kind]}, ежегодно` : terms[period.kind];
}

/** A measure of a plan: its stages and the wording of its term. */
export interface StagedTerm {
  id: string;
  stages: readonly Stage[];
  term: string;
}
interface Placed {
  id: string;
  stage: Stage;
  /** Months counted through the years. «До 20 октября» begins when it ends: nothing earlier is meant. */
  start: number;
  end: number;
}

/** A measure that would begin before what it needs. */
export interface OutOfOrder {
  id: string;
  /** The measure it has to wait for, and the month from which it may stand. */
  needs: string;
  from: number;
  /** Month it ends in. */
  end: number;
}

const earliest = (list: readonly Placed[]): Placed[] => [...list].sort((a, b) => a.start - b.start).slice(0, 1);

/** Measures whose terms stand in the wrong order in a period, by months; a plan of several years is looked at in its first. */
export function outOfOrder(measures: readonly StagedTerm[], period: Period): OutOfOrder[] {
  const first = { ...period, to: period.from + (period.kind === 'school' ? 1 : 0) };
  // A region's plan has thousands of measures, of a few terms, stages and months.
  const monthsOf = remembered((term: string): { start: number; end: number } | null => {
    const read = readTerm(term.replace(/, ежегодно$/, ''), first);
    if (!read.dated) return null;
    const end = monthOfDate(read.end);
    return { start: /^(?:до|не позднее)\s/i.test(read.wording) ? end : monthOfDate(read.start), end };
  });
  const placed = measures.flatMap(({ id, stages, term }) => {
    const parts = stages.length > 1 ? term.split(', ') : [term];
    return stages.flatMap((stage, i): Placed[] => {
      const months = monthsOf(parts[i] ?? term);
      return months ? [{ id, stage, ...months }] : [];
    });
  });
  const waitsFor = (stage: Stage, start: number): Placed | null => {
    const { ended, begun } = order[stage] as { ended: readonly Stage[]; begun: readonly Stage[] };
    const firsts = begun.flatMap((before) => earliest(placed.filter((other) => other.stage === before)));
    return (
      placed.find((other) => ended.includes(other.stage) && other.end > start) ??
      firsts.find((other) => other.start > start) ??
      null
    );
  };
  const known = new Map<string, Placed | null>();
  return placed.flatMap((one): OutOfOrder[] => {
    const { ended } = order[one.stage] as { ended: readonly Stage[] };
    const key = `${one.stage} ${one.start}`;
    const waits = known.has(key) ? known.get(key)! : waitsFor(one.stage, one.start);
    known.set(key, waits);
    if (!waits) return [];
    const from = ended.includes(waits.stage) ? waits.end : waits.start;
    return [{ id: one.id, needs: waits.id, from, end: one.end }];
  });
}

/** Terms put off until what they need is over: id → term, for the measures that `movable` names. Where that is already so, nothing. */
export function putInOrder(
  measures: readonly StagedTerm[],
  period: Period,
  movable: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  // Each round settles at least one stage of the chain.
  for (const _stage of Object.keys(order)) {
    const now = measures.map(({ id, stages, term }) => ({ id, stages, term: terms.get(id) ?? term }));
    const late = outOfOrder(now, period).filter(({ id }) => movable(id));
    if (late.length === 0) break;
    for (const { id, from, end } of late) {
      const months = [from, Math.max(from, end)].map((month) => monthName(((month - 1) % 12) + 1));
      terms.set(id, [...new Set(months)].join('–'));
    }
  }
  return terms;
}
