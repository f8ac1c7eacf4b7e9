import { Button, mergeClasses } from '@fluentui/react-components';
import type { Grid } from '../../judging';
import { a1 } from '../../model/cells';
import { lowCell } from '../../model/result';
import { aroundText, columnName, mapWords as words, resultText, thresholdSaid } from '../../words/pane/map';
import { FileButton, namedBytes } from '../controls/FileButton';
import { Icon } from '../shell/icons';
import { useGo, useSession, useShowCells } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { isResult, type CellAt } from './model';
import { useMap } from './styles';

/** Shows the workbook's cell that a result was read from; a cell of the map without a result shows nothing. */
export function useSource(): (grid: Grid, at: CellAt) => void {
  const showCells = useShowCells();
  return (grid, { verdict, column, side }) => {
    const cell = grid.cellsOf(verdict)[column]![side];
    if (isResult(cell)) showCells({ sheet: cell.result.block.sheet, ...lowCell(cell.result) });
  };
}

/** A chosen cell in words: the people, the interval, the year before; the way to its source and to its school. */
export function Detail(props: { grid: Grid; at: CellAt; threshold: number; onClose: () => void }): React.JSX.Element {
  const styles = useMap();
  const common = useCommon();
  const go = useGo();
  const { session } = useSession();
  const { grid, at, threshold } = props;
  const show = useSource();
  const pair = grid.cellsOf(at.verdict)[at.column]!;
  const cell = pair[at.side];
  const before = at.side === 1 && isResult(pair[0]) ? pair[0] : null;
  const caption = columnName(grid.columns[at.column]!.procedure, grid.years[at.side]);
  const { school } = at.verdict;
  return (
    <section className={styles.detail} aria-label={`${school.name}, ${caption}`} aria-live="polite">
      <div className={styles.detailHead}>
        <span className={common.grow}>{school.name}</span>
        <Button
          appearance="transparent"
          size="small"
          icon={<Icon name="close" />}
          aria-label={words.close}
          onClick={props.onClose}
        />
      </div>
      {isResult(cell) ? (
        <>
          <span>
            {caption}: <strong>{resultText(cell)}</strong>, {thresholdSaid(threshold)}
          </span>
          <span className={mergeClasses(common.small, styles.spare)}>{aroundText(cell, before)}</span>
        </>
      ) : (
        <>
          <span>{caption}</span>
          <span className={common.small}>{words.absentWhy[cell]}</span>
        </>
      )}
      <div className={common.row}>
        {isResult(cell) && (
          <Button
            size="small"
            title={`${cell.result.block.sheet}, ${a1(lowCell(cell.result))}`}
            icon={<Icon name="target" />}
            onClick={() => show(grid, at)}
          >
            {words.showCell}
          </Button>
        )}
        {(cell === 'missing' || cell === 'nobody') && (
          <FileButton
            size="small"
            label={words.addFiles}
            multiple
            onFiles={(files) => void session.addFiles(namedBytes(files))}
          />
        )}
        <Button size="small" onClick={() => go({ tab: 'schools', screen: 'school', id: school.id })}>
          {words.openSchool}
        </Button>
      </div>
    </section>
  );
}
