import { helpWords } from '../../words/pane/help';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** What to do, what each word means, what happens to the workbook. */
export function HelpScreen(): React.JSX.Element {
  const common = useCommon();
  return (
    <Screen title={helpWords.title} readingOnly>
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
    </Screen>
  );
}
