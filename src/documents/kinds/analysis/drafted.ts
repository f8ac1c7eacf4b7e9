/** Lines of the analysis drafted from figures; every one is there to be edited. */
import { analysisWords as words } from '../../../words/papers/analysis';
import type { School } from '../../../model/school';
import { organisations } from '../../../words/diagnostics/diagnostics';
import { decisionLine, paperWords, termOf } from '../../../words/papers/papers';
import { statuses } from '../../../words/papers/roadmap';
import { listed, typeset } from '../../../words/russian/russian';
import type { Period } from '../../kit/terms';
import { isOpen, type PlanMeasure } from '../roadmap/standing';
import type { BeforeAfter, SchoolNow } from './results';

/** Some measure was marked: there is something to analyse. */
export const isMarked = (measures: readonly PlanMeasure[]): boolean =>
  measures.some(({ status }) => status === 'выполнено' || status === 'в работе');

/** What decisions rest on. */
interface Outcome {
  measures: readonly PlanMeasure[];
  schools: readonly SchoolNow[];
}
const fits: Record<(typeof paperWords.decisions)[number]['after'], (outcome: Outcome) => boolean> = {
  marks: ({ measures }) => measures.length === 0 || isMarked(measures),
  open: ({ measures }) => isMarked(measures) && measures.some(isOpen),
  staying: ({ measures, schools }) =>
    (measures.length === 0 || isMarked(measures)) && schools.some(({ leaves }) => leaves === 'no'),
  leaving: ({ schools }) => schools.some(({ leaves }) => leaves === 'yes'),
  noMarks: ({ measures }) => measures.length > 0 && !isMarked(measures),
};

/** Decisions that follow, with who carries them out and by when; a term that is over on the day of making is counted from the signature. */
export const decided = (period: Period, today: string, outcome: Outcome): string[] => {
  const { decisions, deadlines } = paperWords;
  return decisions
    .filter(({ after }) => fits[after](outcome))
    .map(({ text, who, when }) =>
      typeset(decisionLine(text, who, termOf(deadlines[when][period.kind], period, today))),
    );
};

/** Conclusions from what was counted; nothing is said of what the workbook does not know. */
export function conclusions(
  measures: readonly PlanMeasure[],
  rows: readonly BeforeAfter[],
  schools: readonly SchoolNow[],
  came: readonly string[],
  nameOf: (school: School) => string,
): string[] {
  const say = words.conclusions;
  const texts: string[] = [];
  const counting = measures.filter(({ status }) => status !== 'снято');
  if (counting.length > 0) {
    const done = counting.filter(({ status }) => status === 'выполнено').length;
    const late = counting.filter(({ lateDays }) => lateDays > 0).length;
    if (done === 0 && counting.every(({ status }) => status === statuses[0])) return [say.noMarks(counting.length)];
    texts.push(say.done(done, counting.length, late));
  }
  const compared = rows.flatMap(({ change }) => change ?? []);
  if (compared.length > 0) texts.push(say.better(compared.filter(({ better }) => better).length, compared.length));
  const named = (names: readonly string[]) => `${organisations(names.length)}: ${listed(names)}`;
  const that = (leaves: SchoolNow['leaves']) =>
    schools.filter((one) => one.leaves === leaves).map(({ school }) => nameOf(school));
  const [leaving, staying, unknown] = [that('yes'), that('no'), that('unknown')];
  if (leaving.length > 0) texts.push(say.leaving(leaving.length, named(leaving)));
  if (staying.length > 0) texts.push(say.staying(staying.length, named(staying)));
  if (came.length > 0) texts.push(say.came(came.length, named(came)));
  if (unknown.length > 0) texts.push(say.unknown(named(unknown)));
  return texts.map(typeset);
}
