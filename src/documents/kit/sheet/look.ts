/** The one look of every sheet we make: fonts, colours, margins. Documents are set in Times New Roman, as offices sign them. */
import type { CellValue } from '../../../model/cells';
import type { PrintSetup, Style } from '../../../model/plan';

export const documentFont = { name: 'Times New Roman', size: 11 } as const;

export const colors = {
  ink: '#1F2933',
  muted: '#5F6B7A',
  line: '#8A94A0',
  headFill: '#E8EDF3',
  sectionFill: '#F3F5F8',
  lowFill: '#F8D7D3',
  lowInk: '#8C1D18',
  watchFill: '#FCEBC8',
  watchInk: '#6B4700',
  clearFill: '#DDEFE0',
  unknownFill: '#ECECEC',
  inputFill: '#FFFBE6',
  accent: '#1F4E79',
} as const;

const edge = { style: 'thin', color: colors.line } as const;
export const box: NonNullable<Style['border']> = { top: edge, bottom: edge, left: edge, right: edge };

const font = (extra: Style['font'] = {}): Style['font'] => ({
  name: documentFont.name,
  size: documentFont.size,
  ...extra,
});

/** A share: one decimal, the sign apart, as «13,0 %». */
export const shareFormat = '0.0\\ %';

/** Named styles; combine with `{ ...styles.text, fill: … }`. */
export const styles = {
  title: { font: font({ size: 14, bold: true }), align: { h: 'center', v: 'center', wrap: true } },
  subtitle: { font: font({ size: 12 }), align: { h: 'center', v: 'center', wrap: true } },
  note: { font: font({ size: 10, color: colors.muted }), align: { h: 'left', v: 'top', wrap: true } },
  plain: { font: font(), align: { h: 'left', v: 'top', wrap: true } },
  plainRight: { font: font(), align: { h: 'right', v: 'top', wrap: true } },
  head: {
    font: font({ bold: true }),
    fill: colors.headFill,
    border: box,
    align: { h: 'center', v: 'center', wrap: true },
  },
  section: {
    font: font({ bold: true }),
    fill: colors.sectionFill,
    border: box,
    align: { h: 'left', v: 'center', wrap: true },
  },
  text: { font: font(), border: box, align: { h: 'left', v: 'top', wrap: true } },
  center: { font: font(), border: box, align: { h: 'center', v: 'top', wrap: true } },
  whole: { font: font(), border: box, align: { h: 'center', v: 'top' }, format: '0' },
  share: { font: font(), border: box, align: { h: 'center', v: 'top' }, format: shareFormat },
  decimal: { font: font(), border: box, align: { h: 'center', v: 'top' }, format: '0.00' },
  date: { font: font(), border: box, align: { h: 'center', v: 'top' }, format: 'dd.mm.yyyy' },
  // A text format: «5-6» or «май 2025» typed by hand would become a date.
  input: { font: font(), fill: colors.inputFill, border: box, align: { h: 'left', v: 'top', wrap: true }, format: '@' },
  link: {
    font: font({ color: colors.accent, underline: true }),
    border: box,
    align: { h: 'left', v: 'top', wrap: true },
  },
} satisfies Record<string, Style>;

/** Excel before 2010 draws «####» in place of a longer text in a cell with the text format. */
const mostInTextFormat = 255;
const textFormats = new WeakMap<Style, Style>();
/**
 * The style of a text that people may word anew by hand: in the text format «май 2025» or «5-6» typed over it stays what was typed. A cell that holds
 * no text, or has a format of its own, keeps its style.
 */
export function wordedStyle(style: Style, value: CellValue | undefined): Style {
  if (typeof value !== 'string' || value.length > mostInTextFormat || style.format !== undefined) return style;
  // Made once: a style is known by its object.
  const known = textFormats.get(style) ?? { ...style, format: '@' };
  textFormats.set(style, known);
  return known;
}

/** A difference of two shares, given in points: «+3,5» and «+3,5 п. п.», with the printer's minus. */
export const signedFormat = '+0.0;"−"0.0;0.0';
/** The same of a mean, to two digits. */
export const signedMeanFormat = '+0.00;"−"0.00;0.00';
/** A signed format with how many schools the change is of behind: «−3,2 (13)». */
export const ofSchoolsFormat = (format: string, schools: number): string =>
  format
    .split(';')
    .map((part) => `${part}" (${schools})"`)
    .join(';');
export const pointsFormat = '+0.0" п.\u00a0п.";"−"0.0" п.\u00a0п.";0.0" п.\u00a0п."';

/**
 * A4 landscape fitted to one page in width. Margins and the number at the top centre from the second page on: ГОСТ Р 7.0.97-2025 (20 mm, 10 mm
 * at the right).
 */
export const landscape = (extra: Partial<PrintSetup> = {}): PrintSetup => ({
  orientation: 'landscape',
  fitWidth: 1,
  margins: { top: 20, bottom: 20, left: 20, right: 10 },
  header: { center: '&P' },
  plainFirst: true,
  ...extra,
});
export const portrait = (extra: Partial<PrintSetup> = {}): PrintSetup => ({
  ...landscape(extra),
  orientation: 'portrait',
});
