import type { ProblemTexts } from './problem-texts';
import { diagnosticProblems } from './problems-diagnostics';

/** Roadmaps, programmes, terms and templates. */
const roadmapProblems: ProblemTexts = {
  periodUnreadable: (p) =>
    `Период «${p.text}» не понят. Напишите «2026/2027» для учебного года, «2026» или «2026–2028» для календарных лет.`,
  termUndated: (p) =>
    `Срок «${p.wording}» (мероприятие ${p.number}) нельзя перевести в даты: впишите начало и окончание в рабочие столбцы листа.`,
  termMissing: (p) => `У мероприятия ${p.number} не указан срок: впишите начало и окончание в рабочие столбцы листа.`,
  organisationIncomplete: (p) =>
    `Не заполнены сведения об организации (${p.fields}): в документе оставлены места для записи от руки.`,
  templateUnknown: (p) => `Шаблона «${p.id}» нет. Доступные шаблоны: ${p.known}.`,
  templateUnreadable: (p) => `Файл не похож на шаблон дорожной карты (${p.where}). Шаблоны книги не изменены.`,
  noShnor: () =>
    'В книге нет ни одной ШНОР по действующим критериям и ни одной школы, добавленной вручную: составлена общая часть без адресной помощи.',
  schoolUnknown: (p) => `Школа «${p.name}» не найдена среди школ книги. Проверьте название или выберите школу из списка.`,
  roadmapNotFound: (p) =>
    `На листе «${p.sheet}» не найдена таблица плана: нужна строка заголовков, где есть мероприятия и срок, ответственные или результат. Лист не изменён.`,
  templateNumbersFixed: (p) => `В нумерации исправлено строк: ${p.count}. Номера расставлены заново по порядку.`,
  templateEmptyCells: (p) => `Пустых ячеек в строках мероприятий: ${p.count}. В шаблоне они остались пустыми.`,
  templateColumnUnknown: (p) => `Столбец «${p.caption}» не относится к известным и не перенесён в шаблон.`,
  fieldUnknown: (p) => `Поле {{${p.field}}} не известно: на новом листе оно оставлено как есть.`,
  ownRowsKept: (p) => `Строк, добавленных или скопированных вручную, сохранено: ${p.count}.`,
};

export const documentProblems: ProblemTexts = { ...roadmapProblems, ...diagnosticProblems };
