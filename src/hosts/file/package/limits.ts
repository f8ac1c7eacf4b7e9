/** Bounds on what a file may ask of the machine. Beyond them a file is refused with a message; a region's largest workbook stays far below. */
export const limits = {
  /** Bytes of the file itself. */
  file: 200 * 2 ** 20,
  /** Entries of the package. */
  entries: 20_000,
  /** Bytes of one part, unpacked. */
  part: 512 * 2 ** 20,
  /** Bytes of all parts that were unpacked for one file. */
  total: 768 * 2 ** 20,
  /** Unpacked : packed, for parts above `ratioFrom`. Sheets of a million formatted empty cells reach some 60. */
  ratio: 250,
  ratioFrom: 16 * 2 ** 20,
  /** Cells of the used rectangle of one sheet, blank rows aside. */
  cells: 20_000_000,
  /** Excel's own. */
  rows: 1_048_576,
  columns: 16_384,
  text: 32_767,
  hyperlinks: 65_530,
} as const;
