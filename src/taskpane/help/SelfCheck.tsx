import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Outcome } from '../../model/outcome';
import { problemText } from '../../words/problems';
import { selfCheckWords as words } from '../../words/workbook/self-check';
import { useCommon } from '../shell/styles';

/** «Проверка Excel»: one button, then the result as a text to copy and send. */
export function SelfCheck(props: {
  run: (told: (step: string) => void) => Promise<Outcome<string>>;
}): React.JSX.Element {
  const common = useCommon();
  const [step, setStep] = useState<string | null>(null);
  const [result, setResult] = useState<Outcome<string> | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const run = async (): Promise<void> => {
    setResult(null);
    setCopied(null);
    setStep(words.running);
    try {
      setResult(await props.run(setStep));
    } finally {
      setStep(null);
    }
  };
  const copy = (): void => {
    text.current?.select();
    // Inside the frames of Excel the newer way is forbidden.
    setCopied(document.execCommand('copy'));
  };
  return (
    <section aria-label={words.title}>
      <h2 className={common.section}>{words.title}</h2>
      <p className={common.plain}>{words.about}</p>
      <div className={common.row}>
        <Button size="small" disabled={step !== null} onClick={() => void run()}>
          {words.run}
        </Button>
        <span role="status">{step}</span>
      </div>
      {result && !result.ok && <p role="alert">{problemText(result.problem)}</p>}
      {result?.ok && (
        <>
          <Field label={words.text}>
            <Textarea ref={text} readOnly value={result.value} rows={12} resize="vertical" />
          </Field>
          <div className={common.row}>
            <Button size="small" onClick={copy}>
              {words.copy}
            </Button>
            <span role="status">{copied === null ? '' : copied ? words.copied : words.select}</span>
          </div>
        </>
      )}
    </section>
  );
}
