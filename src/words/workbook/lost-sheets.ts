/** The question about sheets of ours that the memory does not know: what happened to them, what comes back with them and what has to be entered anew. */
import type { Loss } from '../../model/snapshot';
import { enterAnew, heldByList, keptOnSheets, lostOfSheets } from './memory';
import { listed } from '../russian/russian';

/** «Листы «ШНОР» и «Свод» сделаны навигатором», as each cause goes on. */
const made = (sheets: readonly Loss[]): string =>
  `${sheets.length > 1 ? 'Листы' : 'Лист'} ${listed(sheets.map(({ name }) => `«${name}»`))} ${sheets.length > 1 ? 'сделаны' : 'сделан'} навигатором`;
const them = (sheets: readonly Loss[], many: string, one: string): string => (sheets.length > 1 ? many : one);

const causes: Readonly<Record<Loss['cause'], (sheets: readonly Loss[]) => string>> = {
  gone: (sheets) =>
    `${made(sheets)}, но его памяти в книге нет: её не сохранила программа, в которой сохраняли книгу, либо ${them(sheets, 'эти листы перенесены', 'этот лист перенесён')} сюда из другой книги.`,
  format: (sheets) => `${made(sheets)}, но его памяти здесь нет: файлы этого формата её не хранят.`,
  damaged: (sheets) =>
    `${made(sheets)}, но его память в этой книге не читается: её изменила другая программа или человек.`,
  newer: (sheets) =>
    `${made(sheets)}, но его память в этой книге записала более новая версия, и эта версия её не понимает. Лучше открыть книгу новой версией.`,
  renamed: (sheets) =>
    `${them(sheets, 'Листы навигатора переименованы', 'Лист навигатора переименован')}: ${listed(sheets.map(({ name, was }) => `«${was}» теперь «${name}»`))} (или это ${them(sheets, 'копии, а сами листы удалены', 'копия, а сам лист удалён')}).`,
  unlisted: (sheets) =>
    `${made(sheets)}, но в его памяти в этой книге ${them(sheets, 'их', 'его')} нет: ${them(sheets, 'они перенесены', 'он перенесён')} из другой книги или ${them(sheets, 'сделаны', 'сделан')} до того, как прежняя память пропала.`,
};

/** Causes that took the whole memory along. */
const takeAll: ReadonlySet<Loss['cause']> = new Set(['gone', 'format', 'damaged', 'newer']);

export function ourSheetsText(sheets: readonly Loss[]): string {
  const said = (Object.keys(causes) as Loss['cause'][]).flatMap((cause) => {
    const of = sheets.filter((sheet) => sheet.cause === cause);
    return of.length > 0 ? [causes[cause](of)] : [];
  });
  return `${said.join(' ')} Вернуть ${them(sheets, 'эти листы', 'этот лист')} навигатору?`;
}

export function ourSheetsAbout(sheets: readonly Loss[]): string[] {
  const unknown = sheets.filter(({ cause }) => cause !== 'renamed');
  if (unknown.length === 0) return [];
  const recalls = unknown.some((sheet) => sheet.recalls);
  return [
    `Вписанное в сами листы вернётся с ними: ${keptOnSheets}.`,
    ...(recalls ? [`С листом «ШНОР» вернётся то, из чего он составлен: ${heldByList}.`] : []),
    toEnter(unknown, recalls),
  ];
}

const toEnter = (sheets: readonly Loss[], recalls: boolean): string =>
  sheets.some(({ cause }) => takeAll.has(cause))
    ? `Остальное пропало с памятью. ${enterAnew(recalls)} ${lostOfSheets}.`
    : `${lostOfSheets}.`;
