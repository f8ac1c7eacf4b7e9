import { useMemo } from 'react';
import { procedureId, procedureShort } from '../../model/procedure';
import type { Verdict } from '../../model/verdict';
import { certaintyTitle } from '../../words/list/list';
import { schoolsWords } from '../../words/pane/schools';
import { ChoiceField, optionsOf } from '../controls/ChoiceField';
import { useCommon } from '../shell/styles';
import type { View } from './order';

/** Municipality, procedure, order. */
export function Filters(props: {
  view: View;
  verdicts: readonly Verdict[];
  onChange: (part: Partial<View>) => void;
}): React.JSX.Element {
  const common = useCommon();
  const { view, verdicts, onChange } = props;
  const municipalities = useMemo(
    () =>
      [...new Set(verdicts.flatMap(({ school }) => school.municipality ?? []))].sort((a, b) =>
        a.localeCompare(b, 'ru'),
      ),
    [verdicts],
  );
  const procedures = useMemo(
    () =>
      new Map(
        verdicts.flatMap(({ results }) =>
          results.map(({ result }) => [procedureId(result.procedure), procedureShort(result.procedure)]),
        ),
      ),
    [verdicts],
  );
  return (
    <div className={common.card}>
      {municipalities.length > 1 && (
        <ChoiceField
          label={schoolsWords.municipality}
          value={view.municipality}
          options={[['', schoolsWords.any], ...municipalities]}
          onChange={(municipality) => onChange({ municipality })}
        />
      )}
      <ChoiceField
        label={schoolsWords.procedure}
        value={view.procedure}
        options={[['', schoolsWords.anyProcedure], ...procedures]}
        onChange={(procedure) => onChange({ procedure })}
      />
      <ChoiceField
        label={schoolsWords.certainty}
        value={view.certainty}
        options={[['', schoolsWords.anyCertainty], ...optionsOf(certaintyTitle)]}
        onChange={(certainty) => onChange({ certainty })}
      />
      <ChoiceField
        label={schoolsWords.sort}
        value={view.sort}
        options={optionsOf(schoolsWords.sorts)}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
}
