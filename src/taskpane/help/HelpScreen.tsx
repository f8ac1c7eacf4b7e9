import { helpWords } from '../../words/pane/help';
import { Screen } from '../shell/Screen';
import { useSurroundings } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { SelfCheck } from './SelfCheck';

/** What to do, what each word means, what happens to the workbook. */
export function HelpScreen(): React.JSX.Element {
  const common = useCommon();
  const { selfCheck } = useSurroundings();
  return (
    <Screen title={helpWords.title} readingOnly={!selfCheck}>
      <h2 className={common.section}>{helpWords.stepsTitle}</h2>
      <ol className={common.plain} style={{ paddingLeft: 20 }}>
        {helpWords.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2 className={common.section}>{helpWords.wordsTitle}</h2>
      <dl className={common.plain}>
        {helpWords.words.map(([word, meaning]) => (
          <div key={word} style={{ marginBottom: 6 }}>
            <dt>
              <strong>{word}</strong>
            </dt>
            <dd className={common.plain}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2 className={common.section}>{helpWords.safetyTitle}</h2>
      <ul className={common.plain} style={{ paddingLeft: 20 }}>
        {helpWords.safety.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {selfCheck && <SelfCheck run={selfCheck} />}
    </Screen>
  );
}
