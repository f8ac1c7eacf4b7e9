/** What a school is asked about: items of the collection sheet by section, with the columns of each. */
import { formerItems } from './former';

export interface NeedSection {
  id: 'equipment' | 'laboratory' | 'internet' | 'vacancies';
  title: string;
  /** Columns after the item's name: what there is, what is needed. */
  have: string;
  need: string;
  /** Caption of the computed shortage; null where the section states facts only. */
  short: string | null;
  unit: string;
  items: readonly string[];
}

export const needSections: readonly NeedSection[] = [
  {
    id: 'equipment',
    title: 'Компьютерное оборудование',
    have: 'Исправно, ед.',
    need: 'Должно быть, ед.',
    short: 'Потребность, ед.',
    unit: 'ед.',
    items: [
      'Ноутбуки обучающихся',
      'Компьютеры учителей',
      'Интерактивные панели и доски',
      'Проекторы',
      'Принтеры и МФУ',
      'Документ-камеры',
    ],
  },
  {
    id: 'laboratory',
    title: 'Лабораторное оборудование',
    have: 'Имеется комплектов',
    need: 'Должно быть комплектов',
    short: 'Потребность, комплектов',
    unit: 'компл.',
    items: ['Физика', 'Химия', 'Биология', 'География', 'Цифровая лаборатория', 'Робототехника'],
  },
  {
    id: 'internet',
    title: 'Доступ к Интернету',
    have: 'Сейчас',
    need: 'Требуется',
    short: 'Потребность',
    unit: '',
    items: [
      'Скорость по договору, Мбит/с',
      'Скорость по замеру, Мбит/с',
      'Кабинеты с подключением',
      'Точки Wi-Fi',
      'Компьютеры в сети школы',
    ],
  },
  {
    id: 'vacancies',
    title: 'Педагогические кадры',
    have: 'Занято ставок',
    need: 'Ставок по штату',
    short: 'Вакансий',
    unit: 'ст.',
    items: [
      'Русский язык и литература',
      'Математика',
      'Иностранный язык',
      'Физика',
      'Химия и биология',
      'История и обществознание',
      'Начальные классы',
      'Психолог, логопед, дефектолог',
    ],
  },
];

/** An item's wordings, today's first. */
export const wordingsOf = (item: string): string[] => [item, ...(formerItems[item] ? [formerItems[item]] : [])];

export const formTitle = 'Потребности школы: оборудование, Интернет, кадры';
export const schoolLabel = 'Школа:';
