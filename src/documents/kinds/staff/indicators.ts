/** Staff and support indicators followed by year: the field's six and two, worded here. */
import { plainText } from '../../../naming';

export interface StaffIndicator {
  id: string;
  title: string;
  unit: 'number' | 'share';
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
  unit,
  growing,
  stems: stems.split(' '),
});

export const staffIndicators: readonly StaffIndicator[] = [
  of('young', 'Молодые учителя (стаж до 3 лет), чел.', 'number', 'good', 'молод учител'),
  of('age', 'Средний возраст учителей, лет', 'number', 'bad', 'средн возраст'),
  of('projects', 'Учителя, занятые проектами и исследованиями, чел.', 'number', 'good', 'проект исследов'),
  of('mentors', 'Учителя-наставники, чел.', 'number', 'good', 'наставник'),
  of('contests', 'Участники профессиональных конкурсов, чел.', 'number', 'good', 'конкурс'),
  of('masterclasses', 'Учителя, регулярно дающие открытые уроки, чел.', 'number', 'good', 'мастер'),
];

export const supportIndicators: readonly StaffIndicator[] = [
  of('help', 'Педагоги и специалисты, помогающие отстающим ученикам, доля', 'share', 'good', 'поддержк проблем'),
  of('gifted', 'Педагоги, отдельно занимающиеся с сильными учениками, доля', 'share', 'good', 'одарен'),
];

export const indicatorById = (id: string): StaffIndicator | undefined =>
  [...staffIndicators, ...supportIndicators].find((one) => one.id === id);

/** The indicator an office's own row is about: ours word for word, or by the stems; null where it is another. */
export function indicatorOf(label: string): StaffIndicator | null {
  const text = plainText(label);
  const all = [...staffIndicators, ...supportIndicators];
  return (
    all.find(({ title }) => plainText(title) === text) ??
    all.find(({ stems }) => stems.every((stem) => text.includes(stem))) ??
    null
  );
}
