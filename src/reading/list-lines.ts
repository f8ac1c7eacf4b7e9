/** Lines of a list of schools received from elsewhere, pasted or out of a file: what each names, and which name no school. */
import type { ListLine } from '../model/verdict';
import { withoutNumber } from '../naming';
import { featuresOf } from './header/features';
import { nameOf } from './rows/names';
import { PhraseList, plain, tidy, wordsOf } from './text/text';
import { groupsOfSchools, listTitleWords, signerWords } from './vocabulary/rows';

const titles = new PhraseList([...listTitleWords, ...groupsOfSchools, ...signerWords]);

/** «Перечень школ …», «Школы, включённые в проект …», «Директор …»: no school's, whatever school words it holds. */
const isTitle = (text: string): boolean => titles.starting(wordsOf(plain(text)));
const namesSchool = (text: string): boolean => nameOf(text).kind === 'school' && !isTitle(text);
const namesPlace = (text: string): boolean => nameOf(text).kind === 'municipality' && !isTitle(text);

/** Where a table's head says the schools and their municipalities stand. */
interface Columns {
  school: number;
  municipality: number;
}

function columnsOf(cells: readonly string[]): Columns | null {
  const roles = cells.map((cell) => (namesSchool(cell) ? null : featuresOf(cell).role));
  const school = roles.indexOf('school');
  return cells.length > 1 && school >= 0 && roles.filter(Boolean).length > 1
    ? { school, municipality: roles.indexOf('municipality') }
    : null;
}

/** A cell of a file: «"МБОУ ""СОШ № 1"""» is «МБОУ "СОШ № 1"». */
const unquoted = (cell: string): string =>
  /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;

/** Lines that hold something, in their order. A municipality's heading, or its cell merged over several rows, holds for the lines below. */
export function listLines(lines: readonly string[]): ListLine[] {
  let columns: Columns | null = null;
  let above: string | null = null;
  return lines.flatMap((line): ListLine[] => {
    const text = withoutNumber(line);
    if (text === '') return [];
    const cells = line.split(/[\t;]/).map((cell) => unquoted(withoutNumber(cell)));
    const other: ListLine = { text, name: tidy(text), municipality: null, isSchool: false };
    const head = columnsOf(cells);
    if (head) {
      [columns, above] = [head, null];
      return [other];
    }
    if (namesPlace(text) && cells.length === 1) {
      above = text.replace(/\s*:$/, '');
      return [other];
    }
    const parts = cells.length > 1 ? cells : text.split(',').map((part) => part.trim());
    const place = (columns && cells[columns.municipality]) || parts.find(namesPlace);
    if (place) above = columns ? place : above;
    const name = (columns && cells[columns.school]) || (cells.length > 1 ? cells.find(namesSchool) : text);
    if (!name || isTitle(text) || !namesSchool(name)) return [{ ...other, municipality: place ?? above }];
    return [{ text, name: tidy(name), municipality: place || above, isSchool: true }];
  });
}
