import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoadmapTemplate } from '../../documents/kinds/roadmap';

const useStyles = makeStyles({
  page: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** An A4 page lying down, tenths of it. */
const page = { width: 59, height: 42, margin: 4 } as const;
const line = 2.2;

/** What a template's page looks like, drawn from the template itself: the title, a passport, the columns as wide as they are, its sections and measures. */
export function TemplateThumb({ template }: { template: RoadmapTemplate }): React.JSX.Element {
  const styles = useStyles();
  const { columns, sections, passport, approval } = template;
  const room = page.width - 2 * page.margin;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const edges = columns.map((_, index) => {
    const before = columns.slice(0, index + 1).reduce((sum, { width }) => sum + width, 0);
    return page.margin + (before / whole) * room;
  });
  const titleTop = page.margin + (approval === 'none' ? 0 : 4);
  const top = titleTop + 4 + (passport ? 5 : 0);
  const bottom = page.height - page.margin;
  const rows = rowsOf(sections, Math.floor((bottom - top) / line) - 1);
  const end = top + line * (rows.length + 1);
  return (
    <svg
      className={styles.page}
      width={page.width}
      height={page.height}
      viewBox={`0 0 ${page.width} ${page.height}`}
      aria-hidden="true"
      focusable="false"
      stroke="currentColor"
      strokeWidth="0.6"
      fill="none"
    >
      <rect x="0.5" y="0.5" width={page.width - 1} height={page.height - 1} rx="1.5" />
      {approval !== 'none' && <path d={`M${page.width - page.margin - 14} ${page.margin}h14`} />}
      <path d={`M${page.width / 2 - 12} ${titleTop + 1.5}h24`} strokeWidth="1.4" />
      {passport && <rect x={page.margin} y={titleTop + 4} width={room} height="3.2" />}
      <rect x={page.margin} y={top} width={room} height={line} fill="currentColor" fillOpacity="0.35" />
      {rows.map((isSection, index) =>
        isSection ? (
          <rect
            key={index}
            x={page.margin}
            y={top + line * (index + 1)}
            width={room}
            height={line}
            fill="currentColor"
            fillOpacity="0.15"
            stroke="none"
          />
        ) : (
          <path key={index} d={`M${page.margin} ${top + line * (index + 2)}h${room}`} strokeOpacity="0.5" />
        ),
      )}
      <path d={`M${page.margin} ${top}V${end}${edges.map((x) => `M${x} ${top}V${end}`).join('')}`} />
    </svg>
  );
}

/** Rows of the table, true where a section begins, as many as fit; long sections are shortened alike. */
function rowsOf(sections: RoadmapTemplate['sections'], fits: number): boolean[] {
  const all = sections.reduce((sum, { title, measures }) => sum + measures.length + (title ? 1 : 0), 0);
  const part = Math.min(1, fits / Math.max(1, all));
  return sections
    .flatMap(({ title, measures }) => [
      ...(title ? [true] : []),
      ...Array.from({ length: Math.max(1, Math.round(measures.length * part)) }, () => false),
    ])
    .slice(0, fits);
}
