import { Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { dateWords as words } from '../../words/pane/controls';
import { isoOfTyped, typedOfIso } from '../../words/russian/typed-date';
import { useCommon } from '../shell/styles';

/** A day as people here write it, «24.11.2026»: a browser's own date field follows the browser's language. Values are ISO dates, '' for none. */
export function DateInput(props: {
  value: string;
  onChange: (iso: string) => void;
  'aria-labelledby'?: string;
}): React.JSX.Element {
  const common = useCommon();
  const { value, onChange } = props;
  const wrongId = useId();
  /** What is being typed, as long as the value is the one it stands for. */
  const [typed, setTyped] = useState<{ text: string; value: string } | null>(null);
  const text = typed?.value === value ? typed.text : typedOfIso(value);
  const wrong = text.trim() !== '' && isoOfTyped(text) === null;
  const [left, setLeft] = useState(false);
  const type = (next: string): void => {
    const iso = next.trim() === '' ? '' : isoOfTyped(next);
    setLeft(false);
    setTyped({ text: next, value: iso ?? value });
    if (iso !== null && iso !== value) onChange(iso);
  };
  return (
    <span>
      <Input
        size="small"
        value={text}
        placeholder={words.placeholder}
        inputMode="numeric"
        aria-labelledby={props['aria-labelledby']}
        aria-invalid={wrong && left ? true : undefined}
        aria-describedby={wrong && left ? wrongId : undefined}
        style={{ width: '100%', minWidth: 0 }}
        onChange={(_, data) => type(data.value)}
        onBlur={() => setLeft(true)}
      />
      {wrong && left && (
        <span id={wrongId} className={common.bad} style={{ display: 'block', fontSize: 12 }} role="alert">
          {words.wrong}
        </span>
      )}
    </span>
  );
}
