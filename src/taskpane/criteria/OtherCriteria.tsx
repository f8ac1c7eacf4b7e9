import { Checkbox, Field, Input } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { Criteria } from '../../model/criteria';
import { procedureId, procedureShort } from '../../model/procedure';
import type { Result } from '../../model/result';
import { criteriaWords } from '../../words/pane/schools';
import { ChoiceField, optionsOf } from '../controls/ChoiceField';
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
        <ChoiceField
          label={criteriaWords.years}
          value={props.years}
          options={years.map((pair) => [pair.join(','), criteriaWords.yearsPair(pair)])}
          onChange={(pair) => change({ years: pair.split(',').map(Number) as [number, number] })}
        />
      )}
      <ChoiceField<string>
        label={criteriaWords.rule1}
        value={String(props.twoProcedures)}
        options={['1', '2', '3', '4', ['off', criteriaWords.off]]}
        onChange={(count) => change({ twoProcedures: count === 'off' ? 'off' : Number(count) })}
      />
      <ChoiceField
        label={criteriaWords.rule2}
        value={props.twoYears}
        options={optionsOf(criteriaWords.rule2Kinds)}
        onChange={(twoYears) => change({ twoYears })}
      />
      {props.twoProcedures !== 'off' && props.twoYears !== 'off' && (
        <ChoiceField
          label={criteriaWords.combine}
          value={props.combine}
          options={optionsOf(criteriaWords.combineKinds)}
          onChange={(combine) => change({ combine })}
        />
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
        <ChoiceField
          label={criteriaWords.below}
          value={props.belowMinimum}
          options={optionsOf(criteriaWords.belowKinds)}
          onChange={(belowMinimum) => change({ belowMinimum })}
        />
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
