/** A school's row of «Свод». */
import { columnName } from '../../../../model/cells';
import type { Criteria } from '../../../../model/criteria';
import type { JudgedResult, Verdict } from '../../../../model/verdict';
import { svodWords as words } from '../../../../words/list/identification';
import { certaintyNotes, statusTitle } from '../../../../words/list/judging';
import { groupOf, isListed } from '../../../../judging';
import type { CellInput, SheetBuilder } from '../../../kit/sheet/builder';
import { isAmbiguous, RowKeys, type Sources } from '../sources';
import { linkTo } from '../places';
import { byYearProcedure } from './procedures-of-years';
import { pupilFormulas, rowFormulas, type KeyCell, type SourceFormulas } from '../source-formula';
import type { RowFormula, SvodLayout } from './layout';
import { svodStyles } from './styles';
import { flagValue, lowCountValue } from './verdict';

/** Formulas of a result; nothing where its cells cannot be recounted by a formula that is safe against other schools' rows. */
function formulasOf(judged: JudgedResult, sources: Sources, keys: KeyCell, participants: string): SourceFormulas {
  const { result } = judged;
  const sheet = sources.sheets.get(result.block.sheetId);
  if (!sheet || result.block.lowForm === 'text') return {};
  if (result.block.lowForm === 'pupils')
    return sources.countPupils ? pupilFormulas(result, sheet, keys, participants) : {};
  return rowFormulas(result, sheet, keys, participants, (row) => isAmbiguous(sources, result, row));
}

/** Appends the row of a school; returns how many key cells it has. */
export function svodRow(
  builder: SheetBuilder,
  number: number,
  verdict: Verdict,
  layout: SvodLayout,
  sources: Sources,
  judged: { criteria: Criteria; years: readonly [number, number] },
): number {
  const { procedures, columns, formulas } = layout;
  const row = builder.nextRow;
  const address = (col: number): string => `$${columnName(col)}${row + 1}`;
  const keys = new RowKeys(row, columns.keys);
  const results = byYearProcedure(verdict.results);
  builder.put(row, 0, { v: number, style: svodStyles.number });
  if (columns.municipality !== null)
    builder.put(row, columns.municipality, { v: verdict.school.municipality ?? '', style: svodStyles.text });
  builder.put(row, columns.school, { v: verdict.school.name, style: svodStyles.text });

  for (const [index, { id, last }] of procedures.entries()) {
    const [people, share] = [columns.data + index * 2, columns.data + index * 2 + 1];
    const judgedResult = results.get(id);
    for (const [col, cell] of pairOf(judgedResult, people, share, sources, keys.cell, address))
      builder.put(row, col, cell);
    const f = formulas.flags[index]!(row);
    const v = flagValue(judgedResult, last, judged.criteria);
    builder.put(row, columns.flags + index, { v, f, style: svodStyles.service });
  }

  const [previousYear, lastYear] = judged.years;
  const count = (col: number, formula: RowFormula, year: number) =>
    builder.put(row, col, { v: lowCountValue(verdict, year), f: formula(row), style: svodStyles.number });
  count(columns.lowPrevious, formulas.lowPrevious, previousYear);
  count(columns.lowLast, formulas.lowLast, lastYear);
  builder.put(row, columns.verdict, {
    v: statusTitle[verdict.status],
    f: formulas.verdict(verdict.owed)(row),
    style: svodStyles.verdict,
  });
  builder.put(row, columns.listed, {
    ...listedCell(verdict, address(columns.verdict)),
    style: svodStyles.text,
  });
  const certainty = certaintyNotes(verdict).join('; ') || words.noData;
  builder.put(row, columns.certainty, {
    v: certainty,
    f: `IF(${layout.cells.asMade},"${certainty}","${words.remade}")`,
    style: svodStyles.text,
  });
  return keys.write(builder);
}

/** On the list or not: said by a decision made by hand, else by the verdict's cell. */
function listedCell(verdict: Verdict, address: string): CellInput {
  const { yes, no, added, excluded } = words.onList;
  const { hand } = verdict;
  const group = groupOf(verdict);
  if (group === 'included') return { v: added };
  if (group === 'excluded') return { v: excluded };
  if (hand) return { v: isListed(verdict) ? yes : no };
  return { v: isListed(verdict) ? yes : no, f: `IF(${address}="${statusTitle.low}","${yes}","${no}")` };
}

/** People and share of a result: formulas with the values they give, or values with a link to the source. */
function pairOf(
  judged: JudgedResult | undefined,
  people: number,
  share: number,
  sources: Sources,
  keys: KeyCell,
  address: (col: number) => string,
): [number, CellInput][] {
  if (!judged) {
    const empty: CellInput = { v: words.noData, style: svodStyles.empty };
    return [
      [people, empty],
      [share, empty],
    ];
  }
  const { result } = judged;
  const formulas = formulasOf(judged, sources, keys, address(people));
  const link = linkTo(result, sources.sheets);
  const cell = (v: number, f: string | undefined, style: CellInput['style']): CellInput =>
    f ? { v, f, style } : { v, ...(link ? { link } : {}), style };
  const shareStyle = result.exact ? svodStyles.share : svodStyles.inexact;
  return [
    [people, cell(result.participants, formulas.participants, svodStyles.people)],
    [share, cell(result.low / result.participants, formulas.share, shareStyle)],
  ];
}
