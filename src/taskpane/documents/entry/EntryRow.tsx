import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { DateInput } from '../../controls/DateInput';
import { entryWords } from '../../../words/pane/entry';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 112px',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  text: { padding: '4px 0' },
});

/** A caption with its cell on the right. */
export function EntryRow(props: { label: string; children: (labelled: string) => React.ReactNode }): React.JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.row}>
      <span id={id}>{props.label}</span>
      {props.children(id)}
    </div>
  );
}

/** A choice from a list of values, or none. */
export function ChoiceRow(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, caption: string])[];
  onChange: (value: string) => void;
}): React.JSX.Element {
  return (
    <EntryRow label={props.label}>
      {(labelled) => (
        <Select
          size="small"
          aria-labelledby={labelled}
          value={props.value}
          onChange={(_, { value }) => props.onChange(value)}
        >
          <option value="">{entryWords.nothing}</option>
          {props.options.map(([value, caption]) => (
            <option key={value} value={value}>
              {caption}
            </option>
          ))}
        </Select>
      )}
    </EntryRow>
  );
}

/** A text over the whole width; `list` is the id of a datalist with what may be meant. */
export function TextRow(props: {
  label: string;
  value: string;
  list?: string;
  onChange: (value: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <Field label={props.label} size="small" className={styles.text}>
      <Input size="small" list={props.list} value={props.value} onChange={(_, { value }) => props.onChange(value)} />
    </Field>
  );
}

/** A day typed. */
export function DateRow(props: { label: string; value: string; onChange: (iso: string) => void }): React.JSX.Element {
  return (
    <EntryRow label={props.label}>
      {(labelled) => <DateInput aria-labelledby={labelled} value={props.value} onChange={props.onChange} />}
    </EntryRow>
  );
}

/** A number typed. */
export function NumberRow(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): React.JSX.Element {
  return (
    <EntryRow label={props.label}>
      {(labelled) => (
        <Input
          size="small"
          aria-labelledby={labelled}
          type="number"
          value={props.value}
          style={{ minWidth: 0 }}
          onChange={(_, { value }) => props.onChange(value)}
        />
      )}
    </EntryRow>
  );
}
