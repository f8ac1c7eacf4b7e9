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
    /** «(далее — ШНОР)», «всероссийских проверочных работ (ВПР)»: «русский язык (ВПР)» introduces nothing. */
    introduced: new RegExp(
      `(?:\\(далее[\\s\\u00a0][—–][\\s\\u00a0]|(?<![${letters}])${wordsOf(short)}\\()${spaced}\\)`,
      'iu',
    ),
  };
});

/** The line that spells out what the texts of a paper use without having introduced it; '' where nothing is left to spell out. */
export function abbreviationsLine(texts: readonly string[]): string {
  const all = texts.filter((text) => !text.startsWith(abbreviationsMark)).join('\n');
  const left = patterns.filter(
    ({ letters, used, introduced }) => all.includes(letters) && used.test(all) && !introduced.test(all),
  );
  if (left.length === 0) return '';
  return typeset(`${abbreviationsMark}${left.map(({ line }) => line).join('; ')}.`);
}
