/** Sheets as methodists, deputy heads and centres write them, and what a right reader takes from each. */
import type { CellValue } from '../../model/cells';
import type { Problem } from '../../model/outcome';
import type { Question, Reading } from '../../model/reading';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { sheet, workbook } from './grid';

export interface WrittenCase {
  name: string;
  file?: string;
  /** One line is a row, «|» stands between cells, «'» makes a number a text, «\n» is a line break inside a cell. */
  sheets: readonly { name: string; table: string }[];
  /** «школа @ муниципалитет: процедура предмет класс год = «2»/участники», «~» after an uncertain one. */
  told: readonly string[];
  /** Types of the questions asked; none where left out. */
  asked?: readonly Question['type'][];
  /** Codes of the problems named; none where left out. */
  problems?: readonly Problem['code'][];
}

function cellOf(text: string): CellValue {
  const said = text.trim();
  if (said === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(said)) return Number(said);
  return said.replace(/^'/, '').replace(/\\n/g, '\n');
}

export const workbookOf = ({ file, sheets }: WrittenCase): WorkbookSnapshot =>
  workbook(
    sheets.map(({ name, table }) => ({
      ...sheet(
        name,
        table
          .replace(/^\n/, '')
          .split('\n')
          .map((line) => line.split('|').map(cellOf)),
      ),
    })),
    file,
  );

/** What was read, in the words of `WrittenCase`. */
export const toldOf = ({ results }: Reading): string[] =>
  results.map(({ school, procedure, year, low, participants, exact }) => {
    const where = school.municipality === null ? '' : ` @ ${school.municipality}`;
    return `${school.name}${where}: ${procedure.kind} ${procedure.subject} ${procedure.grade} ${year} = ${low}/${participants}${exact ? '' : '~'}`;
  });
