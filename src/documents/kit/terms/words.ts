/** The words of terms: months, recurrence, and wordings that name no date. New wordings are lines here. */

/** Stems of months: a word that starts so and goes on with a case ending only. */
const monthStems = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
/** 1–12 → «январь» … */
export const monthName = (month: number): string => {
  const stem = monthStems[month - 1]!;
  return stem + (stem === 'ма' ? 'й' : /т$/.test(stem) ? '' : 'ь');
};
const endings = '(?:ь|я|е|ю|а|у|й|ем|ём|ом)?';
/** Alternatives of every month in any case; «май» has no bare stem. */
export const monthPattern = monthStems.map((stem) => (stem === 'ма' ? 'ма(?:й|я|е|ю)' : stem + endings)).join('|');
const months = monthStems.map((stem) => new RegExp(`^${stem === 'ма' ? 'ма(?:й|я|е|ю)' : stem + endings}$`));
/** 1–12 of a month's word in any case. */
export const monthOf = (word: string): number => months.findIndex((pattern) => pattern.test(word.toLowerCase())) + 1;

export type Repeat = 'week' | 'month' | 'quarter' | 'term' | 'half' | 'year';
/** How often, in the order they are tried. */
export const repeats: readonly (readonly [RegExp, Repeat])[] = [
  [/еженедельно|раза? в неделю/, 'week'],
  [/ежемесячно|раза? в месяц/, 'month'],
  [/ежеквартально|раза? в квартал/, 'quarter'],
  [/раза? в четверть|по итогам (?:каждой )?четвертей|каждую четверть/, 'term'],
  [/раза? в полугодие|два раза в год|2 раза в год|каждое полугодие/, 'half'],
  [/ежегодно|раз в год/, 'year'],
];

/** The lessons' part of a school year. */
export const lessonsWords = /(?:в течение|на протяжении|весь)[^,;]*учебн[а-я]+ год/;
/** Wordings that mean the whole period. */
export const wholeWords =
  /в течени[еи]|на протяжении|постоянно|регулярно|систематически|непрерывно|весь период|весь год|(?:реализаци|период)[а-я]* (?:проект|программ|план)|раза? в |ежедневно/;
/** Wordings that name no date by themselves: people have to give one. */
export const undatableWords =
  /по (?:отдельному |утвержд[её]нному |особому )?(?:план|график|запрос|согласовани|мере|необходимост|факт|итогам|заявк)|согласно|в соответствии с|при необходимости|каникул/;
