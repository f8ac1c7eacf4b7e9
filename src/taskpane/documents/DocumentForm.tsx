import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { documents } from '../../documents/catalogue';
import { documentsWords } from '../../words/pane/documents';
import { entryWords } from '../../words/pane/entry';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { choicesOf } from './choices';
import { entryParts } from './entry';
import { FieldControl } from './FieldControl';
import { fieldsOf } from './fields';
import { schoolInputs } from './school-inputs';
import { PreviewScreen } from './PreviewScreen';

/** What a document is filled in with and its own questions, then its preview. */
export function DocumentForm({ kind, school }: { kind: string; school?: string }): React.JSX.Element {
  const { state } = useSession();
  const definition = documents.find((candidate) => candidate.kind === kind)!;
  const fields = useMemo(
    () => fieldsOf(definition.inputs).map((field) => choicesOf(kind, field, state.kept)),
    [definition, kind, state.kept],
  );
  const [values, setValues] = useState<Record<string, unknown>>(() => ({
    ...Object.fromEntries(fields.map((field) => [field.name, field.initial])),
    ...(school && schoolInputs(kind, school)),
  }));
  const [inputs, setInputs] = useState<Record<string, unknown> | null>(null);
  const common = useCommon();
  const entry = entryParts[kind];
  const asked = fields.filter(({ name }) => !entry?.asks.includes(name));
  const controls = asked.map((field) => (
    <FieldControl
      key={field.name}
      field={field}
      value={values[field.name]}
      onChange={(value) => setValues({ ...values, [field.name]: value })}
    />
  ));
  if (inputs) return <PreviewScreen wanted={[{ kind, inputs }]} onBack={() => setInputs(null)} />;
  return (
    <Screen
      title={definition.title}
      foot={
        <Button appearance="primary" disabledFocusable={state.busy !== null} onClick={() => setInputs(filled(values))}>
          {documentsWords.preview}
        </Button>
      }
    >
      {entry && (
        <>
          <entry.View values={values} change={(part) => setValues({ ...values, ...part })} />
          <p className={common.small}>{entryWords.kept}</p>
        </>
      )}
      {entry && asked.length > 0 ? (
        <details>
          <summary className={common.summary}>{entryWords.settings}</summary>
          <div className={common.column}>{controls}</div>
        </details>
      ) : (
        controls
      )}
    </Screen>
  );
}

/** Empty fields are left to the document's defaults. */
const filled = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
