import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { lowIds } from '../../app/session';
import { presets } from '../../judging';
import type { Criteria } from '../../model/criteria';
import { criteriaWords } from '../../words/pane/schools';
import { useRouter, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { OtherCriteria } from './OtherCriteria';

/** Names shown of the schools that entered or left the list. */
const namesShown = 5;

/** Criteria as data; every change shows at once in the list and in the count below. */
export function CriteriaScreen(): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const { session, state } = useSession();
  const findings = state.findings!;
  const { criteria } = findings.judgement;
  const change = useCallback((part: Partial<Criteria>): void => session.setCriteria(part), [session]);
  const { results, schools } = findings.reading;
  const names = useMemo(() => new Map(schools.map((school) => [school.id, school.name])), [schools]);
  const named = (ids: readonly string[]): string[] => ids.slice(0, namesShown).map((id) => names.get(id) ?? id);
  return (
    <Screen
      title={criteriaWords.title}
      foot={
        <>
          <Button appearance="primary" onClick={() => router.open({ tab: 'schools', screen: 'list' })}>
            {criteriaWords.toList}
          </Button>
          <strong>{criteriaWords.nowLow(lowIds(findings).size)}</strong>
        </>
      }
    >
      {state.listChange && (
        <div className={common.small}>
          {state.listChange.added.length > 0 && (
            <p className={common.plain}>{criteriaWords.entered(named(state.listChange.added))}</p>
          )}
          {state.listChange.removed.length > 0 && (
            <p className={common.plain}>{criteriaWords.left(named(state.listChange.removed))}</p>
          )}
        </div>
      )}
      <Field label={criteriaWords.preset} size="small">
        <Select size="small" value={findings.preset} onChange={(_, data) => session.setPreset(data.value)}>
          {presets.map((preset) => (
            <option key={preset.id} value={preset.id}>
              {preset.title}
            </option>
          ))}
          <option value="own" disabled>
            {criteriaWords.own}
          </option>
        </Select>
      </Field>
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
