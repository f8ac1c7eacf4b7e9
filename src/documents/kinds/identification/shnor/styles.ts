import type { Style } from '../../../../model/plan';
import { colors, documentFont, styles } from '../../../kit/sheet/look';

/** «ШНОР» holds much text a row: set a little smaller than other documents. */
export const shnorSize = 10;
const font = { name: documentFont.name, size: shnorSize } as const;
const small = <S extends Style>(style: S): S => ({ ...style, font: { ...style.font, size: shnorSize } });

export const shnorStyles = {
  caption: { font: { ...font, bold: true }, align: { h: 'left', v: 'top', wrap: true } },
  line: { font, align: { h: 'left', v: 'top', wrap: true } },
  head: small(styles.head),
  // Unwrapped, so that they run over the empty cells beside them (`bandRow`).
  section: { ...styles.section, font: { ...font, size: 11, bold: true }, align: { h: 'left', v: 'center' } },
  none: { ...small(styles.text), align: { h: 'left', v: 'top' } },
  text: small(styles.text),
  school: { ...small(styles.text), font: { ...font, bold: true } },
  center: small(styles.center),
  link: { ...small(styles.share), font: { ...font, color: colors.accent, underline: true } },
  share: small(styles.share),
  place: { ...small(styles.link), font: { ...font, color: colors.accent } },
  low: { ...small(styles.center), fill: colors.lowFill, font: { ...font, bold: true, color: colors.lowInk } },
  watch: { ...small(styles.center), fill: colors.watchFill, font: { ...font, color: colors.watchInk } },
  insufficient: { ...small(styles.center), fill: colors.unknownFill },
  clear: { ...small(styles.center), fill: colors.clearFill },
  note: { ...styles.note, font: { ...font, color: colors.muted } },
} satisfies Record<string, Style>;
