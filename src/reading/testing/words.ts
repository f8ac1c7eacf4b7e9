/** Captions, titles and marks of absence that random tables use; variants of one thing, the plainest first. */
import type { ProcedureKind } from '../../model/procedure';
import type { CellValue } from '../../model/cells';
import type { Dice, Tape } from './tape';

export const schoolCaptions = [
  'ОО',
  'Наименование ОО',
  'ОУ',
  'Школа',
  'Название ОО',
  'Образовательная организация',
  'Наименование образовательной организации',
  'Наименование ОУ',
  'Наименование школы',
];
export const municipalityCaptions = ['Муниципалитет', 'Район', 'МО', 'АТЕ', 'Муниципальное образование'];
export const codeCaptions = ['Логин', 'Код ОО', 'Код школы'];
export const participantCaptions = [
  'Кол-во участников',
  'Количество участников',
  'Всего участников',
  'Кол-во писавших',
  'Выполняли работу',
  'Приняли участие, чел.',
  'Участников, чел.',
  'Кол-во\nучастников',
  'Участ., чел.',
  'Кол-во обучающихся, выполнявших работу',
  'Кол-во уч-ся, выполнявших работу',
  'КОЛИЧЕСТВО УЧАСТНИКОВ',
  'Число участников',
  'Участвовало, чел.',
  'Количество сдававших',
];
/** Captions of a lone low number, by what it counts. */
export const lowWords = {
  people: [
    'Получили «2», чел.',
    'Не преодолели мин. порог, чел.',
    'Количество «2»',
    'Не справились, чел.',
    'Кол-во двоек',
    'Получили отметку «2» (чел.)',
  ],
  percent: [
    'Доля участников, получивших отметку «2», %',
    'Получили «2», %',
    'Не справились, %',
    'Доля «2», %',
    '% «2»',
    'Доля двоек, %',
    'Процент неудовлетворительных отметок',
  ],
};
export const egeLowWords = {
  people: [
    'Не преодолели мин. порог, чел.',
    'Не преодолели мин. порог',
    'Не достигли минимального балла, чел.',
    'Ниже порога, чел.',
    'Не сдали, чел.',
    'Не прошли минимальный порог, чел.',
    'Количество не преодолевших порог',
  ],
  percent: [
    'Доля участников, не достигших минимального балла, %',
    'Не преодолели мин. порог, %',
    'Не достигли минимального балла, %',
    'Доля не преодолевших минимальный порог, %',
    '% не преодолевших порог',
  ],
};

/** Captions of the four marks in one style. */
export const markCaptions: ((mark: number) => string | number)[] = [
  (mark) => `«${mark}»`,
  (mark) => mark,
  (mark) => String(mark),
  (mark) => `"${mark}"`,
  (mark) => `“${mark}”`,
  (mark) => `отметка ${mark}`,
  (mark) => ['неуд.', 'удовл.', 'хор.', 'отл.'][mark - 2]!,
  (mark) => `Получили «${mark}»`,
  (mark) => `на «${mark}»`,
  (mark) => `„${mark}“`,
  (mark) => `${mark} (${['неуд.', 'удовл.', 'хор.', 'отл.'][mark - 2]})`,
  (mark) => `Отметка «${mark}»`,
];
/** Columns about the school that are no results. */
export const otherColumns: { caption: string; value: (dice: Dice) => CellValue }[] = [
  { caption: 'Тип местности', value: (dice) => dice.of(['город', 'село']) },
  { caption: 'Кол-во классов', value: (dice) => dice.between(1, 4) },
  { caption: 'Численность обучающихся', value: (dice) => dice.between(130, 900) },
  { caption: 'Директор', value: () => 'Директоров Д. Д.' },
];
export const meanCaptions = ['Средняя отметка', 'Средний балл', 'Ср. балл'];
export const qualityCaptions = ['Качество, %', 'Качество обученности, %', 'Качество знаний, %', 'Кач., %'];
export const passCaptions = ['Успеваемость, %', 'Усп., %', 'Уровень обученности, %', 'Абсолютная успеваемость, %'];
export const missing = ['-', 'н/у', 'не участвовали', null, '–', '—', 'нет', 'менее 5 чел.', 'х'];
/** Stands for marks of fewer than five pupils. */
export const hidden = 'менее 5 чел.';
export const totals = [
  'Итого',
  'Всего',
  'Итого по району',
  'ВСЕГО по району',
  'Среднее',
  'По муниципалитету',
  'Итого:',
];
export const footnotes = [
  '* без учёта результатов сентябрьских сроков',
  'Примечание: участники ГВЭ не учтены',
  'Исполнитель: методист ИМЦ, тел. 2-11-40',
  '** отметки выставлены по шкале региона',
  'Источник: ФИС ОКО',
];

