/** What follows the plan (tables of risks), a sheet of its own: the plan's header is not repeated over it. */
import type { DocumentContext } from '../../../definition';
import { keptSheet, type KeptSheet } from '../../../forms/kept-sheet';
import { landscape } from '../../../kit/sheet/look';
import { sheetTitles } from '../../../../words/papers/roadmap';
import { blocks, ownLine } from './head';
import type { RoadmapTemplate } from '../template';

export function annexSheet(
  context: DocumentContext,
  template: RoadmapTemplate,
  values: Readonly<Record<string, string>>,
  ids: readonly string[],
): KeptSheet {
  const columns = template.columns.map(({ width }) => ({ width }));
  return keptSheet(
    context,
    {
      kind: 'roadmap-annex',
      key: template.id,
      name: sheetTitles.annex,
      title: template.title,
      widths: columns.map(({ width }) => width),
    },
    { print: landscape(), ownStyle: ownLine, ids },
    (rows, builder) => blocks({ builder, rows, columns, values }, template.after),
  );
}
