/** Abbreviations that papers use, spelt out: each paper with a stamp of its own says them once (register of official papers). */
import { typeset } from './russian';

/** In the order in which a paper lists them. */
const abbreviations: Readonly<Record<string, string>> = {
  ШНОР: 'школа с низкими образовательными результатами',
  ОО: 'общеобразовательная организация',
  ВПР: 'всероссийские проверочные работы',
  ОГЭ: 'основной государственный экзамен',
  ЕГЭ: 'единый государственный экзамен',
  ГИА: 'государственная итоговая аттестация',
  РПШ: 'рисковый профиль школы',
  ИОМ: 'индивидуальный образовательный маршрут',
  ОВЗ: 'ограниченные возможности здоровья',
  ПМПК: 'психолого-медико-педагогическая комиссия',
  'ФИС ОКО': 'Федеральная информационная система оценки качества образования',
  ФГОС: 'федеральный государственный образовательный стандарт',
  ФОП: 'федеральная образовательная программа',
  НОО: 'начальное общее образование',
  ООО: 'основное общее образование',
  СОО: 'среднее общее образование',
  ФИОКО: 'Федеральный институт оценки качества образования',
  МФУ: 'многофункциональное устройство',
};

/** Before the list in a paper: by it the line is known among people's own ones. */
export const abbreviationsMark = 'Сокращения: ';

/** Whether a row of a sheet holds the list: it is written anew with every making. */
export const isAbbreviations = (row: readonly unknown[]): boolean =>
  row.some((value) => typeof value === 'string' && value.startsWith(abbreviationsMark));

const letters = '\\p{L}';
const spaced = (text: string): string => text.replace(/ /g, '[\\s\\u00a0]');
const uses = (text: string, short: string): boolean =>
  new RegExp(`(?<![${letters}-])${spaced(short)}(?![${letters}])`, 'u').test(text);
/** «(далее — ШНОР)», «проверочных работ (ВПР)». */
const introduces = (text: string, short: string): boolean =>
  new RegExp(`\\((?:далее[\\s\\u00a0][—–][\\s\\u00a0])?${spaced(short)}\\)`, 'u').test(text);

/** The line that spells out what the texts of a paper use without having introduced it; '' where nothing is left to spell out. */
export function abbreviationsLine(texts: readonly string[]): string {
  const all = texts.filter((text) => !text.startsWith(abbreviationsMark)).join('\n');
  const left = Object.entries(abbreviations).filter(([short]) => uses(all, short) && !introduces(all, short));
  if (left.length === 0) return '';
  return typeset(`${abbreviationsMark}${left.map(([short, full]) => `${short} — ${full}`).join('; ')}.`);
}
