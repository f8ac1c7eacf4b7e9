/** Recommendations drafted from what the results show; an office edits them on the sheet. */
import { typeset } from '../../../words/russian';
import type { SwotStatement } from '../swot/model';

/** Kinds of problems by the statement's id before the colon. */
const byProblem: Readonly<Record<string, readonly string[]>> = {
  low: [
    'ШНОР: определить темы, не освоенные более чем половиной обучающихся класса, и закрепить их повторение в рабочих программах',
    'Руководителям ОО: обеспечить ежемесячный контроль посещения занятий поддержки и индивидуальных достижений обучающихся с рисками учебной неуспешности',
  ],
  worse: [
    'Методическим объединениям: провести анализ заданий с наибольшим снижением результата, согласовать единые приёмы работы с ними',
    'Методической службе: провести посещение уроков в ОО с наибольшим снижением результатов, предложить адресное повышение квалификации',
  ],
  'one-school': [
    'Методической службе: организовать адресную методическую помощь названной ОО; на выводы по муниципалитету в целом её результат не распространять',
  ],
  grades: [
    'Учителям смежных параллелей: согласовать требования и критерии оценивания, провести входную диагностику по графику оценочных процедур',
  ],
  beside: [
    'Руководителю ОО: использовать эффективные практики ОО муниципалитета со сходными условиями и более высокими результатами',
  ],
};
const always = [
  'Руководителям ОО: рассматривать итоги диагностических работ на педагогическом совете, фиксировать в протоколе решения об изменениях в преподавании',
];

/** One recommendation a kind of problem, in the order problems are listed; nothing twice. */
export function recommendationsFor(problems: readonly SwotStatement[]): string[] {
  const kinds = [...new Set(problems.map(({ id }) => id.split(':')[0]!))];
  const drafted = kinds.flatMap((kind) => byProblem[kind] ?? []);
  return drafted.length > 0 ? [...drafted, ...always].map(typeset) : [];
}
