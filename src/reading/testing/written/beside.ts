import type { WrittenCase } from '../written';

const one = (
  name: string,
  title: string,
  header: string,
  rows: readonly string[],
  told: readonly string[],
): WrittenCase => ({
  name,
  sheets: [{ name: 'Лист1', table: `\n${title}\n${header}\n${rows.join('\n')}` }],
  told,
});
const exam = ['Первая СОШ: ОГЭ Математика 9 2025 = 4/25', 'Вторая СОШ: ОГЭ Математика 9 2025 = 9/31'];
const work = ['Первая СОШ: ВПР Математика 5 2025 = 4/25', 'Вторая СОШ: ВПР Математика 5 2025 = 9/31'];
const examTitle = 'ОГЭ 2025 математика';
const workTitle = 'ВПР 2025 математика, 5 класс';

/** Columns beside the table's own that name a subject, a grade or a procedure: they neither move the table nor give it numbers. */
export const beside: readonly WrittenCase[] = [
  ...[
    'Средний балл по русскому языку',
    'Качество по русскому языку, %',
    'в том числе не сдали русский язык',
    'Не сдали информатику',
    'Кол-во «2» в 8 классе',
    'Двоек на ВПР',
    '«2» среди выпускников 9 «А»',
  ].flatMap((side) => [
    one(
      `«${side}» after the failed`,
      examTitle,
      `ОО|Участники|Не сдали|${side}`,
      ['Первая СОШ|25|4|3', 'Вторая СОШ|31|9|4'],
      exam,
    ),
    one(
      `«${side}» before the participants`,
      examTitle,
      `ОО|${side}|Участники|Не сдали`,
      ['Первая СОШ|3|25|4', 'Вторая СОШ|4|31|9'],
      exam,
    ),
  ]),
  ...[
    'Всего выпускников 9 классов',
    'Количество девятиклассников',
    'Обучающихся 9 кл.',
    'Сдавали русский язык',
    'Участники ОГЭ (всего)',
  ].map((side) =>
    one(
      `«${side}» beside the participants`,
      examTitle,
      `ОО|${side}|Сдавали|Не сдали`,
      ['Первая СОШ|27|25|4', 'Вторая СОШ|33|31|9'],
      exam,
    ),
  ),
  ...['Обучающихся в 5-х классах', 'Всего пятиклассников', 'Писали русский язык', 'Писали в 4 классе'].map((side) =>
    one(
      `«${side}» beside those who wrote`,
      workTitle,
      `ОО|${side}|Писали|«2»`,
      ['Первая СОШ|27|25|4', 'Вторая СОШ|33|31|9'],
      work,
    ),
  ),
  one(
    '«N» numbers the schools under headings of years',
    'ОГЭ математика',
    'N|ОО|Участники ОГЭ|Не сдали',
    ["'2025", '1|Первая СОШ|25|4', '2|Вторая СОШ|31|9', "'2024", '1|Первая СОШ|22|3', '2|Вторая СОШ|30|2'],
    [...exam, 'Первая СОШ: ОГЭ Математика 9 2024 = 3/22', 'Вторая СОШ: ОГЭ Математика 9 2024 = 2/30'],
  ),
  one(
    'a count that alone names the subject is the table’s own',
    'ОГЭ 2025',
    'ОО|Выпускников|Сдавали математику|Не сдали',
    ['Первая СОШ|27|25|4', 'Вторая СОШ|33|31|9'],
    exam,
  ),
];
