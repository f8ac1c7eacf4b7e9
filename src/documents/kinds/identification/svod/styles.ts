import type { Style } from '../../../../model/plan';
import { box, colors, documentFont, styles, shareFormat } from '../../../kit/sheet/look';

/** «Свод» is wide: its cells are set a little smaller than other documents. */
export const svodSize = 10;
const font = { name: documentFont.name, size: svodSize } as const;
const muted = { font: { ...font, size: 8, color: colors.muted } } satisfies Style;

export const svodStyles = {
  head: { ...styles.head, font: { ...font, bold: true } },
  label: { font, align: { h: 'right', v: 'center', wrap: true } },
  input: { font, fill: colors.inputFill, border: box, align: { h: 'center', v: 'center' } },
  number: { font, border: box, align: { h: 'center', v: 'center' }, format: '0' },
  text: { font, border: box, align: { h: 'left', v: 'center', wrap: true } },
  verdict: { font: { ...font, bold: true }, border: box, align: { h: 'center', v: 'center', wrap: true } },
  people: { font, border: box, align: { h: 'center', v: 'center' }, format: '0' },
  share: { font, border: box, align: { h: 'center', v: 'center' }, format: shareFormat },
  inexact: { font: { ...font, italic: true }, border: box, align: { h: 'center', v: 'center' }, format: shareFormat },
  empty: { font: { ...font, color: colors.muted }, border: box, align: { h: 'center', v: 'center' } },
  sentence: { font: { ...font, bold: true }, align: { h: 'left', v: 'top', wrap: true } },
  note: { ...styles.note, font: { ...font, color: colors.muted } },
  service: { ...muted, align: { h: 'left', v: 'bottom' } },
  serviceTitle: { font: { ...muted.font, bold: true }, align: { h: 'left', v: 'center' } },
} satisfies Record<string, Style>;
