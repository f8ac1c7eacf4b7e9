/** Russian words of the reader's questions. */
import type { Role } from '../../model/reading';
import type { Result } from '../../model/result';
import { counted, participantsCount, plural, quotedName, resultsCount } from '../russian/russian';

type Counted = Pick<Result, 'school' | 'low' | 'participants'>;

const asked = {
  year: 'какой год?',
  subject: 'какой предмет?',
  kind: 'какая процедура: ВПР, ОГЭ или ЕГЭ?',
  grade: 'какой класс?',
} as const;
const disagreeing = {
  year: 'год назван по-разному. Какой верен?',
  subject: 'предмет назван по-разному. Какой верен?',
  kind: 'процедура названа по-разному. Какая верна?',
  grade: 'класс назван по-разному. Какой верен?',
} as const;
const sources: Readonly<Record<string, string>> = {
  title: 'в заголовке',
  sheetName: 'в названии листа',
  fileName: 'в имени файла',
  column: 'в столбце',
  otherSheet: 'на другом листе',
  answer: 'по ответу',
  inferred: 'по таблице',
};
const measureNames: Readonly<Record<string, string>> = {
  low: 'получивших «2» (ниже порога)',
  participants: 'участников',
  pass: 'успеваемости',
};

/** What the numbers of a column say where its caption says nothing. */
export const unknownColumn = {
  adds: (beside: readonly string[], agreed: number, rows: number) =>
    `вместе со ${beside.length > 1 ? 'столбцами' : 'столбцом'} ${beside.map(quoted).join(', ')} даёт число участников в ${counted(agreed, 'строке', 'строках', 'строках')} из ${rows}`,
  percents: (agreed: number, rows: number) =>
    `как процент от участников даёт целое число человек в ${counted(agreed, 'строке', 'строках', 'строках')} из ${rows}`,
  within: (agreed: number, rows: number) =>
    `по подписи – проценты, числа от 0 до 100 в ${counted(agreed, 'строке', 'строках', 'строках')} из ${rows}`,
  below: (agreed: number, rows: number) =>
    `целые числа не больше числа участников в ${counted(agreed, 'строке', 'строках', 'строках')} из ${rows}`,
  above: (agreed: number, rows: number) =>
    `целые числа не меньше числа не сдавших в ${counted(agreed, 'строке', 'строках', 'строках')} из ${rows}`,
} as const;

const quoted = (text: string): string => (/^«.*»$/.test(text) ? text : `«${text}»`);

const unknownRoles: Readonly<Partial<Record<Role, string>>> = {
  low: 'получившие «2» (не преодолевшие порог)',
  pass: 'сдавшие (успеваемость)',
  participants: 'число участников',
  year: 'год результатов',
  other: 'не относится к результатам',
};

type ContextType = 'year' | 'subject' | 'kind' | 'grade';

