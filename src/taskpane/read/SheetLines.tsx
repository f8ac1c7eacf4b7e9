import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SheetReading } from '../../model/reading';
import { readWords as words } from '../../words/pane/read';
import { schoolsCount } from '../../words/russian/russian';
import { Icon, type IconName } from '../shell/icons';
import { useGo } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { linesOf, type SheetLine, type SheetState } from './sheet-state';

const columns = {
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr) minmax(34px, max-content) 38px 76px',
  columnGap: '8px',
  alignItems: 'baseline',
} as const;
const useStyles = makeStyles({
  head: { ...columns, padding: '0 8px', margin: '0 -8px' },
  line: {
    ...columns,
    width: 'calc(100% + 16px)',
    margin: '0 -8px',
    minHeight: '28px',
    padding: '3px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: 0,
    rowGap: '0px',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  icon: { alignSelf: 'center', display: 'flex' },
  note: { gridColumn: '2 / -1' },
  list: { gap: 0 },
});
const looks = {
  check: ['warning', 'doubt'],
  skipped: ['sheet', 'muted'],
  read: ['check', 'good'],
} as const satisfies Record<SheetState, readonly [IconName, string]>;

/** One line a sheet: what it holds, of which year, how many schools, its state in a word; a reason under it. */
export function SheetLines({ sheets }: { sheets: readonly SheetReading[] }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const lines = useMemo(() => linesOf(sheets), [sheets]);
  const { what, years, schools, state } = words.columns;
  return (
    <div>
      <div className={mergeClasses(common.small, styles.head)} aria-hidden="true">
        <span />
        <span>{what}</span>
        <span className={styles.number}>{years}</span>
        <span className={styles.number}>{schools}</span>
        <span>{state}</span>
      </div>
      <ul className={mergeClasses(common.list, styles.list)} aria-label={words.sheets}>
        {lines.map((line) => (
          <li key={`${line.sheet.file ?? ''}${line.sheet.sheetId}`}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ line }: { line: SheetLine }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const go = useGo();
  const { sheet, state, what, years, schools, note } = line;
  const [icon, look] = looks[state];
  const said = [
    sheet.sheet,
    ...(what === sheet.sheet ? [] : [what]),
    years,
    schools > 0 ? schoolsCount(schools) : '',
    words.state[state],
    note,
  ];
  return (
    <button
      type="button"
      className={mergeClasses(common.line, styles.line)}
      title={sheet.sheet}
      aria-label={said.filter(Boolean).join(', ')}
      onClick={() => go({ tab: 'data', screen: 'sheet', id: sheet.sheetId })}
    >
      <span className={mergeClasses(common[look], styles.icon)}>
        <Icon name={icon} />
      </span>
      <span className={common.grow}>{what}</span>
      <span className={mergeClasses(common.small, styles.number)}>{years}</span>
      <span className={styles.number}>{schools > 0 && schools}</span>
      <span className={mergeClasses(common.small, common[look])}>{words.state[state]}</span>
      {note && <span className={mergeClasses(common.small, styles.note)}>{note}</span>}
    </button>
  );
}
