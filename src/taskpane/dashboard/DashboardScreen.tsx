import { Button } from '@fluentui/react-components';
import { dashboardWords as words } from '../../words/pane/dashboard';
import { readWords } from '../../words/pane/read';
import { schoolsWords } from '../../words/pane/schools';
import { FileButton, namedBytes } from '../controls/FileButton';
import { useGo, useSession } from '../shell/pane';
import { makeListSheets } from '../shell/router';
import { Screen } from '../shell/Screen';
import { Dashboard } from './Dashboard';
import { useDashboard } from './styles';

/** What a reading leads to: the list in numbers, before its names. */
export function DashboardScreen(): React.JSX.Element {
  const styles = useDashboard();
  const go = useGo();
  const { session, state } = useSession();
  const { judgeable } = state.findings!.judgement;
  return (
    <Screen
      title={judgeable ? words.title : schoolsWords.cannotTitle}
      quiet={judgeable}
      foot={
        <>
          {!judgeable && (
            <FileButton
              appearance="primary"
              label={readWords.addFiles}
              multiple
              onFiles={(files) => void session.addFiles(namedBytes(files))}
            />
          )}
          <Button appearance={judgeable ? 'primary' : 'secondary'} onClick={() => go(makeListSheets)}>
            {schoolsWords.make}
          </Button>
          <Button className={styles.second} onClick={() => go({ tab: 'schools', screen: 'list' })}>
            {words.toList}
          </Button>
        </>
      }
    >
      <Dashboard />
    </Screen>
  );
}
