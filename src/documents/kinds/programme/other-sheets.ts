/** What the programme takes from other sheets of the workbook: staff, school processes, SWOT. Nothing known writes nothing. */
import { programmeWords as words } from '../../../words/papers/programme';
import type { DocumentContext } from '../../definition';
import { scopeOf } from '../../kit/findings/scope';
import { styles } from '../../kit/sheet/look';
import { markPoints, processAreas, weakMarks } from '../processes/indicators';
import { latestMarks, typedMarks } from '../processes/read';
import { staffIndicators, supportIndicators } from '../staff/indicators';
import { staffFigures } from '../staff/read';
import { swotItems } from '../swot/items';
import { quadrants, quadrantTitle } from '../swot/model';
import { figureCell, shareStyle, type Drawn } from './rows';
import { bullets } from './values';

/** Most periods that fit the grid. */
const mostPeriods = 3;

export function staff(context: DocumentContext): Drawn | null {
  const figures = staffFigures(context);
  const periods = [...new Set(figures.map(({ period }) => period))].sort().slice(-mostPeriods);
  if (periods.length === 0) return null;
  return (rows) => {
    rows.head([0, words.staffHead, 4], ...periods.map((period, i) => [4 + i, period, 1] as const));
    for (const indicator of [...staffIndicators, ...supportIndicators]) {
      const own = figures.filter((figure) => figure.indicator === indicator.id);
      if (own.length === 0) continue;
      const style = indicator.unit === 'share' ? shareStyle : { ...styles.center, format: '0.##' };
      rows.named(
        indicator.id,
        [0, { v: indicator.title, style: styles.text, span: 4 }],
        ...periods.map(
          (period, i) =>
            [4 + i, figureCell(own.find((figure) => figure.period === period)?.value ?? null, style)] as const,
        ),
      );
    }
  };
}

/** Areas of the schools' self-assessment: the total and the indicators that half of the schools or more marked as weak. */
export function processes(context: DocumentContext): Drawn | null {
  const all = typedMarks(context);
  const marks = context.findings.reading.schools.flatMap(({ id }) => latestMarks(all, id));
  if (marks.length === 0) return null;
  const [title, total, weak] = words.processesHead;
  return (rows) => {
    rows.head([0, title, 2], [2, total, 1], [3, weak, 4]);
    for (const area of processAreas) {
      const own = marks.filter(({ indicator }) => area.indicators.some(({ id }) => id === indicator));
      if (own.length === 0) continue;
      const points = own.reduce((sum, { mark }) => sum + markPoints[mark], 0) / (markPoints['++'] * own.length);
      const lacking = area.indicators.filter(({ id }) => {
        const of = own.filter(({ indicator }) => indicator === id);
        return of.length > 0 && of.filter(({ mark }) => weakMarks.includes(mark)).length * 2 >= of.length;
      });
      rows.named(
        area.id,
        [0, { v: `${area.id}. ${area.title}`, style: styles.text, span: 2 }],
        [2, figureCell(points, shareStyle)],
        [3, { v: lacking.map((one) => `${one.id} ${one.title}`).join('; ') || '—', style: styles.text, span: 4 }],
      );
    }
  };
}

/** The SWOT of the municipality as chosen on its own sheet: two by two. */
export function swot(context: DocumentContext): Drawn | null {
  const items = swotItems(context, scopeOf(context.findings), '');
  const texts = (quadrant: (typeof quadrants)[number]) =>
    (items.get(quadrant) ?? []).filter(({ on }) => on).map(({ text }) => text);
  if (quadrants.every((quadrant) => texts(quadrant).length === 0)) return null;
  return (rows) => {
    for (const [left, right] of [
      ['strengths', 'opportunities'],
      ['weaknesses', 'threats'],
    ] as const) {
      rows.head([0, quadrantTitle[left], 3], [3, quadrantTitle[right], 4]);
      rows.named(
        `${left}|${right}`,
        [0, { v: bullets(texts(left)) || '—', style: styles.text, span: 3 }],
        [3, { v: bullets(texts(right)) || '—', style: styles.text, span: 4 }],
      );
    }
  };
}
