/** What of our workbook holds after another program typed into it and saved it: looked at through the product and in the file itself. */
import { a1, parseArea, type CellValue } from '../../src/model/cells';
import { valueAt, type SheetSnapshot } from '../../src/model/snapshot';
import { isFlagFormula } from '../../src/workbook/flag-mark';
import { make, open, wanted, well, type Opened } from './book';
import { facets, partsOf } from './parts';
import type { Edit } from './programs';

export const typedMark = '++';
export const typedPerson = 'Фамилия001';
const source = 'ОГЭ 2026';

/** Cells typed into: a form's mark, a plan's responsible person, a number of the results that «Свод» counts from. */
export function editsFor({ session }: Pick<Opened, 'session'>): Edit[] {
  const { snapshot, kept } = session.getSnapshot();
  const sheetOf = (kind: string): SheetSnapshot => {
    const entry = kept.registry.find((one) => one.kind === kind)!;
    return snapshot!.sheets.find(({ name }) => name === entry.name)!;
  };
  const at = (sheet: SheetSnapshot, row: number, col: number) => a1({ row: sheet.top + row, col: sheet.left + col });
  const form = sheetOf('processes');
  const marked = form.values.findIndex((row) => row[0] === '1.1');
  const plan = sheetOf('roadmap');
  const header = plan.values.findIndex((row) => row.some((cell) => /^Ответственн/.test(String(cell ?? ''))));
  const column = plan.values[header]!.findIndex((cell) => /^Ответственн/.test(String(cell ?? '')));
  const person = plan.values.findIndex(
    (row, index) => index > header && typeof row[column] === 'string' && /^\d/.test(String(row[0] ?? '')),
  );
  const results = snapshot!.sheets.find(({ name }) => name === source)!;
  const low = session.getSnapshot().findings!.reading.results.find(({ block }) => block.sheetId === results.id)!;
  return [
    { sheet: form.name, cell: at(form, marked, 3), value: typedMark },
    { sheet: plan.name, cell: at(plan, person, column), value: typedPerson },
    {
      sheet: source,
      cell: a1({ row: low.row, col: low.block.columns.participants! }),
      value: (low.participants ?? 0) + 7,
    },
  ];
}

/** What stands where an edit was typed. */
export function valueIn(sheets: readonly SheetSnapshot[], { sheet, cell }: Edit): CellValue | undefined {
  const found = sheets.find(({ name }) => name === sheet);
  const { top, left } = parseArea(cell)!;
  return found && valueAt(found, top, left);
}

export interface Held {
  /** Sheet → what it lost; «» where all of it stands. */
  sheets: Record<string, string>;
  /** What the workbook as a whole kept, line by line. */
  book: Record<string, string>;
}

const yes = 'да';
/** Marks of ours in the sheets of a file. */
export const flags = (bytes: Uint8Array): number =>
  partsOf(bytes).sheets.reduce(
    (sum, { xml }) =>
      sum +
      [...xml.matchAll(/<(?:x14:|xm:)?(?:formula|f)>([^<]*)</g)].filter(([, formula]) =>
        isFlagFormula(formula!.replaceAll('&quot;', '"')),
      ).length,
    0,
  );
const valuesOf = (sheet: SheetSnapshot | undefined): string =>
  JSON.stringify(
    (sheet?.values ?? []).map((row) =>
      row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell)),
    ),
  );

/** @param before the workbook as we saved it; @param after as the program saved it; @param edits typed there */
export async function heldIn(before: Uint8Array, after: Uint8Array, edits: readonly Edit[]): Promise<Held> {
  const [first, opened] = [await open(before), await open(after)];
  const { kept: was } = first.session.getSnapshot();
  const { kept, snapshot, remarks } = opened.session.getSnapshot();
  const ours = new Set(was.registry.filter(({ kind }) => kind !== 'source').map(({ name }) => name));
  const [old, now] = [partsOf(before), partsOf(after)];
  const sheets = Object.fromEntries(
    old.sheets
      .filter(({ name }) => ours.has(name))
      .map((sheet) => {
        const same = now.sheets.find(({ name }) => name === sheet.name);
        const lost = same
          ? Object.keys(facets).filter((facet) => facets[facet]!(sheet, old) !== facets[facet]!(same, now))
          : ['лист'];
        return [sheet.name, lost.join(', ')];
      }),
  );
  const plain = ({ registry: _registry, run: _run, ...state }: typeof was) => JSON.stringify(state);
  const book: Record<string, string> = {
    'память: критерии, список, ответы': plain(was) === plain(kept) && remarks.length === 0 ? yes : 'нет',
    'листы навигатора узнаны': String(kept.registry.length === was.registry.length ? yes : kept.registry.length),
    'вписанное прочитано': edits.every((edit) => valueIn(snapshot!.sheets, edit) === edit.value) ? yes : 'нет',
    '«Свод» пересчитан после правки':
      valuesOf(first.session.getSnapshot().snapshot!.sheets.find(({ name }) => name === 'Свод')) !==
      valuesOf(snapshot!.sheets.find(({ name }) => name === 'Свод'))
        ? yes
        : 'нет',
    'отметки стоят': flags(before) === flags(after) ? yes : `${flags(after)} из ${flags(before)}`,
    'имена ячеек': namesOf(before) === namesOf(after) ? yes : 'нет',
  };
  Object.assign(book, await goesOn(opened));
  return { sheets, book };
}

const namesOf = (bytes: Uint8Array): string =>
  [...new Set([...partsOf(bytes).workbook.matchAll(/name="(shnor_(?!run)\w+)"/g)].map(([, name]) => name!))]
    .sort()
    .join();

/** The work goes on: documents made again in their place with what was typed, marks taken away, our sheets removed. */
export async function goesOn(opened: Opened): Promise<Record<string, string>> {
  const { session, port } = opened;
  const names = () => session.getSnapshot().snapshot!.sheets.map(({ name }) => name);
  const before = names();
  await make(opened, wanted);
  await session.identify();
  const doubled = names().filter((name) => !before.includes(name));
  const { snapshot, kept } = session.getSnapshot();
  const texts = (kind: string) => {
    const entry = kept.registry.find((one) => one.kind === kind);
    return snapshot!.sheets.find(({ name }) => name === entry?.name)?.values.flat() ?? [];
  };
  const typed = texts('processes').includes(typedMark) && texts('roadmap').includes(typedPerson);
  await session.flag(false);
  well(opened, true);
  const unflagged = flags(port.bytes()) === 0;
  await session.removeOurSheets();
  well(opened, true);
  const left = (await open(port.bytes())).session.getSnapshot().snapshot!.sheets.map(({ name }) => name);
  const own = before.filter((name) => !kept.registry.some((entry) => entry.name === name));
  return {
    'листы сделаны заново на своём месте': doubled.length === 0 ? yes : `лишние: ${doubled.join(', ')}`,
    'вписанное осталось в новых листах': typed ? yes : 'нет',
    'отметки сняты': unflagged ? yes : 'нет',
    'убраны все листы навигатора и только они': JSON.stringify(left) === JSON.stringify(own) ? yes : left.join(', '),
  };
}
