import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { lowIds } from '../../app/session';
import { presets } from '../../judging';
import type { Criteria } from '../../model/criteria';
import { procedureId, procedureShort } from '../../model/procedure';
import { criteriaWords } from '../../words/pane/schools';
import { useRouter, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { judgedYears, procedureChoices } from './choices';

/** Names shown of the schools that entered or left the list. */
const namesShown = 5;

/** Criteria as data; every change shows at once in the list and in the count below. */
export function CriteriaScreen(): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const { session, state } = useSession();
  const findings = state.findings!;
  const { criteria } = findings.judgement;
  const change = (part: Partial<Criteria>): void => session.setCriteria(part);
  const { results, schools } = findings.reading;
  const names = useMemo(() => new Map(schools.map((school) => [school.id, school.name])), [schools]);
  const named = (ids: readonly string[]): string[] => ids.slice(0, namesShown).map((id) => names.get(id) ?? id);
  const years = useMemo(() => judgedYears(results), [results]);
  const procedures = useMemo(() => procedureChoices(results, criteria.procedures), [results, criteria.procedures]);
  const counted = new Set(criteria.procedures.map(procedureId));
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
      {years.length > 1 && (
        <Field label={criteriaWords.years} size="small">
          <Select
            size="small"
            value={criteria.years?.join(',') ?? ''}
            onChange={(_, data) => change({ years: data.value.split(',').map(Number) as [number, number] })}
          >
            {years.map((pair) => (
              <option key={pair.join(',')} value={pair.join(',')}>
                {criteriaWords.yearsPair(pair)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={criteriaWords.rule1} size="small">
        <Select
          size="small"
          value={String(criteria.twoProcedures)}
          onChange={(_, data) => change({ twoProcedures: data.value === 'off' ? 'off' : Number(data.value) })}
        >
          {[1, 2, 3, 4].map((count) => (
            <option key={count}>{count}</option>
          ))}
          <option value="off">{criteriaWords.off}</option>
        </Select>
      </Field>
      <Field label={criteriaWords.rule2} size="small">
        <Select
          size="small"
          value={criteria.twoYears}
          onChange={(_, data) => change({ twoYears: data.value as Criteria['twoYears'] })}
        >
          {Object.entries(criteriaWords.rule2Kinds).map(([kind, caption]) => (
            <option key={kind} value={kind}>
              {caption}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={criteriaWords.minimum} size="small">
        <Input
          size="small"
          type="number"
          min={0}
          value={String(criteria.minParticipants)}
          onChange={(_, data) => change({ minParticipants: Math.max(0, Math.round(Number(data.value) || 0)) })}
        />
      </Field>
      {criteria.minParticipants > 0 && (
        <Field label={criteriaWords.below} size="small">
          <Select
            size="small"
            value={criteria.belowMinimum}
            onChange={(_, data) => change({ belowMinimum: data.value as Criteria['belowMinimum'] })}
          >
            {Object.entries(criteriaWords.belowKinds).map(([kind, caption]) => (
              <option key={kind} value={kind}>
                {caption}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <fieldset className={common.card}>
        <legend className={common.small}>{criteriaWords.procedures}</legend>
        {procedures.map((procedure) => (
          <Checkbox
            key={procedureId(procedure)}
            label={procedureShort(procedure)}
            checked={counted.has(procedureId(procedure))}
            onChange={(_, data) =>
              change({
                procedures: data.checked
                  ? [...criteria.procedures, procedure]
                  : criteria.procedures.filter((known) => procedureId(known) !== procedureId(procedure)),
              })
            }
          />
        ))}
      </fieldset>
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
