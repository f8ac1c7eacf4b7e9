import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { formWords } from '../../words/pane/documents';
import { pickerWords } from '../../words/pane/entry';
import { DateInput } from '../controls/DateInput';
import { SchoolPicker, SchoolTicks } from '../controls/SchoolPicker';
import { useCommon } from '../shell/styles';
import type { FormField } from './fields';

/** One field of a document's form. */
export function FieldControl(props: {
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
}): React.JSX.Element {
  const common = useCommon();
  const { field, value, onChange } = props;
  const text = value === null || value === undefined ? '' : String(value);
  const many = Array.isArray(value) ? (value as string[]) : [];
  const tick = (one: string, checked: boolean): string[] =>
    checked ? [...many, one] : many.filter((known) => known !== one);
  if (field.control === 'yes') {
    return (
      <Checkbox label={field.label} checked={value === true} onChange={(_, data) => onChange(data.checked === true)} />
    );
  }
  if (field.control === 'schools')
    return <SchoolTicks label={field.label} value={many} onChange={(ids) => onChange(ids.length === 0 ? null : ids)} />;
  if (field.control === 'school')
    return <SchoolPicker value={text} whole={pickerWords.municipality} onChange={onChange} />;
  if (field.control === 'choices')
    return (
      <fieldset className={common.card}>
        <legend className={common.small}>{field.label}</legend>
        {field.options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={many.includes(option.value)}
            onChange={(_, data) => onChange(tick(option.value, data.checked === true))}
          />
        ))}
      </fieldset>
    );
  return (
    <Field
      label={field.label}
      hint={field.hint ?? (field.control === 'lines' ? formWords.lines : undefined)}
      size="small"
    >
      {field.control === 'choice' ? (
        <Select size="small" value={text} onChange={(_, data) => onChange(data.value)}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : field.control === 'lines' ? (
        <Textarea
          value={many.join('\n')}
          onChange={(_, data) => onChange(data.value.split('\n').filter((line) => line !== ''))}
        />
      ) : field.control === 'date' ? (
        <DateInput value={text} onChange={onChange} />
      ) : (
        <Input
          size="small"
          type={field.control}
          value={text}
          onChange={(_, data) =>
            onChange(field.control === 'number' ? (data.value === '' ? null : Number(data.value)) : data.value)
          }
        />
      )}
    </Field>
  );
}
