import { Button } from '@fluentui/react-components';
import { readWords } from '../../words/pane/read';
import { reasonText } from '../../words/reading/reading';
import { startWords } from '../../words/pane/start';
import { documentsWords } from '../../words/pane/documents';
import { FileButton, namedBytes } from '../controls/FileButton';
import { useRouter, useSession, useShowCells, useSurroundings } from '../shell/pane';
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
  const entry = state.kept.registry.find(({ kind, key }) => kind === 'source' && key === 'entry');
  if (entry) return <Fill sheet={entry.name} />;
  const empty = state.snapshot?.sheets.every((sheet) => sheet.values.length === 0) ?? true;
  const otherWorks = sheets.every(({ reason }) => reason === 'otherWork');
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
      <p className={common.plain}>{empty ? readWords.empty : otherWorks ? readWords.otherWorks : readWords.nothing}</p>
      {empty && <p className={common.plain}>{readWords.emptyHelp}</p>}
      {!empty && (
        <>
          {!otherWorks && <p className={common.plain}>{readWords.nothingHelp}</p>}
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
        <Button size="small" onClick={() => void surroundings.startNew()}>
          {startWords.startNew}
        </Button>
        {surroundings.openFiles && (
          <FileButton
            size="small"
            label={readWords.openOther}
            multiple
            onFiles={(files) => void surroundings.openFiles?.(files)}
          />
        )}
      </div>
    </Screen>
  );
}

/** The sheet to type results into is there and still empty: what to do with it, in Excel and on the page, which types into no sheet. */
function Fill({ sheet }: { sheet: string }): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const { session, state } = useSession();
  const showCells = useShowCells();
  const { save, openFiles, showSample } = useSurroundings();
  const steps = save ? readWords.fillSteps.page : readWords.fillSteps.excel;
  return (
    <Screen
      title={readWords.fillTitle}
      foot={
        save && openFiles ? (
          <>
            <Button appearance="primary" onClick={save}>
              {documentsWords.save}
            </Button>
            <FileButton label={startWords.openFile} multiple onFiles={(files) => void openFiles(files)} />
          </>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={state.busy !== null}
            onClick={() => void runIdentify(session, router)}
          >
            {startWords.identify}
          </Button>
        )
      }
    >
      <ol className={common.steps}>
        {steps(sheet).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={common.row}>
        {!save && (
          <Button size="small" onClick={() => showCells({ sheet, row: 5, col: 0 })}>
            {readWords.showSheet}
          </Button>
        )}
        <FileButton
          size="small"
          label={readWords.addFiles}
          multiple
          onFiles={(files) => void session.addFiles(namedBytes(files))}
        />
        <Button size="small" onClick={() => void showSample()}>
          {readWords.sample}
        </Button>
      </div>
    </Screen>
  );
}
