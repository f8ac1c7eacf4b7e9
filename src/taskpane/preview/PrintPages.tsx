import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { PrintSetup, SheetPlan } from '../../model/plan';
import { onPaper } from '../../model/plan-parts';
import { PlanCharts } from './PlanCharts';
import { planView, type ViewSheet } from './view';

/** A4, millimetres; a millimetre in CSS pixels. */
const sheet = { width: 210, height: 297 };
const pixels = 96 / 25.4;

/** The documents as pages of paper: shown to the printer alone, gone when its dialogue closes. */
export function PrintPages({ plans, onDone }: { plans: readonly SheetPlan[]; onDone: () => void }): React.JSX.Element {
  useEffect(() => {
    const style = document.createElement('style');
    document.head.append(style);
    for (const rule of plans.flatMap((plan, index) => pageRules(plan.print, index))) style.sheet?.insertRule(rule);
    // Some browsers come back from print() at once and close their dialogue later.
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => {
      window.removeEventListener('afterprint', onDone);
      style.remove();
    };
  }, [plans, onDone]);
  return createPortal(
    <div className="print-pages">
      {plans.map((plan, index) => (
        <section key={plan.name} style={{ page: pageName(index) }}>
          <Paper plan={onPaper(plan)} />
          <PlanCharts plan={plan} />
        </section>
      ))}
    </div>,
    document.body,
  );
}

const pageName = (index: number): string => `sheet${index}`;

function pageRules({ orientation, margins, header, plainFirst }: PrintSetup, index: number): string[] {
  const { top, right, bottom, left } = margins;
  const text = header?.center ?? '';
  const counted = JSON.stringify(text).replace(/&P/g, '" counter(page) "').replace(/&N/g, '" counter(pages) "');
  const head = text ? `@top-center { content: ${counted}; font: 11pt 'Times New Roman', serif }` : '';
  const paper = `size: A4 ${orientation}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`;
  return [
    `@page ${pageName(index)} { ${paper} ${head} }`,
    ...(plainFirst ? [`@page ${pageName(index)}:first { @top-center { content: none } }`] : []),
  ];
}

/** The print area as a table of the page's width; its title rows repeat on every page. */
function Paper({ plan }: { plan: SheetPlan }): React.JSX.Element {
  const { print } = plan;
  const view = planView(plan, print.area);
  const { left, right } = print.margins;
  const space = ((print.orientation === 'landscape' ? sheet.height : sheet.width) - left - right) * pixels;
  const width = view.widths.reduce((sum, column) => sum + column, 0);
  const parts = partsOf(view, plan);
  const columns = (
    <colgroup>
      {view.widths.map((column, index) => (
        <col key={index} style={{ width: column }} />
      ))}
    </colgroup>
  );
  const look = {
    zoom: Math.min(1, (space - 1) / width),
    width,
    fontFamily: `'${view.font.name}', serif`,
    fontSize: Math.round((view.font.size * 4) / 3),
  };
  return (
    <>
      {parts.map(({ head, rows }, index) => (
        <table key={index} style={look}>
          {columns}
          {head.length > 0 && <thead>{head.map(rowOf)}</thead>}
          <tbody>{rows.map(rowOf)}</tbody>
        </table>
      ))}
    </>
  );
}

type Row = ViewSheet['rows'][number];

/** What stands over the repeated rows, and the table they head. */
function partsOf({ rows }: ViewSheet, { print: { titleRows, area }, rows: all }: SheetPlan) {
  if (!titleRows) return [{ head: [] as Row[], rows }];
  const seen = (below: number) => all.slice(area?.top ?? 0, below).filter(({ hidden }) => !hidden).length;
  const [from, to] = [seen(titleRows.from), seen(titleRows.to + 1)];
  return [
    { head: [] as Row[], rows: rows.slice(0, from) },
    { head: rows.slice(from, to), rows: rows.slice(to) },
  ];
}

const rowOf = ({ height, cells }: Row, index: number): React.JSX.Element => (
  <tr key={index} style={{ height }}>
    {cells.map(
      (cell, col) =>
        cell && (
          <td key={col} rowSpan={cell.rowSpan} colSpan={cell.colSpan} style={cell.look}>
            {cell.text}
          </td>
        ),
    )}
  </tr>
);
