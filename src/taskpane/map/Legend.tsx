import { mergeClasses } from '@fluentui/react-components';
import { thresholdText } from '../../words/list/judging';
import { mapWords as words } from '../../words/pane/map';
import { scaleOf, type Step } from './model';
import { useMap } from './styles';

const stepClass = ['step0', 'step1', 'step2', 'step3', 'step4'] as const;
export const classOfStep = (step: Step): (typeof stepClass)[number] => stepClass[step];

/** What the colours and the signs mean; the scale follows the threshold. */
export function Legend({ threshold }: { threshold: number }): React.JSX.Element {
  const styles = useMap();
  const { scale } = words;
  return (
    <div className={styles.legend}>
      <span>{words.unit}</span>
      <ul className={styles.scale} aria-label={`${words.unit}, ${words.threshold(thresholdText(threshold))}`}>
        {scaleOf(threshold).map(({ step, from, to }) => (
          <li key={step} className={mergeClasses(styles.scaleStep, step === 3 && styles.border)}>
            <span className={mergeClasses(styles.scaleFill, styles[classOfStep(step)])} />
            {from === null || from <= 0
              ? scale.upTo(to!)
              : to === null || to >= 100
                ? scale.from(from)
                : scale.between(from, to)}
          </li>
        ))}
      </ul>
      <span className={styles.sign}>
        <span className={mergeClasses(styles.sample, styles.step1, styles.few)} aria-hidden="true" />
        {words.few}
      </span>
      <span className={styles.sign}>
        <span className={mergeClasses(styles.sample, styles.missing)} aria-hidden="true" />
        {words.absent.missing}
      </span>
      <span className={styles.sign}>
        <span aria-hidden="true">–</span>
        {words.absentSign}
      </span>
    </div>
  );
}
