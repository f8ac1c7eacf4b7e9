import { Field, Select } from '@fluentui/react-components';

/** One of several, chosen from a list: each a value with its caption, or a value that says itself. */
export function ChoiceField<Value extends string>(props: {
  label: string;
  value: NoInfer<Value>;
  options: readonly (readonly [value: Value, caption: string] | Value)[];
  onChange: (value: Value) => void;
}): React.JSX.Element {
  const { label, value, options, onChange } = props;
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value as Value)}>
        {options.map((option) => {
          const [id, caption] = typeof option === 'string' ? [option, option] : option;
          return (
            <option key={id} value={id}>
              {caption}
            </option>
          );
        })}
      </Select>
    </Field>
  );
}

/** A table of captions as options: their keys are the values. */
export const optionsOf = <Value extends string>(captions: Readonly<Record<Value, string>>): [Value, string][] =>
  Object.entries(captions) as [Value, string][];
