/** What formulas into the source need: its sheets, rows that no key tells apart, copies of keys on our own sheet. */
import { a1 } from '../../../model/cells';
import { rememberedOf } from '../../../model/remembered';
import type { Result } from '../../../model/result';
import type { SheetSnapshot } from '../../../model/snapshot';
import type { Verdict } from '../../../model/verdict';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { sheetsById, type SheetsById } from './places';
import { pupilTests, rowKey, type KeyCell } from './source-formula';
import { svodStyles } from './svod/styles';

/** Most row tests that COUNTIFS over pupils may cost together. */
export const mostPupilTests = 2_000_000;

/** What rows need of the workbook: sheets by id, rows that no key tells apart, and whether pupils' rows are counted by formulas. */
export interface Sources {
  sheets: SheetsById;
  ambiguous: ReadonlySet<string>;
  countPupils: boolean;
}

/** Of all verdicts and the workbook's sheets; two sheets of ours ask for the same. */
export const sourcesOf = (verdicts: readonly Verdict[], sheets: readonly SheetSnapshot[]): Sources =>
  ofVerdicts(verdicts)(sheets);

const ofVerdicts = rememberedOf((verdicts: readonly Verdict[]) =>
  rememberedOf((sheets: readonly SheetSnapshot[]) => sourcesIn(verdicts, sheetsById(sheets))),
);

function sourcesIn(verdicts: readonly Verdict[], sheets: SheetsById): Sources {
  const rowsOfKey = new Map<string, number>();
  const ambiguous = new Set<string>();
  let tests = 0;
  for (const { results } of verdicts)
    for (const { result } of results) {
      const { block } = result;
      const sheet = sheets.get(block.sheetId);
      if (!sheet) continue;
      if (block.lowForm === 'pupils') {
        tests += pupilTests(result);
        continue;
      }
      if (result.rows) continue;
      const key = `${block.sheetId}|${block.firstRow}|${rowKey(sheet, block, result.row)}`;
      const known = rowsOfKey.get(key);
      if (known === undefined) rowsOfKey.set(key, result.row);
      else if (known !== result.row) for (const row of [known, result.row]) ambiguous.add(`${block.sheetId}|${row}`);
    }
  return { sheets, ambiguous, countPupils: tests <= mostPupilTests };
}

/** Another school's row has the same key: a formula could not tell which of them it reads. */
export const isAmbiguous = ({ ambiguous }: Sources, { block }: Result, row: number): boolean =>
  ambiguous.size > 0 && ambiguous.has(`${block.sheetId}|${row}`);

/** Service cells of a school's row: copies of the source's key values, each once, and formulas that other cells lean on. */
export class RowKeys {
  private readonly cells: (string | number | boolean | { v: string; f: string })[] = [];
  private readonly addresses: string[] = [];
  constructor(
    private readonly row: number,
    private readonly left: number,
  ) {}

  readonly cell: KeyCell = (value) => {
    const index = this.cells.indexOf(value);
    return index < 0 ? this.add(value) : this.addresses[index]!;
  };

  /** A cell with a formula and the value it gives now; its address. */
  formula(f: string, v: string): string {
    return this.add({ f, v });
  }

  private add(cell: (typeof this.cells)[number]): string {
    const col = this.left + this.cells.push(cell) - 1;
    const address = `$${a1({ row: this.row, col })}`;
    this.addresses.push(address);
    return address;
  }

  write(builder: SheetBuilder): number {
    const style = svodStyles.service;
    this.cells.forEach((cell, index) => {
      const input = typeof cell === 'object' ? { v: cell.v, f: cell.f, style } : { v: cell, style };
      builder.put(this.row, this.left + index, input);
    });
    return this.cells.length;
  }
}
