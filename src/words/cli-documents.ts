/** Texts of the commands that make documents around the roadmap. */

export const documentWords = {
  noOut: 'Не указан параметр --out: имя новой книги, например --out out/book.xlsx.',
  noSchoolHere: 'Параметр --school к этому документу не относится: он составляется по муниципалитету.',
  unknownSchool: (name: string): string => `Параметр --school: школы «${name}» среди результатов нет.`,
  severalSchools: (name: string, known: string): string =>
    `Параметр --school: под названием «${name}» несколько школ. Укажите код: ${known}.`,
  organisationUnreadable: (path: string, where: string): string =>
    `Параметр --organisation: файл «${path}» не подходит${where ? ` (${where})` : ': это не JSON'}. Поля: municipality, authority, headPosition, headName, period, order (number, date, annex), people, font. Ничего не записано.`,
  made: (title: string, path: string): string => `${title}: ${path}`,
  noKind: (known: string): string => `Не указан параметр --kind. Есть: ${known}.`,
  setTitle: 'Комплект документов',
  setSummary: 'комплект: приказ, дорожная карта, программа, схема сопровождения и карта каждой ШНОР на один период',
  swotSummary: 'SWOT-анализ муниципалитета или школы по данным книги',
  diagnosticsSummary: 'динамика, кадры, процессы, риски, потребности, сопровождение, необъективность, мониторинг',
  analysisSummary: 'анализ выполнения дорожной карты: мероприятия, показатели, результаты до и после',
  schoolPageSummary: 'страница адресных рекомендаций для каждой ШНОР',
} as const;

const common = `  --years 2024,2025        два сравниваемых года; без параметра – новейший год данных и год перед ним
  --preset, --share, --same-procedure, --min-participants, --below-minimum, --sheet, --answers
                           как у команды identify
  --organisation ФАЙЛ.json сведения об организации: municipality, authority, headPosition, headName, period,
                           order {number, date, annex}, people {роль: имя}
  --municipality ИМЯ       муниципалитет; если в данных их несколько – документ только по нему
  --period 2026-2027       период документа
  --out КНИГА.xlsx         записать копию книги с листом документа (обязательно)

Исходные файлы не меняются. Если данных для документа нет, лист составляется как форма для заполнения,
об этом говорится в сообщениях. То, что уже вписано в наши листы книги, сохраняется.

Код завершения: 0 – готово, 2 – неверный вызов, 3 – файл не читается.`;

export const setHelp = `set ФАЙЛ… --template ИМЯ --out КНИГА.xlsx [параметры]

Составляет вместе приказ, дорожную карту, схему сопровождения, программу и дорожную карту каждой ШНОР: с одним периодом,
с нумерацией приложений приказа и ссылками только на то, что составлено.

  --template ИМЯ           шаблон дорожной карты; список: команда templates. Без параметра – municipal
  --move-passed            сроки, прошедшие к дню составления, перенести на три недели вперёд
${common}

Пример:
  npm run --silent shnor -- set results.xlsx --template municipal --period 2026-2027 --out out/set.xlsx`;

export const swotHelp = `swot ФАЙЛ… --out КНИГА.xlsx [параметры]

Составляет лист «SWOT»: утверждения, которые следуют из данных, с числами и ссылками на ячейки источника.

  --school ИМЯ             SWOT школы: название или код (можно несколько раз); без параметра – муниципалитета
${common}

Пример:
  npm run --silent shnor -- swot results.xlsx --out out/swot.xlsx`;

export const diagnosticsHelp = `diagnostics ФАЙЛ… --kind ВИД --out КНИГА.xlsx [параметры]

Составляет лист диагностики. Виды:
  dynamics    динамика результатов по предметам и годам с диаграммами
  staff       кадровая динамика и помощь ученикам
  processes   диагностика школьных процессов: 7 областей, 27 показателей
  risk        рисковые профили школ, кластеры, меры по факторам
  needs       потребности: форма для школ и сводка по заполненным формам
  support     схема сопровождения: куратор, школа-наставник, школа-партнёр
  bias        признаки необъективности
  acts        нормативные акты: правки отсюда берёт программа
  monitoring  реестр документов школ
  note        аналитическая справка по итогам идентификации
  minutes     протокол совещания: после анализа — его решения, до него — решения по справке
  management  управленческий цикл: девять позиций с показателями и документами
  school-package  концепция, среднесрочная и антирисковые программы каждой ШНОР

  --school ИМЯ             название или код школы (можно несколько раз); у support и bias не действует
${common}

Пример:
  npm run --silent shnor -- diagnostics results.xlsx --kind dynamics --out out/dynamics.xlsx`;

export const analysisHelp = `analysis ФАЙЛ… --out КНИГА.xlsx [параметры]

Составляет анализ выполнения дорожной карты по её листу в книге: что сделано и что просрочено, показатели,
результаты до и после, кто вышел бы из списка сейчас, выводы и решения.
Файлы с новыми результатами называют рядом с книгой, где лежит карта: их листы добавляются в её копию.

${common}

Пример:
  npm run --silent shnor -- analysis plan.xlsx --out out/analysis.xlsx`;

export const schoolPageHelp = `school-page ФАЙЛ… --out КНИГА.xlsx [параметры]

Составляет для каждой ШНОР страницу адресных рекомендаций: результаты, правило, слабые предметы, риски, меры.

  --school ИМЯ             только эти школы: название или код (можно несколько раз)
${common}

Пример:
  npm run --silent shnor -- school-page results.xlsx --school edu123456 --out out/page.xlsx`;
