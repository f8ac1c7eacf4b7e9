import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Findings } from '../model/findings';
import type { Reading } from '../model/reading';
import type { Session } from '../app/session';
import { done } from '../model/outcome';
import { ruleOf } from '../taskpane/preview/typed-cell';
import type { CellTyping } from '../taskpane/preview/TypedCells';
import { typingWords } from '../words/pane/typing';
import { PlanCharts } from '../taskpane/preview/PlanCharts';
import { SheetView } from '../taskpane/preview/SheetView';
import { noMarks, planView, snapshotView } from '../taskpane/preview/view';
import { pageWords } from '../words/pane/page';
import type { Book } from './book';
import { flagCells, marksOf } from './marks';

/** How far a sheet of ours is made smaller to be seen as wide as it is: twelve points are thirteen pixels at least. */
export const readable = 13 / 16;

const useStyles = makeStyles({
  book: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    padding: '8px',
    gap: '6px',
  },
  sheet: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflowY: 'auto', gap: '6px' },
  tabs: { display: 'flex', gap: '2px', overflowX: 'auto', flexShrink: 0 },
  tab: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    padding: '4px 10px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  typing: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
});

interface BookViewProps {
  book: Book;
  reading: Reading | null;
  /** Whose listed schools are marked in the workbook; null where none are, so that other criteria draw no sheet anew. */
  flagged: Findings | null;
  /** What types into the sheets of ours; null before the workbook is there. */
  session: Session | null;
  canWrite: boolean;
  canUndo: number;
}

/** Every sheet of the file: sources with what was read marked, ours as they will print. */
export const BookView = memo(function BookView(props: BookViewProps): React.JSX.Element | null {
  const styles = useStyles();
  const { book, reading, flagged, session, canWrite, canUndo } = props;
  const { snapshot, shownSheet, chosen } = useSyncExternalStore(book.subscribe, book.get);
  const sheet = snapshot?.sheets.find((candidate) => candidate.id === shownSheet) ?? snapshot?.sheets[0];
  const plan = sheet && book.planOf(sheet);
  const marks = useMemo(() => marksOf(reading, sheet?.id), [reading, sheet?.id]);
  const flags = useMemo(() => (flagged ? flagCells(flagged, sheet?.id) : noMarks), [flagged, sheet?.id]);
  const view = useMemo(() => {
    if (plan) return planView(plan);
    return sheet ? snapshotView(sheet, marks, flags, book.conditionsOf(sheet)) : null;
    // A sheet that nobody changed has other properties and the same values after each change of the file.
  }, [plan, sheet?.id, sheet?.name, sheet?.values, marks, flags, book]);
  const typing = useMemo(
    (): CellTyping | undefined =>
      plan && sheet && session && canWrite
        ? {
            rule: ({ row, col }) => ruleOf(plan, row, col),
            value: ({ row, col }) => plan.rows[row]?.cells[col]?.v ?? null,
            type: (cell, value) => session.typing.type(() => done([{ ...cell, sheet: sheet.id, value }])),
            undo: () => void session.typing.undo(),
          }
        : undefined,
    [plan, sheet, session, canWrite],
  );
  const hasFields = useMemo(
    () => !!typing && !!plan?.rows.some(({ cells }, row) => cells.some((_, col) => ruleOf(plan, row, col))),
    [typing, plan],
  );
  // A sheet just made stands last, where a long row of tabs hides it.
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet?.id]);
  if (!snapshot || !sheet || !view) return null;
  return (
    <div className={styles.book}>
      <div className={styles.sheet}>
        <SheetView
          key={sheet.id}
          view={view}
          grid={!plan}
          fit={!!plan}
          smallest={readable}
          chosen={chosen}
          onChoose={(row, col) => book.choose(sheet.name, row, col)}
          typing={hasFields ? typing : undefined}
        />
        {plan && <PlanCharts plan={plan} />}
      </div>
      {hasFields && (
        <div className={styles.typing}>
          <p className={styles.note}>{typingWords.hint}</p>
          {canUndo > 0 && (
            <button type="button" className={styles.tab} onClick={() => typing?.undo()}>
              {typingWords.undo}
              {canUndo > 1 && ` (${canUndo})`}
            </button>
          )}
        </div>
      )}
      {marks.any && !plan && (
        <p className={styles.note}>
          {pageWords.legend} {flags.any && pageWords.flagged}
        </p>
      )}
      <div ref={tabs} className={styles.tabs} role="group" aria-label={pageWords.sheets}>
        {snapshot.sheets.map((each) => (
          <button
            key={each.id}
            type="button"
            aria-pressed={each.id === sheet.id}
            className={mergeClasses(styles.tab, each.id === sheet.id && styles.shown)}
            onClick={() => book.set({ shownSheet: each.id, chosen: null })}
          >
            {each.name}
          </button>
        ))}
      </div>
    </div>
  );
});
