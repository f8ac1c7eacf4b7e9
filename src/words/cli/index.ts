/** Texts of the command line. */
import { call } from './call';
import { schoolsCount, sheetsCount } from '../russian/russian';

export const cliWords = {
  usage: `Использование: ${call} КОМАНДА [ФАЙЛ…] [параметры]`,
  commands: 'Команды:',
  moreHelp: `Подробно о команде: ${call} КОМАНДА --help`,
  commandHelp: (name: string): string => `Как пользоваться: ${call} ${name} --help`,
  unknownCommand: (name: string): string => `Команды «${name}» нет. Список команд: ${call} --help`,
  unknownFlag: (flag: string): string => `Параметра ${flag} нет.`,
  flagValue: (flag: string): string => `Параметр ${flag} записан неверно: проверьте, указано ли его значение.`,
  wholeNumber: (flag: string, least: number, most: number): string =>
    `Параметр ${flag}: нужно целое число от ${least} до ${most}.`,
  oneOf: (flag: string, choices: string): string => `Параметр ${flag}: одно из слов ${choices}.`,
  unknownPreset: (name: string, known: string): string => `Набора критериев «${name}» нет. Есть: ${known}.`,
  years: 'Параметр --years: два разных года через запятую, например --years 2024,2025.',
  share: 'Параметр --share: доля в процентах от 0,01 до 100, например --share 30.',
  noFile: (flag: string, path: string): string => `Параметр ${flag}: файла «${path}» нет.`,
  officialEmpty: (path: string): string =>
    `Параметр --official: в файле «${path}» нет ни одной школы. Нужен текст, школа в строке.`,
  answersForm: (path: string): string =>
    `Файл ответов «${path}» не разобран. Нужен JSON: {"номер вопроса": "ответ", …}; номера печатает --questions.`,
  answersUnasked: (ids: readonly string[]): string =>
    `Параметр --answers: таких вопросов нет: ${ids.join(', ')}. Номера вопросов печатает --questions.`,
  answerNotOffered: (id: string, answer: string, offered: readonly string[]): string =>
    `Параметр --answers: ответа «${answer}» на вопрос ${id} нет. Есть: ${offered.join(', ')}.`,
  questionsAlone:
    'Параметр --questions только печатает вопросы: с --out и --summary он не сочетается. Ничего не записано.',
  noFiles: 'Не указан ни один файл с результатами.',
  noSheet: (names: string, known: string): string => `Листа «${names}» нет. Есть листы: ${known}.`,
  emptyFolder: 'В указанных папках нет книг (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv).',
  summaryOfEach: 'Параметр --summary – сводка по многим файлам: он идёт вместе с --each.',
  bookCriteria: (criteria: string): string => `Критерии книги: ${criteria}.`,
  otherCriteria: (now: string, ofBook: string): string =>
    `Критерии: ${now}. Листы, составленные раньше по другим (${ofBook}), устарели: составьте их заново.`,
  differentCriteria: 'В книгах сохранены разные критерии: из них не взяты ничьи. Нужные укажите параметрами.',
  fileOf: (number: number, all: number): string => `Файл ${number} из ${all}`,
  noWorkbooks: (names: readonly string[]): string =>
    `Не таблицы, не читаются: ${names.map((name) => `«${name}»`).join(', ')}. Если в них результаты, сохраните их книгой Excel.`,
  opening: (path: string): string => `Открываем ${path}`,
  reading: (sheets: number): string => `Читаем ${sheetsCount(sheets)}`,
  writing: (path: string): string => `Записываем ${path}`,
  written: (path: string): string => `Записано: ${path}`,
  outIsInput: (path: string): string =>
    `Параметр --out: «${path}» – исходный файл. Он не перезаписывается, укажите другое имя.`,
  outExtension: (extensions: readonly string[]): string =>
    `Параметр --out: имя файла должно оканчиваться на ${extensions.slice(0, -1).join(', ')} или ${extensions.at(-1)}.`,
  outFolder: 'Параметр --out вместе с --each – папка, куда лягут книги: у каждого файла своя.',
  identifySummary: 'выявить ШНОР по книгам с результатами и записать листы с обоснованием',
  readSummary: (read: number, sheets: number, results: number, schools: number): string =>
    `Прочитано листов: ${read} из ${sheets}, результатов: ${results}, школ: ${schools}.`,
  notRead: (sheet: string, reason: string): string => `  «${sheet}» не прочитан: ${reason}`,
  clear: (count: number): string => `\nПризнаков нет: ${schoolsCount(count)}`,
  freeAnswer: 'или свой ответ',
  noQuestions: 'Вопросов нет.',
  more: (count: number): string => `  … и ещё ${count}: все они на листе «Что прочитано» и в --json`,
  nothingWritten: 'Книга не записана: в ней нечего показать.',
} as const;

/** What an output may be besides a workbook; under the line of `--out`. */
export const papersHelp =
  '                           имя на .docx или .pdf – только листы документов, файлом Word или страницами PDF (для PDF нужен LibreOffice)';

/** `presets` are those that `--preset` takes. */
export const identifyHelp = (presets: readonly { id: string; title: string }[]) => `identify ФАЙЛ… [параметры]

Читает книги с результатами ВПР, ОГЭ и ЕГЭ (.xlsx, .xlsm, .xls, .ods, .csv), выявляет школы с низкими
образовательными результатами и показывает, почему. Несколько файлов – один набор результатов
(ФИС ОКО даёт файл на предмет и класс, прошлый год – другая книга).

  --years 2024,2025        два сравниваемых года; без параметра – новейший год данных и год перед ним
  --preset ИМЯ             набор критериев; без параметра – критерии, которые хранит книга, иначе первый:
${presets.map(({ id, title }) => `                             ${id.padEnd(18)}${title}`).join('\n')}
  --share 30               порог низкого результата, % участников
  --same-procedure         правило двух лет – по одной и той же процедуре
  --min-participants N     минимум участников
  --below-minimum ЧТО      меньшие группы: exclude – не учитывать, mark – учитывать с отметкой, count – учитывать
  --sheet ИМЯ              читать только этот лист (можно несколько раз)
  --official ФАЙЛ          сравнить с официальным списком: текст, школа в строке
  --minimums ФАЙЛ          свои минимальные баллы региона: JSON, записи с документом (docs/user.md)
  --questions              напечатать вопросы, на которые данные не отвечают (с --json – с номерами и ответами)
  --answers ФАЙЛ           ответы на вопросы: JSON {"номер вопроса": "ответ"}
  --out КНИГА.xlsx         записать копию книги с листами «ШНОР», «Свод», «Что прочитано»;
${papersHelp}
  --each                   каждый файл отдельно; --out тогда – папка. Вместо файлов можно назвать папку
  --summary СВОДКА.xlsx    вместе с --each: сводная книга, строка на муниципалитет и строка на файл
  --json                   ответ в виде JSON

Код завершения: 0 – готово, 1 – судить не о чем, 2 – неверный вызов, 3 – файл не читается.

Примеры:
  ${call} identify results.xlsx --out out/results.xlsx
  ${call} identify 2024/*.xlsx 2025/*.xlsx --same-procedure --min-participants 10 --json`;
