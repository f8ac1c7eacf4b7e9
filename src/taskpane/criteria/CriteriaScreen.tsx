import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { areaOf } from '../../documents/kinds/identification/area';
import { chanceOf, listOf } from '../../judging';
import type { Criteria } from '../../model/criteria';
import type { Findings } from '../../model/findings';
import { chanceSentence } from '../../words/list/list';
import { criteriaWords } from '../../words/pane/schools';
import { useRouter, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { OtherCriteria } from './OtherCriteria';
import { outcomeOf } from './outcome';
import { PresetTable } from './PresetTable';
import { useLater } from './useLater';

/** Names shown of the schools that would enter or leave the list. */
const namesShown = 5;

const useStyles = makeStyles({
  // The outcome stays in sight while criteria are tried.
  outcome: {
    position: 'sticky',
    top: '-4px',
    zIndex: 1,
    margin: '-4px -16px 0',
    padding: '6px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    // What the keyboard reaches does not stop beneath it.
    '& ~ * input, & ~ * select': { scrollMarginTop: '150px' },
  },
  chance: { '@media (max-height: 420px)': { display: 'none' } },
});

/** Criteria tried on beside the list that is kept: who would enter and leave; nothing changes until «Применить». */
export function CriteriaScreen(): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const router = useRouter();
  const { session, state } = useSession();
  const kept = state.findings!;
  const [trial, setTrial] = useState<Findings>(kept);
  const { criteria } = trial.judgement;
  const change = useCallback(
    (part: Partial<Criteria>): void =>
      setTrial((now) => session.rule.tried({ ...now.judgement.criteria, ...part }, now) ?? now),
    [session],
  );
  const { results, schools } = kept.reading;
  const area = useMemo(() => areaOf(schools), [schools]);
  const outcome = useMemo(() => outcomeOf(kept, trial), [kept, trial]);
  const chance = useLater(trial.judgement, chanceOf);
  const changed = trial.preset !== kept.preset || outcome.changed;
  const leave = (): void => (router.canGoBack() ? router.back() : router.open({ tab: 'schools', screen: 'list' }));
  return (
    <Screen
      title={criteriaWords.title}
      foot={
        <>
          <Button
            appearance="primary"
            onClick={() => {
              if (changed) session.rule.setCriteria(criteria, trial.preset, trial.judgement);
              leave();
            }}
          >
            {changed ? criteriaWords.apply : criteriaWords.toList}
          </Button>
          {changed && <Button onClick={leave}>{criteriaWords.cancel}</Button>}
        </>
      }
    >
      <div className={styles.outcome}>
        <strong>{criteriaWords.outcome(listOf(trial.judgement).counts.listed, outcome.before, changed)}</strong>
        <div className={common.small}>
          {outcome.enter.length > 0 && (
            <div>{criteriaWords.enter(outcome.enter.slice(0, namesShown), outcome.enter.length)}</div>
          )}
          {outcome.leave.length > 0 && (
            <div>{criteriaWords.leave(outcome.leave.slice(0, namesShown), outcome.leave.length)}</div>
          )}
          {chance && chance.expected !== null && <div className={styles.chance}>{chanceSentence(chance, area)}</div>}
        </div>
      </div>
      <p className={common.small}>{criteriaWords.trying}</p>
      <PresetTable
        kept={kept}
        chosen={trial.preset}
        onChoose={(preset) => {
          const { years: _years, ...rest } = preset.criteria;
          change(rest);
        }}
      />
      <Threshold value={criteria.threshold} onChange={(threshold) => change({ threshold })} />
      <OtherCriteria
        results={results}
        years={criteria.years?.join(',') ?? ''}
        twoProcedures={criteria.twoProcedures}
        twoYears={criteria.twoYears}
        combine={criteria.combine}
        minParticipants={criteria.minParticipants}
        belowMinimum={criteria.belowMinimum}
        procedures={criteria.procedures}
        change={change}
      />
    </Screen>
  );
}

/** Percent with a comma or a point; half-typed text waits until it is a number. */
function Threshold({ value, onChange }: { value: number; onChange: (basisPoints: number) => void }): React.JSX.Element {
  const [text, setText] = useState<string | null>(null);
  const parsed = text === null ? value : Math.round(Number(text.replace(',', '.')) * 100);
  const bad = !(parsed >= 1 && parsed <= 10000);
  return (
    <Field
      label={criteriaWords.threshold}
      size="small"
      validationMessage={bad ? criteriaWords.badThreshold : undefined}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={text ?? String(value / 100).replace('.', ',')}
        onChange={(_, data) => {
          setText(data.value);
          const next = Math.round(Number(data.value.replace(',', '.')) * 100);
          if (next >= 1 && next <= 10000) onChange(next);
        }}
        onBlur={() => setText(null)}
      />
    </Field>
  );
}
