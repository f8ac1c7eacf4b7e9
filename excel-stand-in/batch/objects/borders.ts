import type { Rect } from '../../model/address';
import { isWhole, restyle, styleAt } from '../../model/cells';
import type { BorderLine, Side } from '../../model/style';
import { asColor, oneOf, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import type { Cells } from './cells-of';

const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Edge = (typeof edges)[number];

/** Where a border of an area lies, as sides of cells. */
function sides(rect: Rect, edge: Edge): [Rect, Side][] {
  const { top, bottom, left, right } = rect;
  if (edge === 'EdgeTop') return [[{ ...rect, bottom: top }, 'top']];
  if (edge === 'EdgeBottom') return [[{ ...rect, top: bottom }, 'bottom']];
  if (edge === 'EdgeLeft') return [[{ ...rect, right: left }, 'left']];
  if (edge === 'EdgeRight') return [[{ ...rect, left: right }, 'right']];
  if (edge === 'InsideHorizontal') {
    if (top === bottom) return [];
    return [
      [{ ...rect, bottom: bottom - 1 }, 'bottom'],
      [{ ...rect, top: top + 1 }, 'top'],
    ];
  }
  if (left === right) return [];
  return [
    [{ ...rect, right: right - 1 }, 'right'],
    [{ ...rect, left: left + 1 }, 'left'],
  ];
}

export function borderObject(session: Session, { sheet, rects }: Cells, edge: Edge): ApiObject {
  const parts = rects.flatMap((rect) => sides(rect, edge));
  const get = (key: keyof BorderLine, otherwise: string) => () => {
    const [rect, side] = parts[0] ?? [];
    return rect && side ? (styleAt(sheet, rect.top, rect.left).borders[side]?.[key] ?? otherwise) : otherwise;
  };
  const set = (patch: (line: BorderLine) => BorderLine | null) => {
    session.writable(sheet);
    for (const [rect, side] of parts) {
      if (isWhole(rect)) refuse('ApiNotFound', 'borders of whole rows and columns');
      restyle(sheet, rect, (style) => {
        const line = style.borders[side] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
        return { borders: { [side]: patch(line) } };
      });
    }
  };
  return {
    className: 'RangeBorder',
    id: edge,
    props: {
      SideIndex: { get: () => edge },
      Style: {
        get: get('style', 'None'),
        set: (value) => {
          const style = oneOf(value, lineStyles);
          set((line) => (style === 'None' ? null : { ...line, style }));
        },
      },
      Weight: {
        get: get('weight', 'Thin'),
        set: (value) => {
          const weight = oneOf(value, weights);
          set((line) => ({ ...line, weight }));
        },
      },
      Color: {
        get: get('color', '#000000'),
        set: (value) => {
          const color = asColor(value);
          set((line) => ({ ...line, color }));
        },
      },
    },
  };
}
