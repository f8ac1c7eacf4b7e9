/** What cannot be judged, and what was settled for want of data. */
import type { ProblemTexts } from './texts';

export const judgingProblems: ProblemTexts = {
  nothingToJudge: () =>
    'Результатов оценочных процедур не найдено: судить не о чем. Файл не изменён. Проверьте, что в книге есть таблица со школами, участниками и отметками «2».',
  notJudgeable: (p) =>
    `Данных мало, чтобы проверить правила за ${p.previous} и ${p.last} годы: нужны хотя бы две процедуры последнего года или по одной за каждый год.`,
  twoYearsUnchecked: (p) => `Результатов за ${p.previous} год нет: правило двух лет не проверялось.`,
  yearsChosen: (p) => `Годы выбраны по данным: предыдущий – ${p.previous}, последний – ${p.last}.`,
  chanceTooFew: (p) =>
    `Случайная часть списка не вычислена: ${p.procedure}, ${p.year} год – школ ${p.schools}, участников ${p.participants}, а нужно не менее 5 школ и 100 участников. На список это не влияет.`,
  unknownDocument: () =>
    'Такого документа в этой версии навигатора нет. Книга не изменена. Откройте «Документы» и выберите из списка.',
  documentInputs: (p) => `Документ «${p.title}»: проверьте поле «${p.field}».`,
};
