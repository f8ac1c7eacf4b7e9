/** Texts of the commands «roadmap» and «templates». */
import { call } from './call';
import { papersHelp } from '.';
import { organisationHelp } from './organisation';

export const cliRoadmapWords = {
  summary: 'дорожная карта по шаблону: общие мероприятия и адресная помощь каждой ШНОР',
  templatesSummary: 'список шаблонов с источником и столбцами; проверка и выгрузка своего шаблона',
  unknownTemplate: (id: string, known: string): string => `Параметр --template: шаблона «${id}» нет. Есть: ${known}.`,
  noSheet: (name: string, known: string): string => `Параметр --from-sheet: листа «${name}» нет. Есть: ${known}.`,
  notWithProgramme: (flag: string): string => `Параметр ${flag} относится только к дорожным картам.`,
  nothingToCompare: 'Дорожной карты этого шаблона в книге нет: сравнивать не с чем.',
  compare: {
    added: 'Появятся',
    changed: 'Изменятся',
    edited: 'Правки сохранятся',
    gone: 'Уйдут из плана',
    deleted: 'Удалены вручную и не вернутся',
  },
  kept: ' (останется: в строке есть отметки)',
  own: (count: number): string => `Собственных строк сохранится: ${count}`,
  none: 'нет',
} as const;

export const roadmapHelp = `roadmap ФАЙЛ… --template ИМЯ --out КНИГА.xlsx [параметры]

Составляет дорожную карту по данным книги. Если карта в книге уже есть, сохраняет то, что в неё вписали:
статусы, даты, подтверждения, собственные строки, исправленные формулировки.

  --template ИМЯ           шаблон; список: команда templates. Без параметра – municipal
  --template-file ФАЙЛ     взять шаблон из файла .json (выгрузка команды templates)
  --from-sheet ЛИСТ        взять шаблоном лист этой книги: готовый план или лист с полями {{Мероприятие}}
${organisationHelp}
  --school ИМЯ             адресная помощь только этой школе: название или код (можно несколько раз)
  --per-school             каждой школе свой лист и общий список со ссылками и суммами
  --move-passed            сроки, прошедшие к дню составления, перенести на три недели вперёд
  --order                  добавить лист «Проект приказа»
  --compare                ничего не записывать, показать, чем новая карта отличается от той, что в книге
  --json                   сравнение в виде JSON
  --years, --preset, --share, --same-procedure, --min-participants, --below-minimum, --sheet, --answers, --minimums
                           как у команды identify
  --out КНИГА.xlsx         записать копию книги с листом дорожной карты;
${papersHelp}

Код завершения: 0 – готово, 1 – список пуст: составлять не по чему, 2 – неверный вызов, 3 – файл не читается.

Примеры:
  ${call} roadmap results.xlsx --template municipal --period 2026-2027 --out out/roadmap.xlsx
  ${call} roadmap out/roadmap.xlsx --template municipal --compare`;

export const templatesHelp = `templates [--json] [--export ИМЯ]

Печатает шаблоны: имя, название, источник, столбцы по порядку.

  --json                   в виде JSON: id, title, source, columns
  --export ИМЯ             напечатать шаблон целиком (JSON): его можно править и передать в roadmap --template-file

Пример:
  ${call} templates --export municipal > municipal.json`;
