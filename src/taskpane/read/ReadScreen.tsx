import { Button, Field, Select } from '@fluentui/react-components';
import { useRef } from 'react';
import { isTheUsers } from '../../model/reading';
import { lossesOf, type Losses } from '../../model/losses';
import { problemText } from '../../words/problems';
import { readWords } from '../../words/pane/read';
import { startWords } from '../../words/pane/start';
import { FileButton, namedBytes } from '../controls/FileButton';
import { Icon } from '../shell/icons';
import { useRouter, useSession, useSurroundings } from '../shell/pane';
import { roots } from '../shell/router';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { runIdentify } from '../start/identify';
import { Files } from './Files';
import { Nothing } from './Nothing';
import { PlaceLink } from './PlaceLink';
import { QuestionCard } from './QuestionCard';
import { SheetLines } from './SheetLines';
import { stateSums } from './sheet-state';

/** Questions shown at once: answered ones make room for the next. */
const questionsAtOnce = 20;
/** Lines of the log that are drawn; the heading says how many there are. */
const logLines = 200;

/** What was read on each sheet, what has to be answered, what was skipped and why. */
export function ReadScreen(): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const { openFiles } = useSurroundings();
  const { session, state } = useSession();
  const first = useRef<HTMLHeadingElement>(null);
  const reading = state.findings!.reading;
  if (reading.results.length === 0 && reading.questions.length === 0) return <Nothing />;
  const problems = reading.problems;
  const losses = lossesOf(reading);
  return (
    <Screen
      title={readWords.title}
      foot={
        <Button
          appearance={reading.questions.length === 0 ? 'primary' : 'secondary'}
          onClick={() => router.open(roots.schools)}
        >
          {readWords.toDashboard}
        </Button>
      }
    >
      {losses.count > 0 && <Lost losses={losses} />}
      {reading.questions.length > 0 && (
        <section className={common.column} aria-label={readWords.questions}>
          <h2 className={common.section} ref={first} tabIndex={-1}>
            {readWords.questions}: {reading.questions.length}
          </h2>
          {reading.questions.slice(0, questionsAtOnce).map((question) => (
            <QuestionCard key={question.id} question={question} onAnswered={() => first.current?.focus()} />
          ))}
        </section>
      )}
      {state.files.length > 0 && <Files files={state.files} />}
      <h2 className={common.section} ref={reading.questions.length === 0 ? first : undefined} tabIndex={-1}>
        {readWords.sheets}: {reading.sheets.length} <span className={common.small}>{stateSums(reading.sheets)}</span>
      </h2>
      <SheetLines sheets={reading.sheets} />
      <Field label={readWords.only} size="small">
        <Select
          size="small"
          value={state.onlySheet ?? ''}
          onChange={(_, data) => void session.judgeOnly(data.value === '' ? null : data.value)}
        >
          <option value="">{readWords.wholeBook}</option>
          {reading.sheets.filter(isTheUsers).map(({ sheetId, sheet }) => (
            <option key={sheetId} value={sheetId}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
      <div className={common.row}>
        <Button size="small" onClick={() => void runIdentify(session, router)}>
          {readWords.readAgain}
        </Button>
        <FileButton
          size="small"
          label={readWords.addFiles}
          multiple
          onFiles={(files) => void session.addFiles(namedBytes(files))}
        />
        <FileButton
          size="small"
          label={readWords.addFolder}
          folder
          onFiles={(files) => void session.addFiles(namedBytes(files))}
        />
        {openFiles && (
          <FileButton size="small" label={readWords.openOther} multiple onFiles={(files) => void openFiles(files)} />
        )}
        <Button size="small" appearance="transparent" onClick={() => router.go({ tab: 'data', screen: 'help' })}>
          {startWords.help}
        </Button>
      </div>
      {problems.length > 0 && (
        <details>
          <summary className={common.summary} tabIndex={0}>
            {readWords.log}: {problems.length}
          </summary>
          <ul className={common.list}>
            {problems.slice(0, logLines).map((problem, index) => (
              <li key={index} className={common.small}>
                {problem.sheet && problem.cell ? (
                  <PlaceLink sheet={problem.sheet} cell={problem.cell} />
                ) : (
                  problem.sheet && `«${problem.sheet}»`
                )}{' '}
                {problemText(problem)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Screen>
  );
}

/** Results that were left out, with their places: what a list may be wrong by stands before everything else. */
function Lost({ losses }: { losses: Losses }): React.JSX.Element {
  const common = useCommon();
  const { count, problems } = losses;
  return (
    <section className={common.card} aria-label={readWords.lost(count)}>
      <h2 className={common.section} style={{ marginTop: 0 }}>
        <span className={common.doubt}>
          <Icon name="warning" />
        </span>{' '}
        {readWords.lost(count)}
      </h2>
      <ul className={common.list}>
        {problems.slice(0, lostShown).map((problem, index) => (
          <li key={index} className={common.small}>
            {problem.sheet && problem.cell ? (
              <PlaceLink
                sheet={problem.sheet}
                cell={problem.cell}
                label={readWords.lostAt(problem.sheet, problem.cell)}
              />
            ) : (
              problem.sheet && `«${problem.sheet}»`
            )}{' '}
            {problemText(problem)}
          </li>
        ))}
      </ul>
      {problems.length > lostShown && <p className={common.small}>{readWords.lostMore(problems.length - lostShown)}</p>}
    </section>
  );
}
const lostShown = 5;
