import type { WrittenCase } from '../written';

/** A case of one sheet. */
const one = (name: string, table: string, rest: Omit<WrittenCase, 'name' | 'sheets'>): WrittenCase => ({
  name,
  sheets: [{ name: 'Лист1', table: `\n${table}` }],
  ...rest,
});

const told = ['Первая СОШ: ОГЭ Математика 9 2025 = 5/24', 'Вторая СОШ: ОГЭ Математика 9 2025 = 2/15'];

/** Captions met in offices' own books: forms of the exam that count who sat it, years and classes written in one word. */
export const metCaptions: readonly WrittenCase[] = [
  ...['ОГЭ', 'В форме ОГЭ', 'ОГЭ, чел.'].map((caption) =>
    one(
      `«${caption}» alone beside «2» counts who sat the exam, and names it`,
      `Математика, 2025 год\nОО|${caption}|«2»\nПервая СОШ|24|5\nВторая СОШ|15|2`,
      { told },
    ),
  ),
  one(
    'of «Выпускников» and «ОГЭ» the marks say which took part',
    `ОГЭ 2025 математика\nОО|Выпускников|ОГЭ|ГВЭ|2|3|4|5\nПервая СОШ|25|24|1|5|10|6|3\nВторая СОШ|17|15|2|2|8|5|0`,
    { told },
  ),
  one(
    'of «Всего» and «ОГЭ» with other numbers it is asked which took part',
    `ГИА-9 2025 математика\nОО|Всего|ОГЭ|ГВЭ|«2»\nПервая СОШ|25|24|1|5\nВторая СОШ|17|15|2|2`,
    { told: [], asked: ['column'], problems: ['ambiguousColumns'] },
  ),
  one(
    'of which of two forms those who failed are is asked',
    `ГИА-9 2025 математика\nОО|ОГЭ|ГВЭ|«2»\nПервая СОШ|24|1|5\nВторая СОШ|15|2|2\nТретья СОШ|10|2|2`,
    { told: [], asked: ['role'] },
  ),
  one(
    '«ОГЭ» over fewer than failed counts nobody',
    `Математика, 2025 год\nОО|ОГЭ|«2»\nПервая СОШ|1|5\nВторая СОШ|1|2`,
    { told: [], problems: ['noCountColumn'] },
  ),
  ...[
    ['5рус||6мат|\n|писали|«2»|писали|«2»', 'over their columns'],
    ['5рус писали|5рус «2»|6мат писали|6мат «2»', 'in their captions'],
  ].map(([header, where]) =>
    one(
      `a class and a subject in one word ${where}`,
      `ВПР 2025\nОО|${header}\nПервая СОШ|20|4|21|5\nВторая СОШ|15|2|16|3`,
      {
        told: [
          'Первая СОШ: ВПР Русский язык 5 2025 = 4/20',
          'Первая СОШ: ВПР Математика 6 2025 = 5/21',
          'Вторая СОШ: ВПР Русский язык 5 2025 = 2/15',
          'Вторая СОШ: ВПР Математика 6 2025 = 3/16',
        ],
      },
    ),
  ),
];
