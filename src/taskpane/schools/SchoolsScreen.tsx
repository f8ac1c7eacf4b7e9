import { Button } from '@fluentui/react-components';
import { readWords } from '../../words/pane/read';
import { schoolsWords } from '../../words/pane/schools';
import { FileButton, namedBytes } from '../controls/FileButton';
import { useGo, useSession } from '../shell/pane';
import { makeListSheets } from '../shell/router';
import { Screen } from '../shell/Screen';
import { SchoolList } from './SchoolList';

/** The list in the pane, with what is made of it. */
export function SchoolsScreen(): React.JSX.Element {
  const go = useGo();
  const { session, state } = useSession();
  const { judgeable } = state.findings!.judgement;
  return (
    <Screen
      title={judgeable ? schoolsWords.title : schoolsWords.cannotTitle}
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
          {state.kept.registry.some((entry) => entry.kind === 'shnor') && (
            <Button disabledFocusable={state.busy !== null} onClick={() => void session.flag(!state.kept.flagged)}>
              {state.kept.flagged ? schoolsWords.unflag : schoolsWords.flag}
            </Button>
          )}
        </>
      }
    >
      <SchoolList />
    </Screen>
  );
}
