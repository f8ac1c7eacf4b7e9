import type { Params, ProblemTexts } from './problem-texts';

/** «МБОУ СОШ № 5, ВПР Математика 5: » before the sentence. */
const whose = ({ school, procedure }: Params): string => [school, procedure].filter(Boolean).join(', ') + ': ';

export const readingProblems: ProblemTexts = {
  noParticipants: (p) => `${whose(p)}нет числа участников, результат не учтён.`,
  withheld: (p) => `${whose(p)}данные скрыты (малая группа), результат не учтён.`,
  noLow: (p) => `${whose(p)}нет числа получивших «2» (не преодолевших порог), результат не учтён.`,
  noPeople: (p) =>
    `${whose(p)}указанный процент не получается ни при каком целом числе участников, результат не учтён. Проверьте процент и число участников.`,
  notWhole: (p) => `${whose(p)}число участников не целое, результат не учтён.`,
  lowAboveN: (p) => `${whose(p)}получивших «2» больше, чем участников, результат не учтён.`,
  error: (p) => `${whose(p)}в ячейке ошибка формулы, результат не учтён.`,
  formUnknown: (p) => `${whose(p)}не ясно, люди это или проценты, результат не учтён до ответа на вопрос.`,
  marksNotN: (p) =>
    `${whose(p)}сумма отметок ${p.sum} не равна числу участников ${p.participants}; результат отмечен как неточный.`,
  percentsNot100: (p) => `${whose(p)}доли отметок в сумме дают ${p.sum} %; результат отмечен как неточный.`,
  peopleNotPercent: (p) =>
    `${whose(p)}${p.low} из ${p.participants} не соответствует указанному проценту (${p.points} %); результат отмечен как неточный.`,
  pupilsNotStated: (p) =>
    `${whose(p)}в строке школы указано участников: ${p.stated}, посчитано: ${p.counted}; результат отмечен как неточный.`,
};
