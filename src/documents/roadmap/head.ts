/** What stands above and below the plan's table: approval block, title, passport, texts, tables of risks. */
import type { SheetBuilder } from '../sheet/builder';
import { colors, styles } from '../sheet/look';
import type { Style } from '../../model/plan';
import { riskBlocks, riskFactors } from '../risk-factors';
import { riskTableWords, sheetWords } from '../../words/roadmap';
import { fillFields } from './fields';
import { leftPart, rightPart } from './layout';
import type { Block, RoadmapTemplate } from './template';

type Values = Readonly<Record<string, string>>;
const size12 = { name: 'Times New Roman', size: 12 };
const approvalStyle: Style = { font: size12, align: { h: 'left', v: 'top', wrap: true } };
const titleStyle: Style = { ...styles.title, font: { ...styles.title.font, size: 13 } };
const blockHeading: Style = { font: { ...size12, bold: true }, align: { h: 'left', v: 'center', wrap: true } };
const blockText: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };

/** «Приложение № 2 к приказу … от … № …» or «УТВЕРЖДЕНО приказом …» in the right part. */
export function approval(builder: SheetBuilder, template: RoadmapTemplate, values: Values): void {
  if (template.approval === 'none') return;
  const annex = template.approval === 'annex';
  const lines = annex
    ? [`${sheetWords.annex} № {{Приложение}}`, `${sheetWords.toOrder} {{Орган}}`]
    : [sheetWords.approved, `${sheetWords.byOrder} {{Орган}}`];
  const from = rightPart(template, 60);
  for (const line of [...lines, 'от {{Дата приказа}} № {{Номер приказа}}']) {
    builder.mergedRow({ v: fillFields(line, values), style: approvalStyle }, from, template.columns.length - 1);
  }
  builder.row([], { height: 9 });
}

/** A title over the whole width, one row a line. */
export function title(builder: SheetBuilder, text: string, last: number): void {
  for (const line of text.split('\n')) builder.mergedRow({ v: line, style: titleStyle }, 0, last);
  builder.row([], { height: 9 });
}

/** Passport: № · part · content. */
export function passport(builder: SheetBuilder, template: RoadmapTemplate, values: Values): void {
  if (!template.passport) return;
  const last = template.columns.length - 1;
  title(builder, fillFields(template.passport.heading, values), last);
  const captionTo = leftPart(template, 1, 34);
  template.passport.rows.forEach((row, index) => {
    builder.splitRow([
      [0, { v: index + 1, style: styles.center }],
      [1, { v: row.caption, style: { ...styles.text, font: { ...styles.text.font, bold: true } }, span: captionTo }],
      [captionTo + 1, { v: fillFields(row.text, values), style: styles.text, span: last - captionTo }],
    ]);
  });
  builder.row([], { height: 12 });
}

/** Texts before and after the plan. Returns the rows that stay with the row below. */
export function blocks(
  builder: SheetBuilder,
  list: readonly Block[],
  template: RoadmapTemplate,
  values: Values,
): number[] {
  const last = template.columns.length - 1;
  const headings: number[] = [];
  for (const block of list) {
    if (block.type === 'heading') headings.push(builder.nextRow);
    if (block.type === 'riskTables') headings.push(...riskTables(builder, template));
    else if (block.type === 'list') {
      for (const item of block.items) {
        const style = { ...blockText, align: { ...blockText.align, indent: 1 } };
        builder.splitRow([[0, { v: `– ${fillFields(item, values)}`, style, span: last + 1 }]]);
      }
    } else {
      const style = block.type === 'heading' ? blockHeading : blockText;
      builder.splitRow([[0, { v: fillFields(block.text, values), style, span: last + 1 }]]);
    }
  }
  if (list.length > 0) builder.row([], { height: 9 });
  return headings;
}

/** «Факторы риска · Описание риска», a table for each of the five blocks. */
function riskTables(builder: SheetBuilder, template: RoadmapTemplate): number[] {
  const headings: number[] = [];
  const last = template.columns.length - 1;
  const factorTo = leftPart(template, 0, 45);
  const span = { factor: factorTo + 1, text: last - factorTo };
  riskBlocks.forEach((block, index) => {
    headings.push(builder.nextRow, builder.nextRow + 1);
    builder.splitRow([[0, { v: `${index + 1}. ${block}`, style: blockHeading, span: last + 1 }]]);
    builder.splitRow([
      [0, { v: riskTableWords.factor, style: styles.head, span: span.factor }],
      [factorTo + 1, { v: riskTableWords.description, style: styles.head, span: span.text }],
    ]);
    riskFactors
      .filter((factor) => factor.block === index)
      .forEach((factor, i) => {
        const style = { ...styles.text, fill: colors.sectionFill };
        builder.splitRow([
          [0, { v: `${i + 1}. ${factor.title}`, style, span: span.factor }],
          [factorTo + 1, { v: factor.description, style: styles.text, span: span.text }],
        ]);
      });
    builder.row([], { height: 9 });
  });
  return headings;
}
