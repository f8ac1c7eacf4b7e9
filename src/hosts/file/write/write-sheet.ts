import type { SheetPlan } from '../../../model/plan';
import { chartId, chartXml, drawingXml } from './chart-xml';
import { contentType } from '../package/content-types';
import { relationsPath } from '../package/package';
import type { Parts } from '../package/parts';
import { relationsXml, type NewRelation } from '../package/relations';
import { drawingId, linkId, planSheetXml } from './sheet-xml';
import type { StyleSheet } from './styles';

/** Characters of a sheet that takes long to pack and to unpack. */
const large = 2_000_000;

/** Writes a plan into its sheet's part, with the parts its links and charts need. */
export function writePlan(parts: Parts, styles: StyleSheet, path: string, plan: SheetPlan, selected: boolean): void {
  const { xml, links } = planSheetXml(plan, styles, selected);
  // A large sheet may be typed into before the file is saved: it is packed then.
  if (xml.length > large) parts.pack.setLater(path, () => xml);
  else parts.pack.set(path, xml);
  const relations: NewRelation[] = links.map((target, index) => ({
    id: linkId(index),
    type: 'hyperlink',
    target,
    external: true,
  }));
  if (plan.charts.length > 0) relations.push({ id: drawingId, type: 'drawing', target: writeDrawing(parts, plan) });
  if (relations.length > 0) parts.add(relationsPath(path), relationsXml(path, relations), contentType.relationships);
}

function writeDrawing(parts: Parts, plan: SheetPlan): string {
  const drawing = parts.freePath('xl/drawings/shnor', '.xml');
  parts.add(drawing, drawingXml(plan.charts), contentType.drawing);
  const relations = plan.charts.map((chart, index) => {
    const target = parts.freePath('xl/charts/shnor', '.xml');
    parts.add(target, chartXml(plan, chart), contentType.chart);
    return { id: chartId(index), type: 'chart', target };
  });
  parts.add(relationsPath(drawing), relationsXml(drawing, relations), contentType.relationships);
  return drawing;
}
