import { parseA1 } from '../../../model/cells';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { tableOf, type CaptionedTable, type TypedForm, type TypedTable } from '../../forms/form';
import { formOf } from '../../forms/form-of';
import { typedNumber } from '../../forms/typed';
import { indicatorById, indicatorOf } from './indicators';

/** A staff figure of a year: typed on our sheet, or read from a table the office already has. */
export interface StaffFigure {
  indicator: string;
  /** Year as people write it: «2025», «2024/2025». */
  period: string;
  /** People, years of age, or a share 0–1. */
  value: number;
  source: Source;
  /** True where it stands on our own sheet. */
  typed: boolean;
}

const yearText = /^(?:19|20)\d{2}(?:\s*[-–—/]\s*(?:19|20)?\d{2})?(?:\s*(?:г\.?|год|уч\.?\s*г\.?))?$/;

/** Our sheet as it was before forms had keys: years across, indicators down, two tables one below the other. */
const captioned: readonly CaptionedTable[] = [
  {
    id: 'staff',
    column: (caption) => (yearText.test(caption) ? caption : /^показатель$/i.test(caption) ? 'indicator' : null),
    row: (texts) => texts.map((text) => indicatorOf(text)?.id ?? null).find((id) => id !== null) ?? null,
    least: 3,
  },
];

/** Our staff sheet for a municipality (key '') or a school. */
export const staffForm = (context: DocumentContext, key: string): TypedForm => formOf(context, 'staff', key, captioned);

/** The year of a column: a caption people wrote over ours counts; null where it is none. */
function yearOf(table: TypedTable, column: string): string | null {
  const caption = String(table.captions.get(column) ?? '').trim();
  return [caption, column].find((text) => yearText.test(text)) ?? null;
}

/** Years of the columns of our staff sheet as it stands; those of its first table, which both tables have. */
export function standingYears(context: DocumentContext, key: string): string[] {
  const table = tableOf(staffForm(context, key), 'staff');
  return [...table.columns.keys()].flatMap((column) => yearOf(table, column) ?? []);
}

/** Figures typed on our staff sheet; a year that people wrote over another one counts. */
function typedFigures(context: DocumentContext, key: string): StaffFigure[] {
  const tables = [...staffForm(context, key).tables.values()];
  return tables.flatMap((table) =>
    table.keys.flatMap((id) =>
      [...table.columns.keys()].flatMap((column): StaffFigure[] => {
        const value = typedNumber(table.at(id, column));
        const indicator = indicatorById(id);
        const period = yearOf(table, column);
        if (value === null || !indicator || period === null) return [];
        const share = indicator.unit === 'share' && value > 1 ? value / 100 : value;
        return [{ indicator: id, period, value: share, source: table.place(id, column), typed: true }];
      }),
    ),
  );
}

/** Figures of the municipality's own tables (never of our sheets), by which the office's table stays the one place to edit. */
function officeFigures(context: DocumentContext): StaffFigure[] {
  const ours = new Set(context.state.registry.filter(({ kind }) => kind !== 'source').map(({ name }) => name));
  return context.findings.reading.dynamics.flatMap((row) => {
    const indicator = indicatorOf(row.label);
    if (!indicator || ours.has(row.sheet)) return [];
    return row.values.flatMap(({ period, value, cell }): StaffFigure[] => {
      const at = parseA1(cell);
      if (value === null || !at) return [];
      const share = indicator.unit === 'share' && (row.unit === 'points' || value > 1) ? value / 100 : value;
      const area = { top: at.row, left: at.col, bottom: at.row, right: at.col };
      return [{ indicator: indicator.id, period, value: share, source: { sheet: row.sheet, area }, typed: false }];
    });
  });
}

/** Figures of a municipality (key '') or a school; where the office's own table and our sheet have the same one, the table's stands. */
export function staffFigures(context: DocumentContext, key = ''): StaffFigure[] {
  const known = new Map<string, StaffFigure>();
  for (const figure of [...(key === '' ? officeFigures(context) : []), ...typedFigures(context, key)]) {
    const id = `${figure.indicator}|${figure.period}`;
    if (!known.has(id)) known.set(id, figure);
  }
  return [...known.values()];
}
