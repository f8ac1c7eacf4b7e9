import { Button } from '@fluentui/react-components';
import { leftSheetsWords as words } from '../../words/pane/left-sheets';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';

/** Sheets of ours that were left to the user, and the way back; nothing where there are none. */
export function LeftSheets(): React.JSX.Element | null {
  const common = useCommon();
  const { session, state } = useSession();
  const left = session.lostSheets.left;
  if (left.length === 0) return null;
  const free = left.flatMap(({ entry, instead }) => (instead === null ? [entry.name] : []));
  const replaced = left.flatMap(({ entry, instead }) => (instead === null ? [] : [{ name: entry.name, instead }]));
  return (
    <section className={common.card} aria-label={words.title}>
      <h2 className={common.section} style={{ marginTop: 0 }}>
        {words.title}
      </h2>
      {free.length > 0 && (
        <>
          <p className={common.plain}>{words.free(free)}</p>
          <div className={common.row}>
            <Button
              size="small"
              disabledFocusable={state.busy !== null || state.readOnly !== null}
              onClick={() => void session.lostSheets.takeBack('left')}
            >
              {words.take}
            </Button>
          </div>
        </>
      )}
      {replaced.length > 0 && <p className={common.small}>{words.replaced(replaced)}</p>}
    </section>
  );
}
