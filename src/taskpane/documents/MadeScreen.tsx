import { Button } from '@fluentui/react-components';
import { previewWords } from '../../words/pane/documents';
import { trackingWords } from '../../words/pane/tracking';
import { Icon } from '../shell/icons';
import { RestoreButton } from '../controls/RestoreButton';
import { SaveButtons, ValuesOnly } from '../controls/SaveButtons';
import { useRouter, useSession, useShowCells, useSurroundings } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** After sheets were made: links to them, the way back, what comes next. */
export function MadeScreen(): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const { session, state } = useSession();
  const showCells = useShowCells();
  const { save } = useSurroundings();
  const roadmapMade = state.kept.registry.some(({ kind }) => kind === 'roadmap');
  const leave = (group?: string): void => {
    session.dropDraft();
    router.open({ tab: 'documents', screen: 'list', group });
  };
  const go = (screen: 'tracking'): void => {
    leave();
    router.go({ tab: 'documents', screen });
  };
  return (
    <Screen title={previewWords.doneTitle} foot={save && <SaveButtons />}>
      <ValuesOnly />
      <ul className={common.list}>
        {state.made?.sheets.map((sheet) => (
          <li key={sheet.sheetId}>
            <button
              type="button"
              className={common.line}
              onClick={() => showCells({ sheet: sheet.name, row: 0, col: 0 })}
            >
              <span className={common.good}>
                <Icon name="sheet" />
              </span>
              <span className={common.grow}>{sheet.name}</span>
              <Icon name="target" />
            </button>
          </li>
        ))}
      </ul>
      <div className={common.row}>
        <RestoreButton onDone={() => leave()} />
      </div>
      <h2 className={common.section}>{previewWords.next}</h2>
      <div className={common.row}>
        {!roadmapMade && (
          <Button size="small" onClick={() => leave('roadmap')}>
            {previewWords.roadmap}
          </Button>
        )}
        {roadmapMade && (
          <Button size="small" onClick={() => go('tracking')}>
            {trackingWords.title}
          </Button>
        )}
        <Button size="small" onClick={() => leave('diagnostics')}>
          {previewWords.swot}
        </Button>
      </div>
    </Screen>
  );
}
