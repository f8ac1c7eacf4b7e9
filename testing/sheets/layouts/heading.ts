/** Where a sheet says what it is about: its title, the lines under it, its tab. Together they say everything, once or twice. */
import type { Dice } from '../dice';
import { excelDay, type Cell } from '../sheet';
import { subjectName, tabName, title, yearSaid, type Said } from '../writing/says';

export interface Headed {
  name: string;
  rows: Cell[][];
}

const plainTabs = ['Лист1', 'Свод', 'Результаты', 'Лист2', 'Общая', 'Данные', 'для отдела'];

export function headed(dice: Dice, said: Said): Headed {
  const gap: Cell[][] = dice.chance(0.6) ? [[]] : [];
  const above: Cell[][] = dice.chance(0.15)
    ? [
        [
          dice.pick([
            'Приложение 1 к приказу',
            'Утверждено',
            'Отдел образования',
            'Управление образования',
            'Приложение к приказу от 14.06.2021 № 214',
            'Форма 2 (утв. в 2019 году)',
          ]),
        ],
      ]
    : [];
  const way = dice.roll();
  if (way < 0.55)
    return {
      name: dice.chance(0.5) ? tabName(dice, said) || dice.pick(plainTabs) : dice.pick(plainTabs),
      rows: [...above, [title(dice, said)], ...gap],
    };
  if (way < 0.75 && (said.subject || said.grade)) {
    // The title says the procedure and the year, lines or the tab say the rest.
    const { subject, grade, ...rest } = said;
    const lines: Cell[][] = [];
    if (subject)
      lines.push(
        dice.chance(0.5) ? ['Предмет:', subjectName(dice, subject)] : [`Предмет: ${subjectName(dice, subject)}`],
      );
    if (grade) lines.push(dice.chance(0.5) ? ['Класс:', grade] : [`Класс: ${grade}`]);
    return { name: dice.pick(plainTabs), rows: [...above, [title(dice, rest)], ...lines, ...gap] };
  }
  if (way < 0.88 && said.year && said.kind) {
    const { year, ...rest } = said;
    const line: Cell[] = dice.pick<Cell[]>([
      [`Дата проведения: ${dice.int(10, 28)}.0${dice.int(4, 5)}.${year}`],
      ['Дата:', { day: excelDay(year, 4, dice.int(1, 28)) }],
      [yearSaid(dice, year)],
      ['Год:', year],
      ['Учебный год', `${year - 1}-${year}`],
    ]);
    return { name: dice.pick(plainTabs), rows: [...above, [title(dice, rest)], line, ...gap] };
  }
  // The tab says all, the title little.
  const tab = tabName(dice, said);
  return tab.length > 4 && said.kind && tab.length < 31
    ? {
        name: tab,
        rows: dice.chance(0.5)
          ? [[dice.pick(['Сводная таблица', 'Результаты по школам', 'Итоги работы'])], ...gap]
          : [],
      }
    : { name: dice.pick(plainTabs), rows: [...above, [title(dice, said)], ...gap] };
}
