/** Abbreviations that papers use, spelt out: each paper with a stamp of its own says them once (register of official papers). */
import { remembered } from '../../model/remembered';
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
/** Words that begin with an abbreviation's letters, one after the other. */
const wordsOf = (short: string): string =>
  [...short.replace(/ /g, '')].map((letter) => `${letter}[${letters}]*[\\s\\u00a0-]+`).join('');

/** How each is looked for in a paper: first by its letters alone, which is quick. */
const patterns = Object.entries(abbreviations).map(([short, full]) => {
  const spaced = short.replace(/ /g, '[\\s\\u00a0]');
  return {
    line: `${short} — ${full}`,
    letters: short.split(' ')[0]!,
    used: new RegExp(`(?<![${letters}-])${spaced}(?![${letters}])`, 'u'),
    /** How an introduction ends. */
    closed: new RegExp(`${spaced}\\)`, 'iu'),
    /** «(далее — ШНОР)», «всероссийских проверочных работ (ВПР)»: «русский язык (ВПР)» introduces nothing. */
    introduced: new RegExp(
      `(?:\\(далее[\\s\\u00a0][—–][\\s\\u00a0]|(?<![${letters}])${wordsOf(short)}\\()${spaced}\\)`,
      'iu',
    ),
  };
});

type Pattern = (typeof patterns)[number];

/** What a text uses, and what it may introduce: most texts of forms and measures are in the papers of every school. */
const saidIn = remembered((text: string): Record<'used' | 'closed', readonly Pattern[]> => {
  const all = text.startsWith(abbreviationsMark) ? [] : patterns;
  return {
    used: all.filter(({ letters, used }) => text.includes(letters) && used.test(text)),
    closed: text.includes(')') ? all.filter(({ closed }) => closed.test(text)) : [],
  };
});

/** The line that spells out what the texts of a paper use without having introduced it; '' where nothing is left to spell out. */
export function abbreviationsLine(texts: readonly string[]): string {
  const used = new Set<Pattern>();
  const closed = new Set<Pattern>();
  for (const text of texts) {
    const said = saidIn(text);
    for (const one of said.used) used.add(one);
    for (const one of said.closed) closed.add(one);
  }
  // A tall text is cut over rows: what introduces may begin in one and end in the next.
  const all = closed.size > 0 ? texts.join('\n') : '';
  const left = patterns.filter((one) => used.has(one) && !(closed.has(one) && one.introduced.test(all)));
  if (left.length === 0) return '';
  return typeset(`${abbreviationsMark}${left.map(({ line }) => line).join('; ')}.`);
}
