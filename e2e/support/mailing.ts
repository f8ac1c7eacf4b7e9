/** A school's part in «Разослать школам» and «Собрать заполненные»: its workbook from the archive, filled in by SheetJS. */
import { read, utils, write } from '@e965/xlsx';
import JSZip from 'jszip';

/** Text in the row, columns to the right of it, what is typed there. */
export type Typed = readonly [sheet: string, row: string, right: number, value: string | number];

/** A file as the browser is given one. */
export interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
export const letter: Given = {
  name: 'Письмо.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from('a letter'),
};

/** A need, a weak process, a risk, a measure under way. */
export const usual = (need: number): Typed[] => [
  ['Потребности', 'Проекторы', 2, need],
  ['Школьные процессы', '1.1', 3, 'недост'],
  ['Рисковый профиль', 'Дефицит педагогических кадров', 1, 'высокая'],
  ['Дорожная карта', 'не начато', 0, 'в работе'],
];

/** Folders of schools in an archive, in its order. */
export async function foldersOf(archive: Uint8Array): Promise<string[]> {
  const { files } = await JSZip.loadAsync(archive);
  return [
    ...new Set(Object.keys(files).flatMap((name) => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []))),
  ];
}

/** The workbook of a school with its cells filled in. */
export async function filledIn(archive: Uint8Array, school: string, cells: readonly Typed[]): Promise<Given> {
  const zip = await JSZip.loadAsync(archive);
  const book = read(await zip.file(`${school}/Заполнить и вернуть.xlsx`)!.async('uint8array'));
  for (const [name, row, right, value] of cells) {
    const sheet = book.Sheets[name]!;
    const at = Object.keys(sheet).find((address) => (sheet[address] as { v?: unknown }).v === row)!;
    const { r, c } = utils.decode_cell(at);
    sheet[utils.encode_cell({ r, c: c + right })] = { t: typeof value === 'number' ? 'n' : 's', v: value };
  }
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return { name: `${school.replace(/[«»]/g, '')}.xlsx`, mimeType: 'application/octet-stream', buffer };
}
