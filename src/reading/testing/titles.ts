/** How titles and captions of blocks name a procedure and its year. */
import type { ProcedureKind } from '../../model/procedure';
import type { Tape } from './tape';

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