export const questionTexts = {
  context: (type: ContextType, sheet: string, index: number, several: boolean) =>
    `Лист «${sheet}»${index ? `, таблица ${index + 1}` : ''}: ${several ? disagreeing[type] : asked[type]}`,
  mathLevel: (sheet: string, index: number) =>
    `Лист «${sheet}»${index ? `, таблица ${index + 1}` : ''}: математика ЕГЭ профильная или базовая?`,
  alikeKind: (sheet: string) =>
    `Лист «${sheet}»: ни заголовок, ни имена листа и файла не называют работу. Какая это процедура? Ответ действует на все такие таблицы.`,
  otherWork: 'другая работа: не учитывать',
  code: (code: string) => `Код предмета ${code}: какой это предмет?`,
  usualCode: 'так предметы обозначают в протоколах экзаменов',
  value: (type: ContextType, value: string) => (type === 'grade' ? `${value} класс` : value),
  source: (source: string, text: string) =>
    `${sources[source] ?? ''}: «${text.length > 120 ? `${text.slice(0, 120)}…` : text}»`,
  usual: {
    year: [] as string[],
    subject: ['Русский язык', 'Математика', 'Математика (профильная)', 'Математика (базовая)'],
    kind: ['ВПР', 'ОГЭ', 'ЕГЭ'],
    grade: ['4', '5', '6', '7', '8'],
  } as const satisfies Record<ContextType, readonly string[]>,
  inColumn: (column: string) => `столбец ${column}`,
  inColumns: (columns: readonly string[], together: boolean) =>
    `столбцы ${together ? `${columns[0]}–${columns[columns.length - 1]}` : columns.join(', ')}`,
  inRow: (row: number) => `строка ${row}`,
  form: (sheet: string, place: string, caption: string, isPercent: boolean) =>
    `Лист «${sheet}», ${place} («${caption}»): ${isPercent ? 'проценты, доли или люди' : 'люди или проценты'}?`,
  forms: { people: 'люди', points: 'проценты', share: 'доли (1 – это все)' },
  /** What stands where a number should: nothing, a word, either. */
  noNumber: ({ blank, text }: { blank: boolean; text: string | null }) =>
    [blank ? 'пусто' : null, text === null ? null : `«${text}»`].filter((part) => part !== null).join(' или '),
  blank: (sheet: string, noNumber: string, caption: string, blanks: number, rows: number) =>
    `Лист «${sheet}»: ${noNumber} в «${caption}» (${counted(blanks, 'строка', 'строки', 'строк')} из ${rows}) – это ноль?`,
  blankZero: 'да, ноль: никто не получил «2» (все преодолели порог)',
  blankZeroEffect: (blanks: number) => `результаты появятся ещё в ${counted(blanks, 'строке', 'строках', 'строках')}`,
  blankMissing: 'нет, данных нет',
  blankMissingEffect: (known: number, rows: number) =>
    `так и до ответа: ${plural(known, 'учтена', 'учтены', 'учтено')} ${counted(known, 'строка', 'строки', 'строк')} из ${rows}`,
  unknown: (sheet: string, place: string, caption: string) =>
    `Лист «${sheet}», ${place}${caption ? ` («${caption}»)` : ''}: что в нём? Пока ответа нет, таблица не прочитана.`,
  unknownRole: (role: Role) => unknownRoles[role] ?? role,
  column: (sheet: string, measure: string) =>
    `Лист «${sheet}»: какой из столбцов с числом ${measureNames[measure] ?? measure} брать?`,
  columnLabel: (place: string, caption: string) => `${place} («${caption}»)`,
  commonCount: (sheet: string, place: string, caption: string) =>
    `Лист «${sheet}», ${place} («${caption}»): это число участников, общее для всех предметов таблицы? Пока ответа нет, она не прочитана.`,
  commonCountYes: 'да, по каждому предмету писали столько',
  commonCountNo: 'нет, по предметам писали по-разному',
  group: (sheet: string, places: string, caption: string) =>
    `Лист «${sheet}», ${places} («${caption}»): какой это предмет? Пока ответа нет, они не прочитаны.`,
  alike: 'похоже на подпись',
  asWritten: 'отдельный предмет, так и называется',
  noSubject: 'это не предмет: не читать',
  sitting: (sheet: string) => `Лист «${sheet}»: результаты не основного периода. Учитывать их?`,
  leaveOut: 'не учитывать',
  takeIn: 'учитывать',
  sameSchool: (one: string, other: string) => `${quotedName(one)} и ${quotedName(other)} — одна школа?`,
  inYear: (year: number) => `${year} год`,
  same: 'одна школа',
  different: 'разные школы',
  sameMunicipality: (one: string, other: string) => `«${one}» и «${other}» — один муниципалитет?`,
  sharedSchools: (count: number) => `${counted(count, 'школа названа', 'школы названы', 'школ названы')} одинаково`,
  oneMunicipality: 'один муниципалитет',
  differentMunicipalities: 'разные муниципалитеты',
  duplicate: (school: string, procedure: string, year: number, differ: number) =>
    `${school}, ${procedure}, ${year} год: результат дан дважды и по-разному. Какой брать?${
      differ > 1 ? ` Ответ решает ${resultsCount(differ)} этих листов, показан первый.` : ''
    }`,
  geometry: (sheet: string, least: number, geometry: number) =>
    `Лист «${sheet}»: ОГЭ по математике дан баллами без отметок. Минимум – ${least}, из них ${geometry} по геометрии, а баллов по геометрии на листе нет. Считать сдавшими всех, кто набрал ${least} и больше?`,
  geometryPassed: (least: number) => `да: ниже ${least} – «2», остальные сдали`,
  geometryUnknown: 'неизвестно: оставить результат приблизительным',
  geometryUnknownEffect: '«2» будет не меньше, чем ниже минимума; вывод отмечается как неточный',
  minimumFrom: (source: string) => `минимум: ${source}`,
  edition: (what: string, files: readonly [string, string], differ: number) =>
    `${what}: в файлах «${files[0]}» и «${files[1]}» разные числа (${resultsCount(differ)}). ` +
    'Это редакции одного и того же – предварительная, исправленная или пересдача? Какая действует? Числа файлов не складываются.',
  editionOnly: (file: string) => `только файл «${file}»`,
  editionFilled: (file: string, other: string) => `файл «${file}», а чего в нём нет – из файла «${other}»`,
  editionHas: (results: number, people: number) => `${resultsCount(results)}, ${participantsCount(people)}`,
  editionRest: (results: number) => `из другого файла – ${resultsCount(results)}`,
  duplicateLabel: (sheet: string, row: number, low: number, participants: number) =>
    `лист «${sheet}», строка ${row}: ${low} из ${participants}`,
  parts: (sheet: string, caption: string, values: readonly string[]) =>
    `Лист «${sheet}»: у одной школы несколько строк с результатом одной процедуры, их различает столбец «${caption}»` +
    `${values.length ? ` (${values.map((value) => `«${value}»`).join(', ')})` : ''}. Сложить их? Пока ответа нет, эти строки не учтены.`,
  addUp: 'сложить: вместе это все участники',
  partsSum: (sum: Counted, parts: readonly Counted[]) =>
    `${sum.school.name}: ${parts.map(({ low, participants }) => `${low} из ${participants}`).join(' + ')} = ${sum.low} из ${sum.participants}`,
  onlyPart: (value: string) => `взять только «${value}»`,
  repeats: 'это повторы: считать один раз',
  firstRow: 'первую строку',
  lastRow: 'последнюю строку',
  takeOurs: 'вернуть',
  takeOursEffect: 'навигатор снова обновляет и убирает их; вписанное в них сохранится',
  leaveOurs: 'оставить мне',
  leaveOursEffect:
    'навигатор их не тронет и сделает рядом новые; как результаты они не читаются. Вернуть можно и потом: «Документы», внизу',
  ofSheet: (sheet: string) => `лист «${sheet}»`,
  evidence: (sheet: string) => `лист «${sheet}»`,
};
