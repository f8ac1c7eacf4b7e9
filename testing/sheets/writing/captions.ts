/**
 * How schools and offices head their columns: a small grammar of Russian, not a list of cases. Written from the practice of the field; it shares no
 * word with the reader (which is the point: a reader tested with its own words proves nothing).
 */
import type { Dice } from '../dice';
import type { Procedure } from '../facts';

const counts = ['Кол-во', 'Количество', 'Число', 'Кол.', 'К-во'];
const persons = [
  'участников',
  'обучающихся',
  'учащихся',
  'учеников',
  'выпускников',
  'уч-ся',
  'обуч-ся',
  'детей',
  'человек',
];
const peopleUnit = ['', '', '', ', чел.', ' (чел.)', ', человек', ' чел.'];
const percentUnit = [', %', ' (%)', ', в %', ' %', ', проц.'];

/** Verbs of taking part, finite and as participles after «количество …». */
const took = {
  finite: [
    'Писали',
    'Писало',
    'Участвовали',
    'Участвовало',
    'Приняли участие',
    'Приняло участие',
    'Выполняли работу',
    'Выполняло работу',
    'Явились',
  ],
  exam: [
    'Сдавали',
    'Сдавало',
    'Сдавали экзамен',
    'Участвовало в экзамене',
    'Явилось на экзамен',
    'Приняли участие в экзамене',
  ],
  participle: [
    'писавших',
    'писавших работу',
    'выполнявших работу',
    'принявших участие',
    'участвовавших',
    'принимавших участие',
  ],
  examParticiple: ['сдававших', 'сдававших экзамен', 'принявших участие в экзамене', 'явившихся на экзамен'],
};

export function participantsCaption(dice: Dice, { kind }: Procedure): string {
  const exam = kind !== 'ВПР';
  const finite = exam ? [...took.finite.filter((verb) => !verb.includes('работ')), ...took.exam] : took.finite;
  const participle = exam ? [...took.examParticiple, 'принявших участие', 'участвовавших'] : took.participle;
  return dice.pick([
    () => `${dice.pick(counts)} участников${dice.pick(peopleUnit)}`,
    () => `${dice.pick(counts)} участников ${kind}`,
    () => `${dice.pick(counts)} ${dice.pick(participle)}${dice.pick(peopleUnit)}`,
    () => `${dice.pick(counts)} ${dice.pick(persons)}, ${dice.pick(participle)}`,
    () =>
      `${dice.pick(counts)} ${dice.pick(persons)}, ${dice.pick(participle)} в ${kind}`.replace(
        /(писавших|выполнявших)( работу)? в/,
        '$1',
      ),
    () => `${dice.pick(finite)}${dice.pick(peopleUnit)}`,
    () => `${dice.pick(finite)}, ${dice.pick(['всего', 'обучающихся', 'чел', 'уч.'])}`,
    () =>
      `Всего ${dice.pick(['участников', 'писали', 'писало', 'участвовало', ...(exam ? ['сдавали', 'сдавало'] : ['выполняли работу'])])}`,
    () =>
      dice.pick([
        'Участники',
        'Участников',
        'Участники, чел.',
        'Фактически писали',
        'Общее количество участников',
        'участн.',
        'Кол-во уч-ков',
      ]),
  ])();
}

const quoted = (mark: number, dice: Dice) =>
  dice.pick([`«${mark}»`, `«${mark}»`, `"${mark}"`, `“${mark}”`, String(mark)]);
const markWord: Record<number, readonly string[]> = {
  2: ['неудовлетворительно', 'неуд.', 'неуд', 'неудовл.', 'двоек', 'двойки'],
  3: ['удовлетворительно', 'удовл.', 'удовл.', 'уд.', 'троек', 'тройки'],
  4: ['хорошо', 'хор.', 'хор.', 'хорошо', 'четвёрок', 'четверки'],
  5: ['отлично', 'отл.', 'отл.', 'отлично', 'пятёрок', 'пятерки'],
};

