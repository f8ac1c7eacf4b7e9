/** Columns that stand beside results and say nothing of who failed, with values as they have them. */
import type { Dice } from '../dice';
import type { Fact, Procedure } from '../facts';
import type { Cell } from '../sheet';

export interface OtherColumn {
  caption: string;
  value: (fact: Fact, dice: Dice) => Cell;
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
const pupils = ({ participants }: Fact, dice: Dice) => participants + dice.int(1, 6);
const few = (_: Fact, dice: Dice) => dice.int(0, 3);
const mean = ({ marks: [two, three, four, five], participants }: Fact) =>
  Math.round(((two * 2 + three * 3 + four * 4 + five * 5) / participants) * 100) / 100;

/** Always free of the facts asked for: who is on the list, who was absent, parts of the people, other years, places. */
export function otherColumns({ kind }: Pick<Procedure, 'kind'>, year: number): OtherColumn[] {
  const last = year - 1;
  return [
    ...[
      'По списку',
      'Обучающихся по списку',
      'Всего обучающихся в параллели',
      'Контингент',
      'Списочный состав',
      'Зарегистрировано',
      'Заявлено участников',
    ].map((caption) => ({ caption, value: pupils })),
    ...[
      'Не явились',
      'Отсутствовали',
      'Отсутствовало по болезни',
      'Не писали',
      'Освобождены',
      ...(kind === 'ВПР' ? [] : ['Удалены с экзамена']),
      'из них с ОВЗ',
      'в т.ч. обучающиеся с ОВЗ',
      'в т. ч. дети-инвалиды',
      'Кол-во классов',
    ].map((caption) => ({ caption, value: few })),
    ...[
      `Получили «2» в ${last} году`,
      `Не сдали в ${last} г.`,
      `«2» в ${last} году, чел.`,
      ...(kind === 'ВПР' ? [] : ['из них пересдали в сентябре', 'Не сдали повторно']),
      `Участников в ${last} году`,
    ].map((caption) => ({ caption, value: few })),
    ...[`Изменение к ${last} году`, `Динамика к ${last} г.`, `+/- к ${last} году`].map((caption) => ({
      caption,
      value: (_: Fact, dice: Dice) => dice.pick(['+2', '-1', '0', '+3', '−4']),
    })),
    ...['Место в рейтинге', 'Рейтинг', 'Ранг'].map((caption) => ({
      caption,
      value: (_: Fact, dice: Dice) => dice.int(1, 40),
    })),
    ...['СОУ, %', 'Степень обученности учащихся (СОУ)', 'Средний % выполнения заданий'].map((caption) => ({
      caption,
      value: (_: Fact, dice: Dice) => oneDecimal(30 + dice.roll() * 40),
    })),
    ...['Учитель', 'ФИО учителя', 'Педагог', 'Ответственный', 'Примечание'].map((caption) => ({
      caption,
      value: (_: Fact, dice: Dice) => `Фамилия${String(dice.int(1, 99)).padStart(3, '0')}`,
    })),
    ...['Средний балл по району', 'Средняя отметка по региону'].map((caption) => ({ caption, value: () => 3.62 })),
    ...['Подтвердили отметки', 'Повысили отметки, чел.', 'Понизили (чел.)'].map((caption) => ({ caption, value: few })),
  ];
}

export const meanCaptions = [
  'Средний балл',
  'Ср. балл',
  'Средняя отметка',
  'Ср. отметка',
  'Средняя оценка',
  'Сред. балл',
  'Средний балл по пятибалльной шкале',
];
export const qualityCaptions = [
  'Качество, %',
  'Качество знаний, %',
  '% качества',
  'Кач-во, %',
  'КЗ, %',
  'Качество обученности (%)',
  'Качество обучения, %',
  '% кач.',
];
export const qualityPeopleCaptions = [
  'на «4» и «5»',
  'Получили «4» и «5», чел.',
  'Кол-во «4» и «5»',
  'Хорошистов и отличников',
];
export const meanOf = mean;
export const pointsOf = (fact: Fact, dice: Dice): number =>
  oneDecimal(30 + (fact.participants % 17) + dice.roll() * 25);
export const qualityOf = ({ marks: [, , four, five], participants }: Fact): number =>
  Math.round(((four + five) / participants) * 1000) / 10;

/** Captions of the columns that name a school or its district, a number or a code. */
export const schoolCaptions = [
  'ОО',
  'ОУ',
  'Школа',
  'Наименование ОО',
  'Наименование ОУ',
  'Название школы',
  'Наименование школы',
  'Образовательная организация',
  'Общеобразовательное учреждение',
  'Наименование образовательной организации',
  'Общеобразовательная организация',
  'Учреждение',
  'Название ОО',
  'Образовательное учреждение',
  'Наименование общеобразовательного учреждения',
  'Организация',
  'Школы',
];
export const districtCaptions = [
  'Муниципалитет',
  'Район',
  'МО',
  'Муниципальное образование',
  'Территория',
  'Наименование муниципалитета',
  'Район/город',
  'Городской округ/район',
  'АТЕ',
  'Муниципальное образование (район)',
];
export const numberCaptions = ['№', '№ п/п', 'п/п', '№п/п', 'N'];
export const codeCaptions = ['Код ОО', 'Логин', 'Код школы', 'Код ОУ', 'Код образовательной организации', 'Логин ОО'];
