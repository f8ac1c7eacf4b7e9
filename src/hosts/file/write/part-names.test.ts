/** Names of the parts that new sheets get. */
import type { WorkbookChange } from '../../../app/port';
import { emptyState } from '../../../model/state';
import { openFile, type WorkbookFile, type Written } from '../index';
import { fullPlan } from '../testing/full-plan';
import { partText, sheetData, unzip, workbookOf, zip } from '../testing/packages';

function opened(bytes: Uint8Array): WorkbookFile {
  const file = openFile(bytes, 'книга.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  return file.value;
}
function written(bytes: Uint8Array, change: Partial<WorkbookChange>): Written {
  const file = opened(bytes);
  const outcome = file.write({ plans: [], state: file.snapshot().state ?? emptyState(), ...change });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const plans = [fullPlan()];
const idOfSvod = ({ report }: Written): string | undefined => report.sheets[0]?.sheetId;
const replaced = (bytes: Uint8Array, part: string, from: string, to: string): string =>
  partText(bytes, part).replace(from, to);

test('a new sheet’s part is named as Excel names it: some programs read no other', () => {
  expect(idOfSvod(written(workbookOf(sheetData('')), { plans }))).toBe('xl/worksheets/sheet2.xml');
});

test('a number that stands in the package is left, be it in another case, or only in the list of parts or of relations', () => {
  const bytes = workbookOf(sheetData(''));
  const types = '[Content_Types].xml';
  const relations = 'xl/_rels/workbook.xml.rels';
  const crowded = zip({
    ...unzip(bytes),
    'xl/worksheets/Sheet2.XML': '<worksheet/>',
    [types]: replaced(
      bytes,
      types,
      '</Types>',
      '<Override PartName="/xl/worksheets/SHEET3.xml" ContentType="application/xml"/></Types>',
    ),
    [relations]: replaced(
      bytes,
      relations,
      '</Relationships>',
      '<Relationship Id="gone" Type="t/worksheet" Target="/xl/worksheets/sheet4.xml"/></Relationships>',
    ),
  });
  const made = written(crowded, { plans });
  expect(idOfSvod(made)).toBe('xl/worksheets/sheet5.xml');
  expect(partText(made.bytes, types).match(/sheet5\.xml/g)).toHaveLength(1);
});

test('a sheet of another program’s or an older version’s name is made again and removed where it stands', () => {
  const first = written(workbookOf(sheetData('')), { plans });
  const renamed = Object.entries(unzip(first.bytes)).map(([name, part]) => {
    const text = /\.(xml|rels)$/.test(name)
      ? Buffer.from(part).toString().replaceAll('sheet2.xml', 'shnor1.xml')
      : part;
    return [name.replace('sheet2.xml', 'shnor1.xml'), text];
  });
  const old = zip(Object.fromEntries(renamed) as Record<string, string | Uint8Array>);
  const again = written(old, { plans });
  expect(again.report.sheets).toMatchObject([{ sheetId: 'xl/worksheets/shnor1.xml', replaced: true }]);
  const removed = written(old, { remove: opened(old).snapshot().state!.registry });
  expect(removed.file.snapshot().sheets.map(({ name }) => name)).toEqual(['Лист']);
  expect(partText(removed.bytes, '[Content_Types].xml')).not.toContain('shnor1');
});
