/** Staff and support indicators followed by year: the field's six and two, worded here. */
import { plainText } from '../../../naming';
import { formerTitles } from './former';

export interface StaffIndicator {
  id: string;
  title: string;
  unit: 'number' | 'share';
  /** As earlier versions worded it: their sheets are still read. */
  former: string;
  /** Word stems that all stand in an office's own wording of it. */
  stems: readonly string[];
  /** Whether a growing value is good; null: neither. */
  growing: 'good' | 'bad' | null;
}

const of = (
  id: string,
  title: string,
  unit: StaffIndicator['unit'],
  growing: StaffIndicator['growing'],
  stems: string,
): StaffIndicator => ({
  id,
  title,
  former: formerTitles[id] ?? title,
  unit,
  growing,
  stems: stems.split(' '),
});

export const staffIndicators: readonly StaffIndicator[] = [
  of('young', 'Молодые педагогические работники (стаж до 3\u00a0лет), чел.', 'number', 'good', 'молод учител'),
  of('age', 'Средний возраст педагогических работников, лет', 'number', 'bad', 'средн возраст'),
  of(
    'projects',
    'Педагогические работники, ведущие проектную и исследовательскую деятельность, чел.',
    'number',
    'good',
    'проект исследов',
  ),
  of('mentors', 'Педагогические работники, осуществляющие наставничество, чел.', 'number', 'good', 'наставник'),
  of('contests', 'Участники профессиональных конкурсов, чел.', 'number', 'good', 'конкурс'),
  of(
    'masterclasses',
    'Педагогические работники, регулярно проводящие открытые уроки, чел.',
    'number',
    'good',
    'мастер',
  ),
];

export const supportIndicators: readonly StaffIndicator[] = [
  of(
    'help',
    'Педагогические работники и специалисты, оказывающие поддержку при трудностях в обучении, доля',
    'share',
    'good',
    'поддержк проблем',
  ),
  of(
    'gifted',
    'Педагогические работники, работающие с высокомотивированными обучающимися, доля',
    'share',
    'good',
    'одарен',
  ),
];

export const indicatorById = (id: string): StaffIndicator | undefined =>
  [...staffIndicators, ...supportIndicators].find((one) => one.id === id);

/** The indicator an office's own row is about: ours word for word, or by the stems; null where it is another. */
export function indicatorOf(label: string): StaffIndicator | null {
  const text = plainText(label);
  const all = [...staffIndicators, ...supportIndicators];
  return (
    all.find(({ title, former }) => plainText(title) === text || plainText(former) === text) ??
    all.find(({ stems }) => stems.every((stem) => text.includes(stem))) ??
    null
  );
}
