/** Lines over a year's points: the threshold, and around the common share the limits of chance; with the cells they are drawn from. */
import { funnelLimits } from '../../../judging';
import type { Chart } from '../../../model/plan';
import { thresholdText } from '../../../words/list/judging';
import { reliabilityWords as words } from '../../../words/list/reliability';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { colors, documentFont, shareFormat } from '../../kit/sheet/look';
import { gridOf, type YearPoints } from './points';

export interface Lines {
  series: Chart['series'];
  /** Writes the cells the series speak of. */
  write(sheet: SheetBuilder): void;
}

const font = { name: documentFont.name, size: 9, color: colors.muted } as const;
const plain = { font, align: { h: 'left', v: 'top' } } as const;
const top = 2;

/** @param threshold basis points; @param left the first of the five columns */
export function linesOf({ year, common, groups }: YearPoints, threshold: number, left: number): Lines {
  const grid = gridOf(Math.max(...groups.flatMap(([, results]) => results).map(({ participants }) => participants)));
  const rows = { top, bottom: top + grid.length - 1 };
  const dark = '#4A5560';
  const [people, upper, lower, border, shared] = words.gridCaptions;
  const limits = common === null ? [] : grid.map((count) => funnelLimits(count, common));
  const drawn = [
    { caption: border, name: words.threshold(thresholdText(threshold)), color: colors.lowInk, drawn: 'dashes' },
    ...(common === null
      ? []
      : ([
          { caption: upper, name: words.upper, color: dark, drawn: 'line' },
          { caption: lower, name: words.lower, color: dark, drawn: 'line' },
          { caption: shared, name: words.common(common), color: colors.line, drawn: 'dashes' },
        ] as const)),
  ] as const;
  const valuesAt = (index: number): number[] => [
    threshold / 10000,
    ...(common === null ? [] : [limits[index]![1], limits[index]![0], common]),
  ];
  return {
    series: drawn.map((line, index) => {
      const at = left + 1 + index;
      const { name, color } = line;
      return {
        name,
        values: { ...rows, left: at, right: at },
        x: { ...rows, left, right: left },
        color,
        drawn: line.drawn,
      };
    }),
    write(sheet) {
      sheet.put(0, left, { v: words.gridNote(year), style: plain });
      [people, ...drawn.map(({ caption }) => caption)].forEach((v, index) => {
        sheet.put(1, left + index, { v, style: plain });
      });
      grid.forEach((count, index) => {
        sheet.put(top + index, left, { v: count, style: { ...plain, format: '0' } });
        valuesAt(index).forEach((v, col) => {
          sheet.put(top + index, left + 1 + col, { v, style: { ...plain, format: shareFormat } });
        });
      });
    },
  };
}
