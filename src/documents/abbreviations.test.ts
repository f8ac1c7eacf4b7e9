/** Every made paper spells out the abbreviations it uses: «(далее — ШНОР)» in its text, or in the line of abbreviations. */
import { documents } from './catalogue';
import { abbreviationsLine, abbreviationsMark } from '../words/russian/abbreviations';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from './testing/findings';

const rows: Row[] = Array.from({ length: 4 }, (_, index) => `Школа № ${index + 1}`).flatMap((school, index): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, index < 2 ? 12 : 0, 10, 10, 8],
    [school, 'ЕГЭ Русский язык', year, index < 2 ? 12 : 0, 10, 10, 8],
    [school, 'ВПР Математика 5', year, index < 2 ? 12 : 0, 10, 10, 8],
  ]),
);
/** Lists for the screen, sheets to type results into. */
const forScreen = new Set(['shnor', 'svod', 'read', 'reliability', 'example', 'source', 'entry']);
/** Written in capitals, or parts of an act's number. */
const noAbbreviations = new Set(
  'УТВЕРЖДЕНА УТВЕРЖДЁН УТВЕРЖДАЮ СОГЛАСОВАНО ОРГАН УПРАВЛЕНИЯ ОБРАЗОВАНИЕМ ПРИКАЗ ПРИКАЗЫВАЮ ПРОТОКОЛ СЛУШАЛИ ВЫСТУПИЛИ РЕШИЛИ АНАЛИТИЧЕСКАЯ СПРАВКА ФЗ СК'.split(
    ' ',
  ),
);
const context = contextOf(findingsOf(readingOf(rows)));
const papers = documents
  .filter(({ kind }) => !forScreen.has(kind))
  .flatMap((definition) =>
    definition
      .build(context, definition.inputs.parse({}))
      .plans.map((plan) => [`${plan.kind} ${plan.key}`, plan] as const),
  );

test.each(papers)('«%s» spells out its abbreviations', (_name, plan) => {
  const area = plan.print.area ?? { top: 0, bottom: plan.rows.length - 1, left: 0, right: plan.columns.length - 1 };
  const printed = textsOf({
    ...plan,
    rows: plan.rows.slice(area.top, area.bottom + 1).map((row) => ({
      ...row,
      cells: row.hidden
        ? []
        : row.cells.map((cell, col) => (col <= area.right && !plan.columns[col]?.hidden ? cell : null)),
    })),
  });
  const text = printed.join('\n');
  const used = [...text.matchAll(/(?<![A-Za-zА-Яа-яЁё])[А-ЯЁ]{2,}(?![А-ЯЁа-яё])/g)].map(([one]) => one);
  const line = printed.find((one) => one.startsWith(abbreviationsMark)) ?? '';
  const unknown = [...new Set(used)].filter(
    (one) =>
      !noAbbreviations.has(one) &&
      !new RegExp(`\\((?:далее[\\s\\u00a0]—[\\s\\u00a0])?(?:[А-Я]+ )?${one}(?: [А-Я]+)?\\)`).test(text) &&
      !new RegExp(`(?:^|[ \\u00a0])${one}[\\u00a0 ]?(?:[А-Я]+[\\u00a0 ])?— `).test(line),
  );
  expect(unknown).toEqual([]);
});

test('brackets introduce an abbreviation behind its own words alone', () => {
  const line = (text: string) => abbreviationsLine([text]);
  expect(line('Русский язык: закрепление результатов (ОГЭ)')).toMatch(/ОГЭ\s— /);
  expect(line('составление индивидуальных образовательных маршрутов (ИОМ)')).toBe('');
  expect(line('психолого-медико-педагогической комиссии (ПМПК)')).toBe('');
  expect(line('школы с низкими результатами (далее — ШНОР)')).toBe('');
});
