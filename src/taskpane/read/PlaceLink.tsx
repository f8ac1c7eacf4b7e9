import { parseArea } from '../../model/cells';
import { useShowCells } from '../shell/pane';
import { useCommon } from '../shell/styles';

/** «Свод!B5:D9»: a click selects the cells in the workbook. */
export function PlaceLink({ sheet, cell, label }: { sheet: string; cell: string; label?: string }): React.JSX.Element {
  const common = useCommon();
  const showCells = useShowCells();
  const show = (): void => {
    const area = parseArea(cell);
    if (area) showCells({ sheet, ...area });
  };
  return (
    <button type="button" className={common.link} onClick={show}>
      {label ?? `${sheet}!${cell}`}
    </button>
  );
}