/** One way of saying a mark, the same for all marks of a table: people with it. */
export function markCaptions(dice: Dice): (mark: number) => string {
  const word = dice.int(0, 5);
  const count = dice.pick(counts);
  const person = dice.pick(persons);
  const q = dice.pick([
    (mark: number) => `«${mark}»`,
    (mark: number) => `"${mark}"`,
    (mark: number) => `“${mark}”`,
    String,
  ]);
  const got = dice.pick([
    'Получили',
    'Получено',
    'Написали на',
    'Сдали на',
    'Выполнили на',
    'Имеют',
    'на',
    'Отметка',
    'Оценка',
    'отм.',
    'из них на',
    'с отметкой',
    'получили оценку',
  ]);
  const unit = dice.pick(peopleUnit);
  const nominative = word < 4;
  return dice.pick<(mark: number) => string>([
    (mark) => q(mark),
    (mark) => q(mark),
    (mark) => `${q(mark)}${unit}`,
    (mark) => `${got} ${q(mark)}${unit}`,
    (mark) => `${got} ${q(mark)}`,
    (mark) => `${count} ${q(mark)}`,
    (mark) => `${count} отметок ${q(mark)}`,
    (mark) => `${count} ${person}, получивших отметку ${q(mark)}`,
    (mark) => `${count} получивших ${q(mark)}${unit}`,
    (mark) => (nominative ? markWord[mark]![word]! : `${count} ${markWord[mark]![word % 2 === 0 ? 4 : 4]!}`),
    (mark) => (nominative ? `${q(mark)} (${markWord[mark]![word]!})` : markWord[mark]![5]!),
  ]);
}

const accusative = ['порог', 'минимальный порог', 'min порог', 'мин. порог', 'минимальную границу', 'пороговый балл'];
const genitive = [
  'порога',
  'минимального порога',
  'минимального балла',
  'мин. балла',
  'минимальной границы',
  'порогового значения',
  'минимального количества баллов',
  'min балла',
];
const gathered = [
  'минимальный балл',
  'минимальное количество баллов',
  'мин. кол-во баллов',
  'минимум баллов',
  'проходной балл',
  'необходимое количество баллов',
];

/** Points under which an exam is failed, as captions of the region name them. */
const minimum: Record<string, number> = {
  'ЕГЭ Русский язык': 24,
  'ЕГЭ Математика (профильная)': 27,
  'ОГЭ Математика': 8,
  'ОГЭ Русский язык': 15,
};

/** People who failed, in finite verbs («не преодолели порог»). */
function failedFinite(dice: Dice, { kind, subject }: Procedure): string {
  const points = minimum[`${kind} ${subject}`];
  const exam: (() => string)[] = [
    () =>
      `${dice.pick(['Не преодолели', 'Не преодолело', 'Не прошли', 'Не преодолён', 'не преодолен'])} ${dice.pick(accusative)}`.replace(
        /(олён|олен) минимальную границу/,
        '$1 мин. порог',
      ),
    () =>
      `${dice.pick(['Не достигли', 'Ниже', 'Менее', 'Меньше', 'Не достигло', 'не дошли до'])} ${dice.pick(genitive)}`,
    () => `${dice.pick(['Не набрали', 'Не получили', 'Не набрало'])} ${dice.pick(gathered)}`,
    () =>
      dice.pick([
        'порог не преодолён',
        'Порог не пройден',
        'минимальный балл не набран',
        'Минимум не набран',
        'мин. порог не преодолели',
        'ниже порога',
        'Ниже минимума',
      ]),
    () =>
      dice.pick([
        'Не сдали',
        'Не сдало',
        'Не сдали экзамен',
        'не сдано',
        'Не прошли минимальный порог',
        'Не сдали (чел.)',
      ]),
    ...(points
      ? [
          () =>
            dice.pick([
              `ниже ${points} баллов`,
              `менее ${points} баллов`,
              `0–${points - 1} баллов`,
              `меньше ${points} б.`,
              `< ${points} баллов`,
              `набрали менее ${points} баллов`,
              `до ${points} баллов`,
            ]),
        ]
      : []),
  ];
  const work = () =>
    dice.pick([
      'Не справились',
      'Не справилось',
      'Не справились с работой',
      'Не освоили программу',
      'не справились с ВПР',
    ]);
  return kind === 'ВПР' ? work() : dice.chance(0.1) ? dice.pick(['Не справились', 'Не справилось']) : dice.pick(exam)();
}

