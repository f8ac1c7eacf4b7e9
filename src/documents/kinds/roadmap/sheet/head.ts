/** What stands above and below the plan's table: approval block, title, passport, texts, tables of risks. */
import type { SheetBuilder } from '../../../kit/sheet/builder';
import type { KeptRows } from '../../../forms/kept-rows';
import { colors, styles } from '../../../kit/sheet/look';
import type { Style } from '../../../../model/plan';
import { riskBlocks, riskFactors } from '../../../kit/risk-factors';
import { approvedWord, riskTableWords, sheetWords } from '../../../../words/papers/roadmap';
import { fillFields } from '../fields';
import { leftPart, rightPart } from './layout';
import type { Block, RoadmapTemplate } from '../template';

const size12 = { name: 'Times New Roman', size: 12 };
const approvalStyle: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };
export const titleStyle: Style = { ...styles.title, font: { ...styles.title.font, size: 13 } };
const blockHeading: Style = { font: { ...size12, bold: true }, align: { h: 'left', v: 'center', wrap: true } };
const blockText: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };
/** A row of people's own outside the table. */
export const ownLine: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };

/** Field of «Приложение № 1», where an order approves the plan. */
export const annexField = 'annex';

/** Where texts are written: a sheet whose rows keep what people edit, its columns, the fields' values. */
export interface Page {
  builder: SheetBuilder;
  rows: KeptRows;
  columns: readonly { width: number }[];
  values: Readonly<Record<string, string>>;
}

/** «Приложение № 2 к приказу … от … № …» or «УТВЕРЖДЕНО приказом …» in the right part. */
export function approval({ builder, rows, columns, values }: Page, template: RoadmapTemplate): void {
  if (template.approval === 'none') return;
  const annex = template.approval === 'annex';
  const lines = annex
    ? [`${sheetWords.annex} №\u00a0{{Приложение}}`, `${sheetWords.toOrder} {{Орган}}`]
    : [approvedWord(template.heading), `${sheetWords.byOrder} {{Орган}}`];
  const from = rightPart(columns, 60);
  const span = columns.length - from;
  // An annex that an order approves says both.
  const number = annex ? '' : (values[annexField] ?? '');
  if (number !== '') rows.row('approval annex', [[from, { v: number, style: approvalStyle, span }]]);
  [...lines, sheetWords.orderOf].forEach((line, i) =>
    rows.row(`approval ${i + 1}`, [[from, { v: fillFields(line, values), style: approvalStyle, span }]]),
  );
  builder.row([], { height: 9 });
}

/** A title over the whole width, one row a line; it stays with what follows. */
export function title({ builder, rows, columns, values }: Page, id: string, text: string): void {
  const from = builder.nextRow;
  fillFields(text, values)
    .split('\n')
    .forEach((v, i) => rows.row(`${id} ${i + 1}`, [[0, { v, style: titleStyle, span: columns.length }]]));
  builder.row([], { height: 9 });
  builder.keepWithNext(from, builder.nextRow - 1);
}

/** Passport: № · part · content. */
export function passport(page: Page, template: RoadmapTemplate): void {
  if (!template.passport) return;
  const { builder, rows, columns, values } = page;
  const last = columns.length - 1;
  title(page, 'passport title', template.passport.heading);
  const captionTo = leftPart(columns, 1, 34);
  template.passport.rows.forEach((row, index) => {
    rows.row(`passport ${index + 1}`, [
      [0, { v: index + 1, style: styles.center }],
      [1, { v: row.caption, style: { ...styles.text, font: { ...styles.text.font, bold: true } }, span: captionTo }],
      [captionTo + 1, { v: fillFields(row.text, values), style: styles.text, span: last - captionTo }],
    ]);
  });
  builder.row([], { height: 12 });
}

/** Texts before and after the plan. */
export function blocks(page: Page, list: readonly Block[]): void {
  const { builder, rows, columns, values } = page;
  const span = columns.length;
  list.forEach((block, index) => {
    const id = `text ${index + 1}`;
    if (block.type === 'heading') builder.keepWithNext(builder.nextRow);
    if (block.type === 'riskTables') riskTables(page);
    else if (block.type === 'list') {
      const style = { ...blockText, align: { ...blockText.align, indent: 1 } };
      // A list stays with the line that announces it.
      const from = list[index - 1]?.type === 'text' ? builder.nextRow - 1 : builder.nextRow;
      block.items.forEach((item, i) =>
        rows.row(`${id}.${i + 1}`, [[0, { v: `– ${fillFields(item, values)}`, style, span }]]),
      );
      builder.keepTogether(from);
    } else {
      const style = block.type === 'heading' ? blockHeading : blockText;
      rows.row(id, [[0, { v: fillFields(block.text, values), style, span }]]);
    }
  });
  if (list.length > 0) builder.row([], { height: 9 });
}

/** «Факторы риска · Описание риска», a table for each of the five blocks. */
function riskTables({ builder, rows, columns }: Page): void {
  const last = columns.length - 1;
  const factorTo = leftPart(columns, 0, 45);
  const span = { factor: factorTo + 1, text: last - factorTo };
  riskBlocks.forEach((block, index) => {
    const id = `risks ${index + 1}`;
    const from = builder.nextRow;
    rows.row(id, [[0, { v: `${index + 1}. ${block}`, style: blockHeading, span: last + 1 }]]);
    rows.row(`${id} head`, [
      [0, { v: riskTableWords.factor, style: styles.head, span: span.factor }],
      [factorTo + 1, { v: riskTableWords.description, style: styles.head, span: span.text }],
    ]);
    riskFactors
      .filter((factor) => factor.block === index)
      .forEach((factor, i) => {
        const style = { ...styles.text, fill: colors.sectionFill };
        rows.row(`${id} ${factor.id}`, [
          [0, { v: `${i + 1}. ${factor.title}`, style, span: span.factor }],
          [factorTo + 1, { v: factor.description, style: styles.text, span: span.text }],
        ]);
      });
    builder.keepTogether(from);
    builder.row([], { height: 9 });
  });
}
