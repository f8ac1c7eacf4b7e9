/** A share is printed with a space before its sign in every sheet. */
import { documents } from '../catalogue';
import { contextOf, findingsOf, readingOf, type Row } from '../testing/findings';

const rows: Row[] = [2025, 2026].flatMap((year): Row[] => [
  ['СОШ № 1', 'ОГЭ Математика', year, 30, 10, 5, 5],
  ['Лицей', 'ОГЭ Математика', year, 0, 10, 5, 5],
]);
const context = contextOf(findingsOf(readingOf(rows)));

test('no format of a filled cell has the sign beside the number', () => {
  const formats = documents.flatMap((definition) =>
    definition
      .build(context, definition.inputs.parse({}))
      .plans.flatMap(({ kind, styles, rows: all }) =>
        all.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            typeof cell?.v === 'number' && cell.s !== undefined ? [`${kind} ${styles[cell.s]?.format ?? ''}`] : [],
          ),
        ),
      ),
  );
  expect([...new Set(formats)].filter((format) => /[0#]%/.test(format))).toEqual([]);
});
