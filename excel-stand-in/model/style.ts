/** Formats of cells: immutable values, one object for equal formats, so that a sheet of 100,000 cells holds a few. */
export type Side = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';
export interface BorderLine {
  style: string;
  weight: string;
  color: string;
}
export interface CellStyle {
  numberFormat: string;
  font: { name: string; size: number; bold: boolean; italic: boolean; underline: string; color: string };
  /** «#RRGGBB»; '' for no fill. */
  fill: string;
  borders: Partial<Record<Side, BorderLine>>;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  locked: boolean;
}

const pool = new Map<string, CellStyle>();
function shared(style: CellStyle): CellStyle {
  const key = JSON.stringify(style);
  const known = pool.get(key);
  if (known) return known;
  pool.set(key, style);
  return style;
}

export const normalStyle = shared({
  numberFormat: 'General',
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None', color: '#000000' },
  fill: '',
  borders: {},
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
});

export type StylePatch = Partial<Omit<CellStyle, 'font' | 'borders'>> & {
  font?: Partial<CellStyle['font']>;
  borders?: Partial<Record<Side, BorderLine | null>>;
};

/** The style with some of it changed; a border of null is taken away. */
export function patched(style: CellStyle, patch: StylePatch): CellStyle {
  const borders: Partial<Record<Side, BorderLine>> = {};
  for (const side of ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const) {
    const line = patch.borders && side in patch.borders ? patch.borders[side] : style.borders[side];
    if (line) borders[side] = line;
  }
  return shared({ ...style, ...patch, font: { ...style.font, ...patch.font }, borders });
}
