import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { readWords } from '../../words/pane/read';
import { schoolsWords } from '../../words/pane/schools';
import { FileButton, namedBytes } from '../controls/FileButton';
import { useGo, useSession } from '../shell/pane';
import { makeListSheets } from '../shell/router';
import { Screen } from '../shell/Screen';

/** A look at all schools, with what is made of the list at its foot; where nothing can be judged, files come first. */
export function ListScreen(props: { title: string; more: ReactNode; children: ReactNode }): React.JSX.Element {
  const go = useGo();
  const { session, state } = useSession();
  const { judgeable } = state.findings!.judgement;
  return (
    <Screen
      title={judgeable ? props.title : schoolsWords.cannotTitle}
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
          {props.more}
        </>
      }
    >
      {props.children}
    </Screen>
  );
}
