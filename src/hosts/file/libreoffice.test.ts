/** What another program makes of our workbooks: it opens them unrepaired, calculates the same values, draws the charts. */
import { emptyState } from '../../model/state';
import { newFile, openFile } from './index';
import { fullPlan } from './testing/full-plan';
import { convert } from './testing/libreoffice';
import { book, partText, unzip } from './testing/packages';

const file = openFile(book(), 'книга.xlsx');
if (!file.ok) throw new Error(file.problem.code);
const made = file.value.write({ plans: [fullPlan()], state: emptyState() });
if (!made.ok) throw new Error(made.problem.code);

describe('LibreOffice saves the workbook again', () => {
  let again: Uint8Array;
  beforeAll(() => {
    again = convert(made.value.bytes, 'book.xlsx', 'xlsx');
  }, 120_000);

  test('with the same values on every sheet', () => {
    const reopened = openFile(again, 'книга.xlsx');
    if (!reopened.ok) throw new Error(reopened.problem.code);
    const sheets = reopened.value.snapshot().sheets;
    expect(sheets.map(({ name, values }) => [name, values])).toEqual(
      made.value.file.snapshot().sheets.map(({ name, values }) => [
        name,
        // It cuts numbers to 15 digits.
        values.map((row) => row.map((value) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value))),
      ]),
    );
  });

  test('with our state, which it hangs where Excel does not look: saved by us, the workbook points at it again', () => {
    const state = { ...emptyState(), officialList: ['МБОУ «СОШ № 3»'] };
    const kept = file.value.write({ plans: [fullPlan()], state });
    if (!kept.ok) throw new Error(kept.problem.code);
    const saved = convert(kept.value.bytes, 'book.xlsx', 'xlsx');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('customXml');
    const reopened = openFile(saved, 'книга.xlsx');
    if (!reopened.ok) throw new Error(reopened.problem.code);
    expect(reopened.value.snapshot().state).toMatchObject({
      officialList: state.officialList,
      registry: [{ name: fullPlan().name }],
    });
    const made = reopened.value.write({ plans: [fullPlan()], state: reopened.value.snapshot().state! });
    if (!made.ok) throw new Error(made.problem.code);
    const names = made.value.file.snapshot().sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith(fullPlan().name))).toHaveLength(1);
    expect(partText(made.value.bytes, 'xl/_rels/workbook.xml.rels')).toContain('customXml');
    convert(made.value.bytes, 'book.xlsx', 'pdf');
  }, 120_000);

  // Without a window it keeps no frozen panes and no gridlines: writing.test.ts looks at those.
  test('with every feature of the plan', () => {
    const xml = partText(again, 'xl/worksheets/sheet6.xml');
    for (const piece of [
      /<tabColor rgb="FF1F4E79"/,
      /<col [^>]*hidden="true"[^>]*min="6"/,
      /<row r="10"[^>]*hidden="true"/,
      /<row r="1"[^>]*ht="30"/,
      /<autoFilter ref="A3:E9"/,
      /<mergeCell ref="A1:D1"/,
      /<cfRule type="expression"[^>]*>\s*<formula>AND\(ISNUMBER\(D4\),D4&gt;=\$B\$2\)/,
      /<dataValidation [^>]*errorStyle="warning"[^>]*sqref="E4:E9"|<dataValidation [^>]*sqref="E4:E9"[^>]*errorStyle="warning"/,
      /<hyperlink [^>]*location="[^"]*A1"/,
      /<printOptions [^>]*horizontalCentered="true"/,
      /<pageSetup paperSize="9"[^>]*fitToHeight="0"[^>]*orientation="landscape"/,
      /<brk id="43"/,
      /<drawing /,
    ]) {
      expect(xml).toMatch(piece);
    }
    const workbook = partText(again, 'xl/workbook.xml');
    expect(workbook).toMatch(/_xlnm.Print_Titles"[^>]*>[^<]*\$3:\$3/);
    expect(workbook).toMatch(/shnor_threshold"[^>]*>[^<]*\$B\$2/);
    const charts = Object.keys(unzip(again)).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(6);
  });
});

test('a new file opens too', () => {
  const fresh = newFile([{ name: 'Данные', top: 1, left: 1, values: [['а', 1]] }], {
    plans: [fullPlan()],
    state: emptyState(),
  });
  if (!fresh.ok) throw new Error(fresh.problem.code);
  const pdf = convert(fresh.value.bytes, 'new.xlsx', 'pdf');
  expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
}, 120_000);
