import { Button } from '@fluentui/react-components';
import { entryWords } from '../../words/entry';
import { readWords } from '../../words/pane/read';
import { reasonText } from '../../words/reading';
import { FileButton, namedBytes } from '../controls/FileButton';
import { useRouter, useSession, useSurroundings } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { runIdentify } from '../start/identify';

/** Nothing to judge: an empty workbook, or no table recognised. What was looked for, what to do. */
export function Nothing(): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const surroundings = useSurroundings();
  const { session, state } = useSession();
  const { sheets } = state.findings!.reading;
  const empty = state.snapshot?.sheets.every((sheet) => sheet.values.length === 0) ?? true;
  return (
    <Screen
      title={readWords.nothingTitle}
      foot={
        <>
          <FileButton
            appearance="primary"
            label={readWords.addFiles}
            multiple
            onFiles={(files) => void session.addFiles(namedBytes(files))}
          />
          <Button onClick={() => void surroundings.showSample()}>{readWords.sample}</Button>
        </>
      }
    >
      <p className={common.plain}>{empty ? readWords.empty : readWords.nothing}</p>
      {!empty && (
        <>
          <p className={common.plain}>{readWords.nothingHelp}</p>
          <ul className={common.list}>
            {sheets.map((sheet) => (
              <li key={`${sheet.file ?? ''}${sheet.sheetId}`} className={common.small}>
                «{sheet.sheet}» — {reasonText(sheet.reason ?? 'noTable')}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={common.row}>
        <Button size="small" onClick={() => void runIdentify(session, router)}>
          {readWords.readAgain}
        </Button>
        <Button size="small" onClick={() => void session.addResultSheet('source')}>
          {entryWords.entryTitle}
        </Button>
        {surroundings.openFile && (
          <FileButton
            size="small"
            label={readWords.openOther}
            onFiles={(files) => void surroundings.openFile?.(files[0]!)}
          />
        )}
      </div>
    </Screen>
  );
}
