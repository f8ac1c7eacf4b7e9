/** LibreOffice as an office worker: opens a workbook, edits it as people do, recounts everything, saves. A missing one is a failure. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runOffice } from '../../hosts/file/testing/libreoffice';

const text = (value: string): string =>
  value
    .split('\n')
    .map((line) => `"${line.replace(/"/g, '""')}"`)
    .join(' & Chr(10) & ');
const sheet = (name: string): string => `doc.Sheets.getByName(${text(name)})`;

/** Edits of a workbook; rows counted from 0. */
export const edits = {
  setNumber: (name: string, cell: string, value: number) =>
    `${sheet(name)}.getCellRangeByName(${text(cell)}).setValue(${value})`,
  setText: (name: string, cell: string, value: string) =>
    `${sheet(name)}.getCellRangeByName(${text(cell)}).setString(${text(value)})`,
  insertRows: (name: string, at: number, count: number) => `${sheet(name)}.Rows.insertByIndex(${at}, ${count})`,
  insertColumns: (name: string, at: number, count: number) => `${sheet(name)}.Columns.insertByIndex(${at}, ${count})`,
  /** Cuts a row and puts it in before another. */
  moveRow: (name: string, from: number, to: number) => {
    const source = from < to ? from : from + 1;
    const cells = `${sheet(name)}.getCellRangeByPosition(0, ${source}, 200, ${source})`;
    return [
      `${sheet(name)}.Rows.insertByIndex(${to}, 1)`,
      `${sheet(name)}.moveRange(${sheet(name)}.getCellByPosition(0, ${to}).CellAddress, ${cells}.RangeAddress)`,
      `${sheet(name)}.Rows.removeByIndex(${source}, 1)`,
    ].join('\n');
  },
  deleteRows: (name: string, at: number, count: number) => `${sheet(name)}.Rows.removeByIndex(${at}, ${count})`,
  /** Turns the order of the rows of an area round by its column (from 0). */
  sortDown: (name: string, area: string, column: number) =>
    [
      `field.Field = ${column} : field.IsAscending = False`,
      'fields(0) = field',
      'sorting(0).Name = "SortFields" : sorting(0).Value = fields()',
      'sorting(1).Name = "ContainsHeader" : sorting(1).Value = False',
      `${sheet(name)}.getCellRangeByName(${text(area)}).sort(sorting())`,
    ].join('\n'),
};

const escaped = (code: string): string => code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Each list of edits is made on the workbook as it is given; returns the recounted workbooks in the same order. */
export function editedInOffice(bytes: Uint8Array, variants: readonly (readonly string[])[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'shnor-office-'));
  try {
    const source = join(folder, 'source.xlsx');
    writeFileSync(source, bytes);
    const targets = variants.map((_, index) => join(folder, `${index}.xlsx`));
    const steps = variants.map((lines, index) =>
      [
        `doc = StarDesktop.loadComponentFromURL(${text(pathToFileURL(source).href)}, "_blank", 0, hidden())`,
        ...lines,
        'doc.calculateAll()',
        `doc.storeToURL(${text(pathToFileURL(targets[index]!).href)}, xlsx())`,
        'doc.close(True)',
      ].join('\n'),
    );
    const profile = join(folder, 'profile');
    const run = (...args: string[]) => runOffice(profile, args, 240_000);
    // A new profile runs no macro in its first session.
    run('--terminate_after_init');
    writeMacro(join(profile, 'user', 'basic', 'Standard'), steps.join('\n'));
    run('macro:///Standard.Edit.Main');
    return targets.map((path) => new Uint8Array(readFileSync(path)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeMacro(folder: string, steps: string): void {
  const code = [
    'Sub Main',
    'Dim doc, hidden(0) As New com.sun.star.beans.PropertyValue, xlsx(0) As New com.sun.star.beans.PropertyValue',
    'Dim field As New com.sun.star.table.TableSortField, fields(0) As New com.sun.star.table.TableSortField',
    'Dim sorting(1) As New com.sun.star.beans.PropertyValue',
    'hidden(0).Name = "Hidden" : hidden(0).Value = True',
    'xlsx(0).Name = "FilterName" : xlsx(0).Value = "Calc MS Excel 2007 XML"',
    steps,
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const library = 'xmlns:library="http://openoffice.org/2000/library"';
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'Edit.xba'),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n` +
      '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">' +
      `${escaped(code)}</script:module>`,
  );
  writeFileSync(
    join(folder, 'script.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n` +
      `<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false">` +
      '<library:element library:name="Edit"/></library:library>',
  );
}
