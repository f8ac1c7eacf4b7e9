/** Parts that every diagnostic sheet has: title, notes, headings, links to sources, the place to sign. */
import { a1 } from '../../../model/cells';
import type { PrintSetup, Style } from '../../../model/plan';
import { aboutText, shownMeans, shownPoints, signatureText } from '../../../words/diagnostics/diagnostics';
import { typeset } from '../../../words/russian/russian';
import { sourceCellsCaption } from '../../../words/list/sources';
import type { DocumentContext } from '../../definition';
import { organisationOf } from '../organisation';
import { SheetBuilder, type CellInput } from './builder';
import { fontOf } from './font';
import { colors, documentFont, landscape, ofSchoolsFormat, signedFormat, signedMeanFormat, styles } from './look';
import { columnPoints, textWidth } from './text-height';
import type { Change } from '../findings/changes';
import type { Scope } from '../findings/scope';
import { sourceText, type Source } from '../findings/sources';

export interface PageOptions {
  kind: string;
  key?: string;
  /** Wanted sheet name. */
  name: string;
  title: string;
  /** Column widths in characters. */
  widths: readonly number[];
  print?: PrintSetup;
  /** What people who fill the sheet in need to know: stands above the printed part. */
  hint?: string;
  /** The line of an annex, above the title; '' for none. */
  annex?: string;
  /** A paper that is signed, not a form that is sent in. */
  signed?: boolean;
}

/** A sheet with its title block written: title, lines under it, an empty row. */
export function newPage(
  context: Pick<DocumentContext, 'sheetName'> & Partial<Pick<DocumentContext, 'state'>>,
  options: PageOptions,
  lines: readonly string[] = [],
): SheetBuilder {
  const { kind, key = '', title } = options;
  const sheet = new SheetBuilder(
    {
      kind,
      key,
      name: context.sheetName(kind, key, options.name),
      title,
      font: fontOf(context),
      columns: options.widths.map((width) => ({ width })),
    },
    options.print ?? landscape(),
  );
  sheet.signed = options.signed ?? false;
  const last = options.widths.length - 1;
  if (options.hint) sheet.unprinted = noteRow(sheet, options.hint, last) + 1;
  if (options.annex) sheet.mergedRow({ v: typeset(options.annex), style: styles.plainRight }, 0, last);
  sheet.mergedRow({ v: typeset(title), style: styles.title }, 0, last);
  for (const line of lines) if (line) sheet.mergedRow({ v: typeset(line), style: styles.subtitle }, 0, last);
  sheet.spellsOut = true;
  sheet.row([]);
  return sheet;
}

export const heading: Style = {
  font: { name: documentFont.name, size: 12, bold: true },
  align: { h: 'left', v: 'center', wrap: true },
};

/** A heading over the whole width, with air above it; it stays with what follows. */
export function headingRow(sheet: SheetBuilder, text: string, last: number): number {
  if (sheet.nextRow > 3) sheet.row([], { height: 9 });
  const row = sheet.mergedRow({ v: typeset(text), style: heading }, 0, last);
  sheet.keepWithNext(row);
  return row;
}

/** A small line; under a heading it stays with what follows, as the heading does. */
export function noteRow(sheet: SheetBuilder, text: string, last: number): number {
  const row = sheet.mergedRow({ v: typeset(text), style: styles.note }, 0, last);
  if (sheet.staysWithNext(row - 1)) sheet.keepWithNext(row);
  return row;
}

export function textRow(sheet: SheetBuilder, text: string, last: number, style: Style = styles.plain): number {
  return sheet.mergedRow({ v: typeset(text), style }, 0, last);
}

/** Header of a table; it stays with the row below. */
export function headRow(sheet: SheetBuilder, captions: readonly string[], style: Style = styles.head): number {
  const row = sheet.row(captions.map((caption) => ({ v: typeset(caption), style })));
  sheet.keepWithNext(row);
  return row;
}

