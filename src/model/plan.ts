import * as z from 'zod';

/**
 * A sheet plan: a worksheet as data. Builders make it, hosts execute it, the pane previews it, tests read it.
 * Rows and columns are counted from 0. Formulas are US English with commas, without the leading «=».
 */
const color = z.string().regex(/^#[0-9A-F]{6}$/);
const areaSchema = z.object({
  top: z.number().int().min(0),
  left: z.number().int().min(0),
  bottom: z.number().int().min(0),
  right: z.number().int().min(0),
});

const edge = z.object({ style: z.enum(['thin', 'medium', 'hair']), color: color });
export const styleSchema = z.object({
  font: z
    .object({
      name: z.string(),
      size: z.number(),
      bold: z.boolean(),
      italic: z.boolean(),
      underline: z.boolean(),
      color: color,
    })
    .partial()
    .optional(),
  fill: color.optional(),
  border: z.object({ top: edge, bottom: edge, left: edge, right: edge }).partial().optional(),
  align: z
    .object({
      h: z.enum(['left', 'center', 'right', 'justify']),
      v: z.enum(['top', 'center', 'bottom']),
      wrap: z.boolean(),
      indent: z.number().int().min(0).max(15),
    })
    .partial()
    .optional(),
  /** Number format in US English: «0», «0.0%», «dd.mm.yyyy», «@». Left out: General. */
  format: z.string().optional(),
});
export type Style = z.infer<typeof styleSchema>;

export const planCellSchema = z.object({
  /** Value; for a formula the value it must give (written as the cached value by the file host). Texts are texts, whatever they start with. */
  v: z.union([z.string(), z.number(), z.boolean()]).nullable().optional(),
  /** Formula without «=». */
  f: z.string().optional(),
  /** Index into `styles`. */
  s: z.number().int().min(0).optional(),
  /** Link to a place in this workbook, or to a web address. */
  link: z
    .union([
      z.object({ sheet: z.string(), cell: z.string(), tip: z.string().optional() }),
      z.object({ url: z.string(), tip: z.string().optional() }),
    ])
    .optional(),
});
export type PlanCell = z.infer<typeof planCellSchema>;

export const conditionalSchema = z.object({
  area: areaSchema,
  /** Formula relative to the area's top left cell, without «=». */
  formula: z.string(),
  style: z.object({ color: color.optional(), fill: color.optional(), bold: z.boolean().optional() }),
  stopIfTrue: z.boolean().optional(),
});

export const validationSchema = z.object({
  area: areaSchema,
  rule: z.discriminatedUnion('type', [
    /** Allowed values; together at most 255 characters (Excel's limit), none with a comma. */
    z.object({ type: z.literal('list'), values: z.array(z.string()).min(1) }),
    /** Allowed values in cells of a sheet: «'Лист'!$A$1:$A$9». */
    z.object({ type: z.literal('listRange'), ref: z.string() }),
    z.object({ type: z.literal('whole'), min: z.number(), max: z.number() }),
    z.object({ type: z.literal('decimal'), min: z.number(), max: z.number() }),
    z.object({ type: z.literal('date'), min: z.string(), max: z.string() }),
  ]),
  /** Shown when the cell is selected. */
  prompt: z.object({ title: z.string().max(32), text: z.string().max(255) }).optional(),
  /** Shown when another value is typed; without it other values are refused with Excel's own words. */
  error: z
    .object({ title: z.string().max(32), text: z.string().max(225), style: z.enum(['stop', 'warning']) })
    .optional(),
});

export const chartSchema = z.object({
  type: z.enum(['columnClustered', 'barClustered', 'line', 'columnStacked100', 'scatter']),
  title: z.string(),
  /** Category labels: an area of this sheet. Of a scatter: the X values of a series that has none of its own. */
  categories: areaSchema,
  series: z
    .array(
      z.object({
        name: z.string(),
        values: areaSchema,
        color: color.optional(),
        /** Of a scatter: X values, as many as values; and how the points are drawn (points where not said). */
        x: areaSchema.optional(),
        drawn: z.enum(['points', 'line', 'dashes']).optional(),
      }),
    )
    .min(1),
  valueAxis: z.object({
    title: z.string(),
    format: z.string().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** Limits and format are a scatter's, whose X is a number too. */
  categoryAxis: z
    .object({
      title: z.string().optional(),
      format: z.string().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    })
    .optional(),
  /** Cells the chart covers. */
  anchor: areaSchema,
  dataLabels: z.boolean().optional(),
  /** Number format of the labels where it is not the axis's. */
  labelFormat: z.string().optional(),
});

const bandSchema = z.object({ left: z.string(), center: z.string(), right: z.string() }).partial();

export const printSchema = z.object({
  orientation: z.enum(['portrait', 'landscape']),
  /** Always A4. Pages wide; height as needed unless `fitHeight`. */
  fitWidth: z.number().int().min(1).default(1),
  fitHeight: z.number().int().min(1).optional(),
  /** Printed part; without it the whole sheet. */
  area: areaSchema.optional(),
  /** Rows repeated on every page. */
  titleRows: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
  /** Columns repeated on every page of a plan that is several pages wide. */
  titleCols: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
  /** Millimetres. */
  margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  /** Texts above and below every page but, with `plainFirst`, the first; «&P» page, «&N» pages. Pages are counted from 1 on every sheet. */
  header: bandSchema.optional(),
  footer: bandSchema.optional(),
  plainFirst: z.boolean().optional(),
  /** Fills are for the screen: a program that can leaves them out on paper. */
  withoutFills: z.boolean().optional(),
  /** A new page starts at these rows. */
  breaks: z.array(z.number().int()).optional(),
  /** Those of `breaks` where a part of the document begins; the others keep rows together on a sheet's pages. */
  partStarts: z.array(z.number().int()).optional(),
  /** A new page starts at these columns. */
  colBreaks: z.array(z.number().int()).optional(),
  centerHorizontally: z.boolean().optional(),
});

export const planRowSchema = z.object({
  /** Points, 0.75 steps; without it the host's default (15). At most 409.5. */
  height: z.number().max(409.5).optional(),
  /** The height is what the texts need now; the row grows with what people type into it. */
  grows: z.boolean().optional(),
  hidden: z.boolean().optional(),
  /** Cells from column 0 on; null is an empty cell without style. */
  cells: z.array(planCellSchema.nullable()),
});

export const sheetPlanSchema = z.object({
  /** What the sheet is: 'shnor', 'svod', 'read', 'roadmap', 'swot', … */
  kind: z.string(),
  /** Which one of its kind: '' for the only one, else a school's id, a template's id… kind + key is the registry's identity. */
  key: z.string(),
  /** Sheet name: unique, at most 31 characters, none of \\ / ? * [ ] :, no apostrophe at the ends. */
  name: z.string().min(1).max(31),
  /** Name of the sheet of this kind and key that stands and is left as it is, the user's own from then on: it could not be read. */
  leaves: z.string().optional(),
  tabColor: color.optional(),
  /** Title for lists and previews (Russian). */
  title: z.string(),
  /** Default font of the sheet's cells where a style has none. */
  font: z.object({ name: z.string(), size: z.number() }),
  styles: z.array(styleSchema),
  /** Width in characters of the default font, as Excel shows it. */
  columns: z.array(z.object({ width: z.number().min(0).max(255), hidden: z.boolean().optional() })),
  rows: z.array(planRowSchema),
  merges: z.array(areaSchema),
  freeze: z.object({ rows: z.number().int().min(0), cols: z.number().int().min(0) }).optional(),
  autoFilter: areaSchema.optional(),
  conditional: z.array(conditionalSchema),
  validations: z.array(validationSchema),
  charts: z.array(chartSchema),
  /** Names the sheet defines for the workbook, made unique by a prefix «shnor_». */
  names: z.array(z.object({ name: z.string().regex(/^shnor_[a-z0-9_]+$/), area: areaSchema })),
  print: printSchema,
  showGridlines: z.boolean(),
});
export type SheetPlan = z.infer<typeof sheetPlanSchema>;
export type PlanRow = z.infer<typeof planRowSchema>;
export type Conditional = z.infer<typeof conditionalSchema>;
/** A rule of people's own as it is read from a file: besides colours, what Excel draws beside the value. */
export interface ReadConditional extends Conditional {
  /** A bar over this share of the cell, or an icon before the value. */
  drawn?: { bar: number; color: string } | { icon: 'up' | 'down' | 'right' | 'circle'; color: string };
}
export type Validation = z.infer<typeof validationSchema>;
export type Chart = z.infer<typeof chartSchema>;
export type PrintSetup = z.infer<typeof printSchema>;
