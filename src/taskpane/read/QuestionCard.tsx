import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { columnName } from '../../model/cells';
import type { Question } from '../../model/reading';
import type { Result } from '../../model/result';
import { readWords } from '../../words/pane/read';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { PlaceLink } from './PlaceLink';

const own = '\u0000own';

/** One question the data cannot settle: candidates with their evidence, a free answer or the selected cell where allowed. */
export function QuestionCard(props: { question: Question; onAnswered: () => void }): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const { question } = props;
  const candidates = [...question.candidates, ...yearsElsewhere(question, state.findings?.reading.results ?? [])];
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const [missed, setMissed] = useState(false);
  const value = chosen === own ? text.trim() : chosen;
  const asksColumn = question.type === 'column';
  const answer = async (given: string): Promise<void> => {
    await session.answers.answer(question, given);
    props.onAnswered();
  };
  const take = async (): Promise<void> => {
    const taken = await session.selection();
    if (!taken) return;
    const candidate = taken.sheet === question.sheet ? candidateOf(question, taken.area.left) : null;
    if (candidate === null) setMissed(true);
    else await answer(candidate);
  };
  return (
    <div className={common.card}>
      <Field
        label={question.text}
        hint={question.about?.map((line) => (
          <p key={line} className={common.small}>
            {line}
          </p>
        ))}
      >
        <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)}>
          {candidates.map((candidate) => (
            <Radio
              key={candidate.value}
              value={candidate.value}
              label={
                <>
                  {candidate.label}
                  {candidate.evidence && <div className={common.small}>{candidate.evidence}</div>}
                </>
              }
            />
          ))}
          {question.free && <Radio value={own} label={readWords.ownAnswer} />}
        </RadioGroup>
      </Field>
      {chosen === own && (
        <Input aria-label={readWords.ownAnswer} value={text} onChange={(_, data) => setText(data.value)} />
      )}
      {asksColumn && (
        <p className={common.small} role="status">
          {missed ? readWords.notCandidate : readWords.takeHint}
        </p>
      )}
      <div className={common.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={value === '' || state.busy !== null}
          onClick={() => void answer(value)}
        >
          {readWords.answer}
        </Button>
        {asksColumn && (
          <Button size="small" onClick={() => void take()}>
            {readWords.takeSelected}
          </Button>
        )}
        {question.sheet && question.cell && <PlaceLink sheet={question.sheet} cell={question.cell} />}
      </div>
    </div>
  );
}

/** Of what year a table is, is asked: the years that the book has, the last first. */
function yearsElsewhere({ type, candidates }: Question, results: readonly Result[]): Question['candidates'] {
  if (type !== 'year') return [];
  const years = [...new Set(results.map(({ year }) => year))].sort((one, other) => other - one).map(String);
  return years
    .filter((year) => !candidates.some(({ value }) => value === year))
    .map((year) => ({ value: year, label: year, evidence: readWords.yearElsewhere }));
}

/** The candidate that names the column; null where the selected one is none of them. */
function candidateOf(question: Question, col: number): string | null {
  const named = new RegExp(`(^|[^A-Z])${columnName(col)}([^A-Z]|$)`);
  return question.candidates.find(({ label }) => named.test(label))?.value ?? null;
}
