import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { Criteria } from '../../model/criteria';
import { procedureId, procedureShort } from '../../model/procedure';
import type { Result } from '../../model/result';
import { criteriaWords } from '../../words/pane/schools';
import { useCommon } from '../shell/styles';
import { judgedYears, procedureChoices } from './choices';

interface OtherCriteriaProps extends Omit<Criteria, 'threshold' | 'years'> {
  results: readonly Result[];
  /** «2025,2026»; '' where there are none. */
  years: string;
  change: (part: Partial<Criteria>) => void;
}

/** Every criterion but the threshold: these fields stay as drawn while a threshold is typed. */
export const OtherCriteria = memo(function OtherCriteria(props: OtherCriteriaProps): React.JSX.Element {
  const common = useCommon();
  const { results, change } = props;
  const years = useMemo(() => judgedYears(results), [results]);
  const procedures = useMemo(() => procedureChoices(results, props.procedures), [results, props.procedures]);
  const counted = new Set(props.procedures.map(procedureId));
  return (
    <>
      {years.length > 1 && (
        <Field label={criteriaWords.years} size="small">
          <Select
            size="small"
            value={props.years}
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
          value={String(props.twoProcedures)}
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
          value={props.twoYears}
          onChange={(_, data) => change({ twoYears: data.value as Criteria['twoYears'] })}
        >
          {Object.entries(criteriaWords.rule2Kinds).map(([kind, caption]) => (
            <option key={kind} value={kind}>
              {caption}
            </option>
          ))}
        </Select>
      </Field>
      {props.twoProcedures !== 'off' && props.twoYears !== 'off' && (
        <Field label={criteriaWords.combine} size="small">
          <Select
            size="small"
            value={props.combine}
            onChange={(_, data) => change({ combine: data.value as Criteria['combine'] })}
          >
            {Object.entries(criteriaWords.combineKinds).map(([kind, caption]) => (
              <option key={kind} value={kind}>
                {caption}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={criteriaWords.minimum} size="small">
        <Input
          size="small"
          type="number"
          min={0}
          value={String(props.minParticipants)}
          onChange={(_, data) => change({ minParticipants: Math.max(0, Math.round(Number(data.value) || 0)) })}
        />
      </Field>
      {props.minParticipants > 0 && (
        <Field label={criteriaWords.below} size="small">
          <Select
            size="small"
            value={props.belowMinimum}
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
                  ? [...props.procedures, procedure]
                  : props.procedures.filter((known) => procedureId(known) !== procedureId(procedure)),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
});
