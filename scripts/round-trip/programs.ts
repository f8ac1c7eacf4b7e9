/** Programs that open a workbook, type into it and save it, without a window. A missing one is a failure, never a skipped step. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runOffice } from '../../src/hosts/file/testing/libreoffice';

/** A cell typed into: a text as a text, a number as a number. */
export interface Edit {
  sheet: string;
  cell: string;
  value: string | number;
}
export type Program = (bytes: Uint8Array, edits: readonly Edit[], format?: 'xlsx' | 'ods') => Uint8Array;

const python = path.join(__dirname, '..', '..', '.tools', 'engine', 'bin', 'python');

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'shnor-round-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runEngine(script: string, args: readonly string[], timeout: number): void {
  if (!existsSync(python)) throw new Error('ONLYOFFICE’s engine is missing: npm run tools');
  execFileSync(python, [path.join(__dirname, script), ...args], { stdio: ['ignore', 'ignore', 'pipe'], timeout });
}

/** ONLYOFFICE's engine (the one Р7-Офис is built on). */
export const onlyOffice: Program = (bytes, edits) =>
  inFolder((folder) => {
    const [source, target, list] = ['in.xlsx', 'out.xlsx', 'edits.json'].map((name) => path.join(folder, name));
    writeFileSync(source!, bytes);
    writeFileSync(list!, JSON.stringify(edits));
    runEngine('engine.py', [source!, target!, list!], 120_000);
    return new Uint8Array(readFileSync(target!));
  });

/** The workbook as ONLYOFFICE's engine prints it: its converter stamps nothing on the sheets, as saving through the engine does. */
export const onlyOfficePdf = (bytes: Uint8Array): Uint8Array =>
  inFolder((folder) => {
    const root = path.join(python, '..', '..', 'lib');
    const version = existsSync(root) ? readdirSync(root).find((name) => name.startsWith('python3')) : undefined;
    const lib = path.join(root, version ?? '', 'site-packages', 'docbuilder', 'lib');
    if (!existsSync(path.join(lib, 'x2t'))) throw new Error('ONLYOFFICE’s engine is missing: npm run tools');
    const fonts = path.join(lib, 'sdkjs', 'common', 'AllFonts.js');
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('in.xlsx'), bytes);
    // The engine lists the fonts of the machine when it first runs; its converter only reads the list.
    if (!existsSync(fonts)) onlyOffice(bytes, []);
    mkdirSync(at('temp'));
    const settings = {
      m_sFileFrom: at('in.xlsx'),
      m_sFileTo: at('out.pdf'),
      // A PDF.
      m_nFormatTo: 513,
      m_sAllFontsPath: fonts,
      m_sTempDir: at('temp'),
      // Without it the active sheet alone is printed.
      m_sJsonParams: JSON.stringify({ spreadsheetLayout: { ignorePrintArea: false } }),
    };
    const items = Object.entries(settings).map(([name, value]) => `<${name}>${value}</${name}>`);
    const task = `<?xml version="1.0" encoding="utf-8"?><TaskQueueDataConvert>${items.join('')}</TaskQueueDataConvert>`;
    writeFileSync(at('task.xml'), task);
    execFileSync(path.join(lib, 'x2t'), [at('task.xml')], {
      env: { ...process.env, LD_LIBRARY_PATH: lib },
      stdio: 'pipe',
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(at('out.pdf')));
  });

const filters = { xlsx: 'Calc MS Excel 2007 XML', ods: 'calc8' } as const;

/** LibreOffice fills a new profile when it first starts; a macro it finds there then runs. One profile serves all runs of a process. */
let profile: string | null = null;
function officeProfile(): string {
  if (profile !== null) return profile;
  const folder = mkdtempSync(path.join(tmpdir(), 'shnor-office-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  runOffice(folder, ['--terminate_after_init'], 120_000);
  profile = folder;
  return folder;
}

/** LibreOffice: a macro in a profile of its own types and saves. */
export const libreOffice: Program = (bytes, edits, format = 'xlsx') =>
  inFolder((folder) => {
    const [source, target] = [path.join(folder, 'in.xlsx'), path.join(folder, `out.${format}`)];
    writeFileSync(source, bytes);
    const typed = edits.map(({ sheet, cell, value }) => {
      const place = `book.Sheets.getByName(${basic(sheet)}).getCellRangeByName(${basic(cell)})`;
      return typeof value === 'number' ? `${place}.setValue(${value})` : `${place}.setString(${basic(value)})`;
    });
    const said = path.join(folder, 'said');
    const macro = [
      'Sub Main',
      // An error would wait for a click in a window that nobody sees.
      'On Error GoTo failed',
      'Dim hidden(0) As New com.sun.star.beans.PropertyValue',
      'hidden(0).Name = "Hidden"',
      'hidden(0).Value = True',
      `book = StarDesktop.loadComponentFromURL(${basic(pathToFileURL(source).href)}, "_blank", 0, hidden())`,
      ...typed,
      'book.calculateAll()',
      'Dim kind(0) As New com.sun.star.beans.PropertyValue',
      'kind(0).Name = "FilterName"',
      `kind(0).Value = ${basic(filters[format])}`,
      `book.storeToURL(${basic(pathToFileURL(target).href)}, kind())`,
      'book.close(True)',
      'Exit Sub',
      'failed:',
      `Open ${basic(said)} For Output As #1`,
      'Print #1, Erl & ": " & Error$',
      'Close #1',
      'StarDesktop.terminate()',
      'End Sub',
    ].join('\n');
    const own = officeProfile();
    writeFileSync(path.join(own, 'user', 'basic', 'Standard', 'Module1.xba'), moduleOf(macro));
    runOffice(own, ['macro:///Standard.Module1.Main'], 120_000);
    if (!existsSync(target))
      throw new Error(`LibreOffice: ${existsSync(said) ? readFileSync(said, 'utf8') : 'ran no macro'}`);
    return new Uint8Array(readFileSync(target));
  });

const basic = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const moduleOf = (macro: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n' +
  `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(macro)}</script:module>`;

/** Files of Word by their names → the same opened by a program and saved anew. */
export type WordProgram = (files: Readonly<Record<string, Uint8Array>>) => Record<string, Uint8Array>;

const throughFolder = (files: Readonly<Record<string, Uint8Array>>, work: (from: string, to: string) => void) =>
  inFolder((folder) => {
    const [from, to] = [path.join(folder, 'in'), path.join(folder, 'out')];
    for (const each of [from, to]) mkdirSync(each);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(from, name), bytes);
    work(from, to);
    return Object.fromEntries(
      Object.keys(files).map((name) => [name, new Uint8Array(readFileSync(path.join(to, name)))]),
    );
  });

export const wordOffice: WordProgram = (files) =>
  throughFolder(files, (from, to) => {
    const names = Object.keys(files).map((name) => path.join(from, name));
    runOffice(officeProfile(), ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', to, ...names], 240_000);
  });

export const wordOnlyOffice: WordProgram = (files) =>
  throughFolder(files, (from, to) => {
    runEngine('word.py', [from, to, ...Object.keys(files)], 240_000);
  });
