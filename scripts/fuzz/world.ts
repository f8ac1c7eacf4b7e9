/** The world of a fuzz session: a workbook in the stand-in Excel with sheets a user might have, and pictures of them for comparing. */
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import type { Sheet, Value } from '../../excel-stand-in/model/workbook';

/** A seeded source of choices: the same seed gives the same session. */
export interface Dice {
  below(bound: number): number;
  pick<T>(items: readonly T[]): T;
}

export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, pick: (items) => items[below(items.length)]! };
}

/** Names as people and their programs write them, hostile ones among them. */
const schoolNames = [
  'МБОУ «СОШ № 1»',
  'МБОУ СОШ №2',
  'МКОУ "Лесная ООШ"',
  'Филиал МБОУ «СОШ № 2» в с. Сосновка',
  'МБОУ «СОШ * ?~ № 7»',
  '-МБОУ «Минус»',
  'МБОУ <b>«Разметка»</b> & Ко',
  'МБОУ «Школа\nв две строки»',
  'МБОУ «Ёлкинская СОШ» 🎄',
  'МБОУ «\u202eПеревёрнутая» СОШ',
  `МБОУ «${'Очень длинное название '.repeat(12)}»`,
];

/** Lays out one results sheet with random people; returns where its numbers stand. */
function fillSheet(host: NodeHost, name: string, year: number, subject: string, grade: number, random: Dice): void {
  const put = (row: number, cells: readonly Value[]) =>
    cells.forEach((value, col) => host.user.type(name, `${'ABCDEFGH'[col]}${row}`, value));
  put(1, [`ВПР ${year} ${subject} ${grade} класс`]);
  put(3, ['Муниципалитет', 'ОО', 'Кол-во участников', '2', '3', '4', '5']);
  schoolNames.forEach((school, index) => {
    const marks = [random.below(12), random.below(20), random.below(20), random.below(9)];
    const participants = marks.reduce((sum, people) => sum + people, 0);
    const missing = random.below(12) === 0;
    put(4 + index, [
      'Озёрный муниципальный округ',
      `'${school}`,
      ...(missing ? ["'-", "'-", "'-", "'-", "'-"] : [participants, ...marks]),
    ]);
  });
}

export function newWorld(random: Dice): NodeHost {
  const host = createHost().use();
  const subjects = ['Русский язык', 'Математика'];
  const [first, ...others] = [2025, 2026].flatMap((year) =>
    subjects.map((subject) => ({ year, subject, name: `${subject} ${year}` })),
  );
  host.user.rename('Лист1', first!.name);
  for (const { name } of others) host.user.addSheet(name);
  for (const { name, year, subject } of [first!, ...others]) fillSheet(host, name, year, subject, 5, random);
  if (random.below(2)) {
    host.user.addSheet('ШНОР');
    host.user.type('ШНОР', 'B2', 'Лист пользователя с нашим именем');
  }
  return host;
}

/** Everything a user can see of a sheet, our removable flags left out. */
export function sheetPicture(sheet: Sheet): string {
  const grid = <T>(map: Map<number, Map<number, T>>) =>
    [...map]
      .flatMap(([row, line]) => [...line].map(([col, value]) => [row, col, value] as const))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return JSON.stringify([
    sheet.name,
    sheet.visibility,
    grid(sheet.cells).map(([row, col, cell]) => [row, col, cell.formula ?? cell.value]),
    grid(sheet.styles),
    sheet.merges,
    [...sheet.rowHeights],
    sheet.conditionalFormats.filter(({ formula }) => !formula.includes('N("shnor")=0')).map(({ formula }) => formula),
    sheet.validations,
  ]);
}
