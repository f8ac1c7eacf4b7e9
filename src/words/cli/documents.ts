/** Texts of the commands that make documents around the roadmap. */
import { call } from './call';
import { papersHelp } from '.';
import { organisationFieldNames, organisationHelp } from './organisation';

export const documentWords = {
  noOut: 'Не указан параметр --out: имя новой книги, например --out out/book.xlsx.',
  noSchoolHere: 'Параметр --school к этому документу не относится: он составляется по муниципалитету.',
  unknownSchool: (name: string): string => `Параметр --school: школы «${name}» среди результатов нет.`,
  otherMunicipality: (name: string): string =>
    `Параметр --school: школа «${name}» другого муниципалитета. Документы делаются для муниципалитета из сведений об организации; уберите его, чтобы сделать для всех.`,
  severalSchools: (name: string, known: string): string =>
    `Параметр --school: под названием «${name}» несколько школ. Укажите код: ${known}.`,
  organisationUnreadable: (path: string, where: string): string =>
    `Параметр --organisation: файл «${path}» не подходит${where ? ` (${where})` : ': это не JSON'}. Поля: ${organisationFieldNames}. Ничего не записано.`,
  made: (title: string, path: string): string => `${title}: ${path}`,
  noKind: (known: string): string => `Не указан параметр --kind. Есть: ${known}.`,
  setTitle: 'Комплект документов',
  setSummary: 'комплект: приказ, дорожная карта, программа, схема сопровождения и карта каждой ШНОР на один период',
  swotSummary: 'SWOT-анализ муниципалитета или школы по данным книги',
  diagnosticsSummary: 'динамика, кадры, процессы, риски, потребности, сопровождение, необъективность, мониторинг',
  analysisSummary: 'анализ выполнения дорожной карты: мероприятия, показатели, результаты до и после',
  schoolPageSummary: 'страница адресных рекомендаций для каждой ШНОР',
  packagesSummary: 'рассылка школам: архив с папкой каждой школы и файлами для заполнения',
  packagesOut: 'Параметр --out: нужно имя архива с расширением .zip, например --out out/Рассылка.zip.',
  packing: (school: string, number: number, total: number): string => `Школа ${number} из ${total}: ${school}`,
  collectSummary: 'собрать заполненные школами формы в книгу: что взято и что нет – по каждому файлу',
  collectFiles: 'Не указаны заполненные файлы: collect КНИГА.xlsx ФАЙЛ-ИЛИ-ПАПКА… --out НОВАЯ.xlsx.',
  packed: (schools: number, path: string): string => `Папок школ: ${schools}. Архив: ${path}`,
} as const;

const bookOut = `  --out КНИГА.xlsx         записать копию книги с листом документа (обязательно);
${papersHelp}`;

/** Flags that every such command takes; `out` is its line of `--out`. */
const common = (
  out = bookOut,
) => `  --years 2024,2025        два сравниваемых года; без параметра – новейший год данных и год перед ним
  --preset, --share, --same-procedure, --min-participants, --below-minimum, --sheet, --answers, --minimums
                           как у команды identify
${organisationHelp}
${out}

Исходные файлы не меняются. Если данных для документа нет, лист составляется как форма для заполнения,
об этом говорится в сообщениях. То, что уже вписано в наши листы книги, сохраняется.

Код завершения: 0 – готово, 1 – список пуст: составлять не по чему, 2 – неверный вызов, 3 – файл не читается.`;

export const setHelp = `set ФАЙЛ… --template ИМЯ --out КНИГА.xlsx [параметры]

Составляет вместе приказ, дорожную карту, схему сопровождения, программу и дорожную карту каждой ШНОР: с одним периодом,
с нумерацией приложений приказа и ссылками только на то, что составлено.

  --template ИМЯ           шаблон дорожной карты; список: команда templates. Без параметра – municipal
  --move-passed            сроки, прошедшие к дню составления, перенести на три недели вперёд
${common()}

Пример:
  ${call} set results.xlsx --template municipal --period 2026-2027 --out out/set.xlsx`;

export const swotHelp = `swot ФАЙЛ… --out КНИГА.xlsx [параметры]

Составляет лист «SWOT»: утверждения, которые следуют из данных, с числами и ссылками на ячейки источника.

  --school ИМЯ             SWOT школы: название или код (можно несколько раз); без параметра – муниципалитета
${common()}

Пример:
  ${call} swot results.xlsx --out out/swot.xlsx`;

/** `kinds` are the documents that the command makes, each with its line. */
export const diagnosticsHelp = (
  kinds: readonly { kind: string; about: string }[],
) => `diagnostics ФАЙЛ… --kind ВИД --out КНИГА.xlsx [параметры]

Составляет лист диагностики. Виды:
${kinds.map(({ kind, about }) => `  ${kind.padEnd(14)}  ${about[0]!.toLowerCase()}${about.slice(1)}`).join('\n')}

  --school ИМЯ             название или код школы (можно несколько раз); где школы не выбираются, это будет сказано
${common()}

Пример:
  ${call} diagnostics results.xlsx --kind dynamics --out out/dynamics.xlsx`;

export const analysisHelp = `analysis ФАЙЛ… --out КНИГА.xlsx [параметры]

Составляет анализ выполнения дорожной карты по её листу в книге: что сделано и что просрочено, показатели,
результаты до и после, кто вышел бы из списка сейчас, выводы и решения.
Файлы с новыми результатами называют рядом с книгой, где лежит карта: их листы добавляются в её копию.

${common()}

Пример:
  ${call} analysis plan.xlsx --out out/analysis.xlsx`;

export const schoolPageHelp = `school-page ФАЙЛ… --out КНИГА.xlsx [параметры]

Составляет для каждой ШНОР страницу адресных рекомендаций: результаты, правило, слабые предметы, риски, меры.

  --school ИМЯ             только эти школы: название или код (можно несколько раз)
${common()}

Пример:
  ${call} school-page results.xlsx --school edu123456 --out out/page.xlsx`;

export const packagesHelp = `packages ФАЙЛ… --out АРХИВ.zip [параметры]

Собирает архив для рассылки: папка каждой школы со страницей школы, дорожной картой и формами (.docx) и книгой
«Заполнить и вернуть» (.xlsx), и список рассылки. Заполненные книги читает команда collect.

  --all                    всем школам с результатами; без параметра – школам списка ШНОР
  --school ИМЯ             только эти школы: название или код (можно несколько раз)
  --template ИМЯ           шаблон дорожной карты для школ, карты которых в книге ещё нет; без параметра – выбранный в книге
${common('  --out АРХИВ.zip          имя архива .zip (обязательно)')}

Пример:
  ${call} packages results.xlsx --out out/Рассылка.zip`;

export const collectHelp = `collect КНИГА.xlsx ФАЙЛ-ИЛИ-ПАПКА… --out НОВАЯ.xlsx [параметры]

Читает заполненные школами книги «Заполнить и вернуть» (команда packages) и вносит в копию КНИГИ: потребности, школьные
процессы, рисковые профили, статусы дорожных карт. О каждом файле говорится, что из него взято, а что нет и почему:
другая школа, форма новее, ничего не заполнено, файл не читается, повтор, старше собранного.

  --replace                то, что отличается от стоящего в книге, заменить на присланное; без параметра оно остаётся,
                           отличия перечисляются
  --json                   ответ в виде JSON
${common('  --out КНИГА.xlsx         записать копию книги с собранным (обязательно)')}

Пример:
  ${call} collect results.xlsx Пришло --out out/results.xlsx`;
