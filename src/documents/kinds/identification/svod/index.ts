import { a1, areaA1 } from '../../../../model/cells';
import type { SheetPlan } from '../../../../model/plan';
import { choices, sourceChanged, svodWords as words } from '../../../../words/list/identification';
import { statusTitle } from '../../../../words/list/judging';
import type { DocumentContext } from '../../../definition';
import { SheetBuilder } from '../../../kit/sheet/builder';
import { colors, documentFont, landscape, styles } from '../../../kit/sheet/look';
import { listOf } from '../../../../judging';
import { listSentence } from '../../../../words/list/list';
import { capital } from '../../../../words/russian/russian';
import { notOfficialLine } from '../list-lines';
import { changeableNotes, subtitleOf } from '../head-lines';
import { yearProcedures } from './procedures-of-years';
import { hasMunicipalities } from '../../../../naming';
import { criteriaBlock, svodColumns, svodHeader } from './head';
import { sourcesOf } from '../sources';
import { svodRow } from './row';
import { svodLayout, type SvodLayout } from './layout';
import { svodSize, svodStyles } from './styles';
import { flags } from './verdict';

/** «Свод»: schools × procedures by year as formulas into the source, the verdict as a formula of them and of the criteria's cells. */
export function svodPlan(context: DocumentContext): SheetPlan {
  const { judgement } = context.findings;
  const years = judgement.years;
  const procedures = yearProcedures(judgement);
  const { verdicts } = judgement;
  const columns = svodColumns(procedures, hasMunicipalities(verdicts.map(({ school }) => school)));
  const font = { ...documentFont, size: svodSize };
  const name = context.sheetName('svod', '', words.sheet);
  const builder = new SheetBuilder(
    { kind: 'svod', key: '', name, title: words.title, font, columns: columns.widths },
    landscape(),
  );
  builder.tabColor = colors.accent;
  const right = columns.gap - 1;
  const wide = columns.pages.length > 0;
  // Several pages across: texts stand beside the columns that all pages repeat, within the first page.
  const text = wide ? { left: columns.verdict, right: columns.lowLast } : { left: 0, right };
  builder.mergedRow({ v: words.title, style: styles.title }, text.left, text.right);
  builder.mergedRow({ v: subtitleOf(context.findings), style: styles.subtitle }, text.left, text.right);
  if (!years || procedures.length === 0) {
    builder.mergedRow({ v: words.empty, style: styles.plain }, 0, right);
    return builder.build();
  }
  const cells = criteriaBlock(builder, judgement.criteria, columns);
  const header = svodHeader(builder, procedures, years, columns);
  const sources = sourcesOf(verdicts, context.sheets);
  const layout = svodLayout(procedures, columns, cells);
  let keys = 1;
  for (const [index, verdict] of verdicts.entries()) {
    const width = svodRow(builder, index + 1, verdict, layout, sources, { criteria: judgement.criteria, years });
    keys = Math.max(keys, width);
  }
  const body = { top: header.last + 1, bottom: builder.nextRow - 1 };
  highlight(builder, body, layout);
  for (let index = 0; index < keys; index++) columns.widths.push({ width: 14 });
  const { counts } = listOf(judgement);
  const area = areaA1({ ...body, left: columns.listed, right: columns.listed }, true);
  const sentence = `${capital(listSentence(counts))}.`;
  builder.row([]);
  builder.mergedRow(
    {
      v: sentence,
      f: `IF(${cells.asMade},"${sentence}","${words.changed}"&COUNTIF(${area},"${words.onList.yes}*"))`,
      style: svodStyles.sentence,
    },
    text.left,
    text.right,
  );
  const notes = [
    { text: notOfficialLine(context.findings), changeable: true },
    ...changeableNotes(context.findings),
    ...words.notes(!sources.countPupils).map((note) => ({ text: note, changeable: false })),
  ];
  const closing = builder.nextRow - 1;
  for (const { text: note, changeable } of notes) {
    const said = changeable ? { f: `IF(${cells.asMade},"","${words.byFormer}")&${textFormula(note)}` } : {};
    builder.mergedRow({ v: note, ...said, style: svodStyles.note }, text.left, text.right);
  }
  builder.keepTogether(closing);
  // With the keys: rows sorted without them would read another school's results.
  builder.autoFilter = { top: header.last, bottom: body.bottom, left: 0, right: columns.keys + keys - 1 };
  builder.freeze = { rows: header.last + 1, cols: columns.school + 1 };
  builder.print = {
    ...builder.print,
    area: { top: 0, left: 0, bottom: builder.nextRow - 1, right },
    titleRows: { from: header.first, to: header.last },
    // Wider than a page can show readably: several pages across, the schools repeated.
    ...(wide && {
      fitWidth: columns.pages.length + 1,
      titleCols: { from: 0, to: columns.school },
      colBreaks: columns.pages,
    }),
  };
  return builder.build();
}

/** A text as a formula: Excel takes no text of more than 255 characters in one. */
const textFormula = (text: string): string =>
  (text.match(/[^]{1,200}/gu) ?? ['']).map((part) => `"${part.replace(/"/g, '""')}"`).join('&');

/** Colours by the flags, so that they follow the criteria's cells and the source. */
function highlight(
  builder: SheetBuilder,
  body: { top: number; bottom: number },
  { procedures, columns, cells }: SvodLayout,
): void {
  const at = (col: number): string => `$${a1({ row: body.top, col })}`;
  const all = { ...body, left: columns.data, right: columns.gap - 1 };
  const changed = { fill: colors.watchFill, color: colors.watchInk, bold: true };
  const first = a1({ row: body.top, col: columns.data });
  builder.conditional.push({ area: all, formula: `${first}="${sourceChanged}"`, style: changed, stopIfTrue: true });
  for (const [index, { last }] of procedures.entries()) {
    const left = columns.data + index * 2;
    const area = { ...body, left, right: left + 1 };
    const flag = at(columns.flags + index);
    const low = { fill: colors.lowFill, color: colors.lowInk };
    builder.conditional.push({ area, formula: `${flag}=${flags.low}`, style: low });
    if (last) builder.conditional.push({ area, formula: `${flag}=${flags.near}`, style: { fill: colors.watchFill } });
    const excluded = `AND(ISNUMBER(${at(left)}),${at(left)}<${cells.minimum},${cells.below}<>"${choices.belowMinimum.count}")`;
    builder.conditional.push({ area, formula: excluded, style: { fill: colors.unknownFill, color: colors.muted } });
  }
  const verdicts = { ...body, left: columns.verdict, right: columns.verdict };
  const verdict = (text: string, style: { fill: string; color?: string }) =>
    builder.conditional.push({ area: verdicts, formula: `${at(columns.verdict)}="${text}"`, style });
  verdict(statusTitle.low, { fill: colors.lowFill, color: colors.lowInk });
  verdict(statusTitle.watch, { fill: colors.watchFill, color: colors.watchInk });
  verdict(statusTitle.insufficient, { fill: colors.unknownFill });
  verdict(statusTitle.clear, { fill: colors.clearFill });
  verdict(sourceChanged, { fill: colors.watchFill, color: colors.watchInk });
}