const dative: Record<string, string> = {
  'Русский язык': 'русскому языку',
  Математика: 'математике',
  'Математика (профильная)': 'математике (профильный уровень)',
  'Математика (базовая)': 'математике (базовый уровень)',
  История: 'истории',
  Биология: 'биологии',
  'Окружающий мир': 'окружающему миру',
  Обществознание: 'обществознанию',
};
const shorts: Record<string, string> = {
  'Русский язык': 'РУ',
  Математика: 'МА',
  'Математика (профильная)': 'МА проф',
  'Математика (базовая)': 'МА база',
  История: 'ИС',
  Биология: 'БИ',
  'Окружающий мир': 'ОМ',
  Обществознание: 'ОБ',
};

/** The subject as sheets write it; the two mathematics of ЕГЭ are told apart by their level. */
export function subjectCaption(subject: string, tape: Tape): string {
  if (subject === 'Математика (профильная)')
    return tape.pick(['Математика (профильный уровень)', 'Математика профильная', 'Математика (профильная)']);
  if (subject === 'Математика (базовая)')
    return tape.pick(['Математика (базовый уровень)', 'Математика базовая', 'Математика (базовая)']);
  return tape.pick([subject, subject, subject.toUpperCase()]);
}
export const subjectShort = (subject: string): string => shorts[subject] ?? subject;

/** What a table's own cells do not say and something around it must. */
export interface Outside {
  kind?: ProcedureKind;
  subject?: string;
  grade?: number;
  year?: number;
}

const kindWords: Record<ProcedureKind, string[]> = {
  ВПР: ['ВПР', 'всероссийских проверочных работ', 'всероссийской проверочной работы'],
  ОГЭ: ['ОГЭ', 'основного государственного экзамена', 'ГИА-9 (ОГЭ)'],
  ЕГЭ: ['ЕГЭ', 'единого государственного экзамена', 'ГИА-11 (ЕГЭ)'],
};

/** A title line that says all that is asked of it. */
export function titleText(outside: Outside, tape: Tape): string {
  const { kind, subject, grade, year } = outside;
  const showGrade = grade !== undefined && kind !== 'ОГЭ' && kind !== 'ЕГЭ';
  const style = tape.upTo(8);
  const join = (parts: (string | undefined | false)[], glue: string) => parts.filter((part) => part).join(glue);
  const caption = subject === undefined ? undefined : subjectCaption(subject, tape);
  if (style === 0) return join([kind, year?.toString(), caption, showGrade && `${grade} класс`], ' ');
  const word = kind && tape.pick(kindWords[kind]);
  if (style === 1)
    return join(
      [
        'Результаты',
        word,
        subject && `по ${dative[subject] ?? subject}`,
        showGrade && `в ${grade} классах`,
        year !== undefined &&
          tape.pick([`в ${year} году`, `в ${year - 1}-${year} учебном году`, `за ${year - 1}/${year} уч. год`]),
      ],
      ' ',
    );
  if (style === 2)
    return join(
      [
        'Сводная таблица результатов',
        kind && (year ? `${kind}-${year}` : kind),
        !kind && year?.toString(),
        subject && `по предмету «${subject.toLowerCase()}»`,
        showGrade && `${grade} кл.`,
      ],
      ' ',
    );
  if (style === 3)
    return join(
      [
        `Итоги ${word ?? 'оценочной процедуры'}`,
        caption && `Предмет: ${caption}`,
        showGrade && `${grade} класс`,
        year !== undefined && `${year} год`,
      ],
      '. ',
    );
  if (style === 5)
    return join(
      [
        `Анализ результатов ${word ?? 'оценочной процедуры'}`,
        subject && `по ${dative[subject] ?? subject}`,
        showGrade && `в ${grade}-х классах`,
        'общеобразовательных организаций',
        year !== undefined && `(${year} год)`,
      ],
      ' ',
    );
  if (style === 6)
    return join(
      [
        kind && (year ? `${kind}-${year}` : kind),
        !kind && year?.toString(),
        showGrade && `${grade} кл.`,
        subject && subjectShort(subject),
      ],
      ', ',
    );
  if (style === 7)
    return join([caption, showGrade && `${grade} класс`, word, year !== undefined && `весна ${year} года`], ', ');
  return join(
    [`Результаты ${word ?? ''}`.trim(), caption, showGrade && `${grade}-е классы`, year !== undefined && `${year} г.`],
    ', ',
  );
}
