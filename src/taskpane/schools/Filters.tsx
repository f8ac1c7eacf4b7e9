import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { procedureId, procedureShort } from '../../model/procedure';
import type { Verdict } from '../../model/verdict';
import { certaintyTitle } from '../../words/list';
import { schoolsWords } from '../../words/pane/schools';
import { useCommon } from '../shell/styles';
import type { Sort, View } from './order';

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
        <Field label={schoolsWords.municipality} size="small">
          <Select size="small" value={view.municipality} onChange={(_, data) => onChange({ municipality: data.value })}>
            <option value="">{schoolsWords.any}</option>
            {municipalities.map((municipality) => (
              <option key={municipality}>{municipality}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={schoolsWords.procedure} size="small">
        <Select size="small" value={view.procedure} onChange={(_, data) => onChange({ procedure: data.value })}>
          <option value="">{schoolsWords.anyProcedure}</option>
          {[...procedures].map(([id, caption]) => (
            <option key={id} value={id}>
              {caption}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={schoolsWords.certainty} size="small">
        <Select
          size="small"
          value={view.certainty}
          onChange={(_, data) => onChange({ certainty: data.value as View['certainty'] })}
        >
          <option value="">{schoolsWords.anyCertainty}</option>
          {Object.entries(certaintyTitle).map(([id, caption]) => (
            <option key={id} value={id}>
              {caption}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={schoolsWords.sort} size="small">
        <Select size="small" value={view.sort} onChange={(_, data) => onChange({ sort: data.value as Sort })}>
          {Object.entries(schoolsWords.sorts).map(([id, caption]) => (
            <option key={id} value={id}>
              {caption}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
