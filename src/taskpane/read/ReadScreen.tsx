import { Button, Field, Select } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SheetReading } from '../../model/reading';
import { problemText } from '../../words/problems';
import { readLine, readWords } from '../../words/pane/read';
import { reasonText } from '../../words/reading';
import { startWords } from '../../words/pane/start';
import { FileButton, namedBytes } from '../controls/FileButton';
import { Icon } from '../shell/icons';
import { useGo, useRouter, useSession, useSurroundings } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { runIdentify } from '../start/identify';
import { Nothing } from './Nothing';
import { PlaceLink } from './PlaceLink';
import { QuestionCard } from './QuestionCard';

/** What was read on each sheet, what has to be answered, what was skipped and why. */
export function ReadScreen(): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const { openFile } = useSurroundings();
  const { session, state } = useSession();
  const first = useRef<HTMLHeadingElement>(null);
  const reading = state.findings!.reading;
  if (reading.results.length === 0 && reading.questions.length === 0) return <Nothing />;
  const problems = reading.problems;
  return (
    <Screen
      title={readWords.title}
      foot={
        <Button
          appearance={reading.questions.length === 0 ? 'primary' : 'secondary'}
          onClick={() => router.open({ tab: 'schools', screen: 'list' })}
        >
          {readWords.toList}
        </Button>
      }
    >
      {reading.questions.length > 0 && (
        <section className={common.column} aria-label={readWords.questions}>
          <h2 className={common.section} ref={first} tabIndex={-1}>
            {readWords.questions}: {reading.questions.length}
          </h2>
          {reading.questions.slice(0, 20).map((question) => (
            <QuestionCard key={question.id} question={question} onAnswered={() => first.current?.focus()} />
          ))}
        </section>
      )}
      <h2 className={common.section} ref={reading.questions.length === 0 ? first : undefined} tabIndex={-1}>
        {readWords.sheets}
      </h2>
      <ul className={common.list}>
        {reading.sheets.map((sheet) => (
          <li key={`${sheet.file ?? ''}${sheet.sheetId}`}>
            <SheetLine sheet={sheet} />
          </li>
        ))}
      </ul>
      <Field label={readWords.only} size="small">
        <Select
          size="small"
          value={state.onlySheet ?? ''}
          onChange={(_, data) => void session.judgeOnly(data.value === '' ? null : data.value)}
        >
          <option value="">{readWords.wholeBook}</option>
          {state.snapshot?.sheets.map((sheet) => (
            <option key={sheet.id} value={sheet.id}>
              {sheet.name}
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
        {openFile && (
          <FileButton size="small" label={readWords.openOther} onFiles={(files) => void openFile(files[0]!)} />
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
            {problems.slice(0, 200).map((problem, index) => (
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

function SheetLine({ sheet }: { sheet: SheetReading }): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const roles = sheet.tables.flatMap((table) => table.roles);
  const doubtful = roles.some((role) => role.confidence !== 'sure');
  const results = sheet.tables.reduce(
    (sum, table) => sum + table.procedures.reduce((part, { results: count }) => part + count, 0),
    0,
  );
  const look = !sheet.read ? common.muted : doubtful ? common.doubt : common.good;
  return (
    <button
      type="button"
      className={common.line}
      onClick={() => go({ tab: 'data', screen: 'sheet', id: sheet.sheetId })}
    >
      <span className={look}>
        <Icon name={!sheet.read ? 'sheet' : doubtful ? 'warning' : 'check'} />
      </span>
      <span className={common.grow}>
        {sheet.sheet}
        <span className={common.small}>
          {' — '}
          {sheet.read ? readLine(sheet.tables.length, results) : reasonText(sheet.reason ?? 'noTable')}
        </span>
      </span>
      <Icon name="forward" />
    </button>
  );
}