/** The same as a participle («не преодолевших порог»): after «количество», «доля», «%». */
function failedParticiple(dice: Dice, { kind }: Procedure): string {
  if (kind === 'ВПР')
    return dice.pick([
      'не справившихся',
      'не справившихся с работой',
      'получивших «2»',
      'получивших неудовлетворительную отметку',
      'с отметкой «2»',
      'неуспевающих',
    ]);
  return dice.pick([
    () => `не преодолевших ${dice.pick(accusative)}`,
    () => `не достигших ${dice.pick(genitive)}`,
    () => `не набравших ${dice.pick(gathered)}`,
    () =>
      dice.pick([
        'не сдавших',
        'не сдавших экзамен',
        'получивших «2»',
        'не справившихся',
        'получивших неудовлетворительный результат',
      ]),
  ])();
}

export function lowCaption(dice: Dice, procedure: Procedure): string {
  return dice.pick([
    () => `${failedFinite(dice, procedure)}${dice.pick(peopleUnit)}`.replace(/(чел\.\)).*/, '$1'),
    () => failedFinite(dice, procedure),
    () => `${dice.pick(counts)} ${failedParticiple(dice, procedure)}`,
    () =>
      `${dice.pick(counts)} ${dice.pick(persons)}, ${failedParticiple(dice, procedure)}${dice.pick(['', '', ', чел.'])}`,
    () => markCaptions(dice)(2),
  ])();
}

export function lowShareCaption(dice: Dice, procedure: Procedure): string {
  return dice.pick([
    () =>
      `${dice.pick(['Доля', 'Процент', 'Удельный вес', 'Доля'])} ${dice.pick(['', 'участников, ', 'обучающихся, '])}${failedParticiple(dice, procedure)}${dice.pick(percentUnit)}`,
    () => `% ${failedParticiple(dice, procedure)}`,
    () => `% ${dice.pick(persons)}, ${failedParticiple(dice, procedure)}`,
    () => `${failedFinite(dice, procedure).replace(/ \(чел\.\)/, '')}${dice.pick(percentUnit)}`,
    () =>
      dice.pick([
        `% ${quoted(2, dice)}`,
        `${quoted(2, dice)}, %`,
        '% двоек',
        'Доля двоек, %',
        '% неуд.',
        `Доля ${quoted(2, dice)}, %`,
        `Получили ${quoted(2, dice)}, %`,
        'Процент двоек',
        '% неудовлетворительных',
      ]),
  ])();
}

const passedParticiple = ({ kind }: Procedure) =>
  kind === 'ВПР'
    ? ['справившихся', 'справившихся с работой', 'успевающих']
    : [
        'сдавших',
        'сдавших экзамен',
        'преодолевших порог',
        'преодолевших минимальный порог',
        'справившихся',
        'набравших минимальный балл',
      ];

export function passShareCaption(dice: Dice, procedure: Procedure): string {
  return dice.pick([
    () =>
      `${dice.pick(['Успеваемость', 'Абсолютная успеваемость', 'Обученность', 'Уровень обученности', 'Общая успеваемость', 'Справляемость'])}${dice.pick([...percentUnit, ''])}`,
    () =>
      dice.pick([
        '% успеваемости',
        '% усп.',
        'Усп., %',
        'Усп-ть, %',
        'успев. %',
        'Процент успеваемости',
        '% обученности',
        'Абс. успев., %',
        'Усп. (%)',
      ]),
    () =>
      `${dice.pick(['Доля', 'Процент', 'Удельный вес'])} ${dice.pick(passedParticiple(procedure))}${dice.pick(percentUnit)}`,
    () => `% ${dice.pick(passedParticiple(procedure))}`,
    () =>
      `${dice.pick(procedure.kind === 'ВПР' ? ['Справились', 'Справились с работой'] : ['Сдали', 'Преодолели порог', 'Порог преодолён', 'Сдали экзамен'])}${dice.pick(percentUnit)}`,
  ])();
}

export function passPeopleCaption(dice: Dice, procedure: Procedure): string {
  const finite =
    procedure.kind === 'ВПР'
      ? ['Справились', 'Справилось', 'Справились с работой']
      : [
          'Сдали',
          'Сдало',
          'Сдали экзамен',
          'Преодолели порог',
          'Успешно сдали',
          'Набрали минимальный балл',
          'Преодолели мин. порог',
        ];
  return dice.pick([
    () => `${dice.pick(finite)}${dice.pick([', чел.', ' (чел.)', ', человек', ' чел.'])}`,
    () => `${dice.pick(counts)} ${dice.pick(passedParticiple(procedure))}${dice.pick(['', ', чел.'])}`,
    () => `${dice.pick(counts)} ${dice.pick(persons)}, ${dice.pick(passedParticiple(procedure))}`,
  ])();
}
