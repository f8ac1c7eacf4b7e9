/** Parts of the analysis and the sentences drafted from figures; every line is there to be edited. */
import { paperWords, termOf } from '../../../words/papers';
import { organisations } from '../../../words/diagnostics';
import { counted, listed, share, typeset } from '../../../words/russian';
import type { Period } from '../../kit/terms';
import type { BeforeAfter, SchoolNow } from './results';
import { isOpen, type PlanMeasure } from './plan';

export const headings = {
  aim: 'Цель',
  ground: 'Основание',
  tasks: 'Задачи',
  problem: 'Описание проблемы',
  done: 'Исполнение мероприятий',
  late: 'Мероприятия, не исполненные в установленный срок',
  indicators: 'Показатели: исходное значение, цель, факт',
  results: 'Результаты до и после реализации мер',
  schools: 'Прогноз исключения из перечня ШНОР',
  conclusions: 'Выводы',
  decided: 'Предлагаемые решения',
} as const;

/** In place of the results where the newest are those that the plan set out from. */
export const resultsAhead =
  'Результаты оценочных процедур за период реализации дорожной карты не получены; сопоставление выполняется после их получения.';

export const aim = [
  'Оценка исполнения дорожной карты и результативности адресной методической помощи школам с низкими образовательными результатами (далее — ШНОР)',
].map(typeset);

export const ground = (paper: string): string[] => [typeset(paper)];

export const tasks = [
  'Оценить исполнение мероприятий и соблюдение сроков',
  'Сопоставить результаты общеобразовательных организаций (далее — ОО) до и после реализации мер',
  'Определить ОО, подлежащие исключению из перечня ШНОР и сохраняемые в перечне',
  'Подготовить предложения о решениях с исполнителями и сроками',
].map(typeset);

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
      typeset(`${text}. Исполнитель: ${who}. Срок: ${termOf(deadlines[when][period.kind], period, today)}`),
    );
};

const measuresText = (count: number) => counted(count, 'мероприятие', 'мероприятия', 'мероприятий');

/** Conclusions from what was counted; nothing is said of what the workbook does not know. */
export function conclusions(
  measures: readonly PlanMeasure[],
  rows: readonly BeforeAfter[],
  schools: readonly SchoolNow[],
  came: readonly string[],
): string[] {
  const texts: string[] = [];
  const counting = measures.filter(({ status }) => status !== 'снято');
  if (counting.length > 0) {
    const done = counting.filter(({ status }) => status === 'выполнено').length;
    const late = counting.filter(({ lateDays }) => lateDays > 0).length;
    if (done === 0 && counting.every(({ status }) => status === 'не начато'))
      return [
        `Отметки об исполнении мероприятий (${measuresText(counting.length)}) отсутствуют; выводы о результативности не формулируются`,
      ];
    texts.push(
      `Исполнено ${done} из ${counted(counting.length, 'мероприятия', 'мероприятий', 'мероприятий')} (${share(done / counting.length)})${late > 0 ? `, не исполнено в срок\u00a0— ${late}` : '; мероприятия с нарушением срока отсутствуют'}`,
    );
  }
  const compared = rows.filter(({ before, after }) => before.participants > 0 && after.participants > 0);
  if (compared.length > 0) {
    const low = ({ people, participants }: BeforeAfter['before']) => people / participants;
    const better = compared.filter(({ before, after }) => low(after) < low(before)).length;
    texts.push(
      `Доля низких результатов названных ОО снижена по ${better} из ${counted(compared.length, 'процедуры', 'процедур', 'процедур')}`,
    );
  }
  const named = (of: readonly SchoolNow[]) =>
    `${organisations(of.length)}: ${listed(of.map(({ school }) => school.name))}`;
  const leaving = schools.filter(({ leaves }) => leaves === 'yes');
  const staying = schools.filter(({ leaves }) => leaves === 'no');
  const unknown = schools.filter(({ leaves }) => leaves === 'unknown');
  if (leaving.length > 0)
    texts.push(
      `По результатам последнего года ${leaving.length === 1 ? 'подлежит' : 'подлежат'} исключению из перечня ШНОР ${named(leaving)}`,
    );
  if (staying.length > 0)
    texts.push(
      `${staying.length === 1 ? 'Сохраняется' : 'Сохраняются'} в перечне ШНОР ${named(staying)}; адресная методическая помощь продолжается`,
    );
  if (came.length > 0)
    texts.push(
      `${came.length === 1 ? 'Включена' : 'Включены'} в перечень ШНОР впервые ${organisations(came.length)}: ${listed(came)}`,
    );
  if (unknown.length > 0) texts.push(`Данных для заключения об исключении из перечня недостаточно: ${named(unknown)}`);
  return texts.map(typeset);
}
