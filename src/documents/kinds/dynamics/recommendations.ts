/** Recommendations drafted from what the results show; an office edits them on the sheet. */
import type { SwotStatement } from '../swot/model';

/** Kinds of problems by the statement's id before the colon. */
const byProblem: Readonly<Record<string, readonly string[]>> = {
  low: [
    'Школам с низкими результатами: определить темы, по которым не справилось больше половины класса, и закрепить их повторение в расписании',
    'Руководителям школ: еженедельно отслеживать посещение дополнительных занятий и продвижение каждого отстающего ученика',
  ],
  worse: [
    'Методическим объединениям: разобрать задания, по которым результат упал сильнее всего, и согласовать общие приёмы работы с ними',
    'Методической службе: посетить уроки в школах, где снижение наибольшее, и предложить учителям адресные курсы',
  ],
  'one-school': [
    'Методической службе: работать с названной школой отдельно — выводы по муниципалитету в целом из её результата не следуют',
  ],
  grades: [
    'Учителям соседних параллелей: вместе пересмотреть требования и критерии оценивания, провести входную работу в начале года',
  ],
  beside: [
    'Администрации школы: перенять приёмы школ муниципалитета с похожими условиями и более высокими результатами',
  ],
};
const always = [
  'Администрациям школ: обсуждать итоги каждой диагностической работы на педагогическом совете и записывать, что меняется на уроках',
];

/** One recommendation a kind of problem, in the order problems are listed; nothing twice. */
export function recommendationsFor(problems: readonly SwotStatement[]): string[] {
  const kinds = [...new Set(problems.map(({ id }) => id.split(':')[0]!))];
  const drafted = kinds.flatMap((kind) => byProblem[kind] ?? []);
  return drafted.length > 0 ? [...drafted, ...always] : [];
}