/** A cell people fill in; what they typed before stays. */
export const inputCell = (value: string | number | boolean | null, format?: string): CellInput => ({
  v: value,
  style: {
    ...styles.input,
    ...(format === undefined ? {} : { format }),
    ...(format === undefined || format === '@' ? {} : { align: { h: 'center', v: 'top' } }),
  },
});

/** Characters of a column of source links. */
const sourceWidth = 26;

/** Made once: a style is known by its object. */
const sourceLink: Style = { ...styles.link, align: { h: 'left', v: 'top' } };
const unknownValue: Style = { ...styles.center, font: { ...styles.center.font, color: colors.muted } };

/** A cell that leads to source cells and names them in one line that fits `width` characters of a column: links do not wrap everywhere. */
export function sourceCell(source: Source, width: number): CellInput {
  const fits = (text: string) => textWidth(text, documentFont.size) <= columnPoints(width) * 0.95 - 5;
  let most = 60;
  while (most > 8 && !fits(sourceText(source, most))) most -= 1;
  return {
    v: sourceText(source, most),
    style: sourceLink,
    link: { sheet: source.sheet, cell: a1({ row: source.area.top, col: source.area.left }), tip: sourceText(source) },
  };
}

/** The columns right of a paper that lead to the cells its figures come from. */
export const sourceColumns = [{ width: 2 }, { width: sourceWidth }];
export const sourceCaption: CellInput = { v: sourceCellsCaption, style: styles.note };
export const besideSource = (source: Source): CellInput => sourceCell(source, sourceWidth);

/**
 * A working column at the right of a paper, which is not printed: it leads to the cells that the figures of a row come from. `last` is the last
 * printed column.
 */
export class SourceColumn {
  private readonly col: number;
  constructor(
    private readonly sheet: SheetBuilder,
    private readonly last: number,
  ) {
    this.col = sheet.addColumns(sourceColumns) - 1;
  }
  caption(row: number): void {
    this.sheet.put(row, this.col, sourceCaption);
  }
  at(row: number, source: Source | undefined): void {
    if (source) this.sheet.put(row, this.col, besideSource(source));
  }
  /** Once everything is written. */
  close(): void {
    const area = { top: 0, left: 0, bottom: this.sheet.nextRow - 1, right: this.last };
    this.sheet.print = { ...this.sheet.print, area };
  }
}

/** Figures without colour of their own, centred; a muted dash where nothing is known. */
export const valueCell = (value: number | null, style: Style): CellInput =>
  value === null ? { v: '—', style: unknownValue } : { v: value, style };

/**
 * A change as the difference of what is printed, with how many schools it is of behind; of one school's paper the number is left out. A dash
 * where there is nothing to compare.
 */
export function changeCell(change: Change | null, ofOneSchool = false): CellInput {
  if (!change) return valueCell(null, styles.center);
  const { measure, from, to, schools } = change;
  const [shown, format] = measure === 'mean' ? [shownMeans, signedMeanFormat] : [shownPoints, signedFormat];
  return {
    v: shown(from, to),
    style: { ...styles.center, format: ofOneSchool ? format : ofSchoolsFormat(format, schools) },
  };
}

/** The place to sign: the head of the office where known, and the date. */
export function signatureRows(context: DocumentContext, sheet: SheetBuilder, last: number): void {
  const { headPosition, headName } = organisationOf(context.state.organisation);
  // Nobody signs an empty page: the last two rows of the document go with the signature.
  sheet.keepWithNext(Math.max(0, sheet.nextRow - 2), sheet.nextRow);
  sheet.row([]);
  sheet.mergedRow({ v: signatureText(headPosition, headName), style: styles.plain }, 0, last);
}

/** A school's name as a caption; a cell to fill where there is none. */
export const schoolCell = (name: string, style: Style = styles.text): CellInput =>
  name === '' ? { v: null, style: { ...styles.input, align: style.align } } : { v: name, style };

/** Whose paper it is: a school, else the municipality as the office names itself, else as the results name it. */
export const aboutLine = (context: DocumentContext, scope: Scope): string =>
  aboutText(scope, organisationOf(context.state.organisation).municipality);
