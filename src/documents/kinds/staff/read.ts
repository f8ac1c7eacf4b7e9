import { parseA1 } from '../../../model/cells';
import { valueAt } from '../../../model/snapshot';
import type { DocumentContext } from '../../definition';
import type { Source } from '../../kit/findings/sources';
import { lastRow, ownSheet, typedNumber } from '../../forms/typed';
import { indicatorOf } from './indicators';

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

/** Figures typed on our staff sheet for a municipality (key '') or a school. */
function typedFigures(context: DocumentContext, key: string): StaffFigure[] {
  const sheet = ownSheet(context, 'staff', key);
  if (!sheet) return [];
  const figures: StaffFigure[] = [];
  let periods: { col: number; period: string }[] = [];
  for (let row = sheet.top; row <= lastRow(sheet); row++) {
    const cells = sheet.values[row - sheet.top] ?? [];
    const years = cells.flatMap((value, index) =>
      yearText.test(String(value ?? '').trim()) ? [{ col: sheet.left + index, period: String(value).trim() }] : [],
    );
    if (years.length > 1 && cells.some((value) => /^показатель$/i.test(String(value ?? '').trim()))) {
      periods = years;
      continue;
    }
    const indicator = cells.map((value) => (typeof value === 'string' ? indicatorOf(value) : null)).find(Boolean);
    if (!indicator) continue;
    for (const { col, period } of periods) {
      const value = typedNumber(valueAt(sheet, row, col));
      if (value === null) continue;
      const share = indicator.unit === 'share' && value > 1 ? value / 100 : value;
      const area = { top: row, left: col, bottom: row, right: col };
      figures.push({ indicator: indicator.id, period, value: share, source: { sheet: sheet.name, area }, typed: true });
    }
  }
  return figures;
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
