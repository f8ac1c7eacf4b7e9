import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sureness, type Chance } from '../../judging';
import type { Certainty } from '../../model/verdict';
import { type ChanceArea, certaintyTitle, chanceHelp, chanceSentence, noChanceText } from '../../words/list/list';
import { dashboardWords as words, surePart } from '../../words/pane/dashboard';
import { wholeNumber } from '../../words/russian/russian';
import { CertaintyMark } from '../schools/CertaintyMark';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { useList } from './Hero';
import { Section } from './Section';
import { useDashboard } from './styles';

const order: readonly Certainty[] = ['firm', 'one', 'few'];

/** How firmly the list stands, and how much of it chance alone would make. */
export function Sure(props: { chance: Chance | null; area: ChanceArea; wide: boolean }): React.JSX.Element {
  const styles = useDashboard();
  const common = useCommon();
  const toList = useList();
  const { judgement } = useSession().state.findings!;
  const parts = useMemo(() => sureness(judgement), [judgement]);
  const { chance, area } = props;
  const shown = order.filter((certainty) => parts[certainty].length > 0);
  const open = (certainty: Certainty): void =>
    toList({
      only: {
        title: certaintyTitle[certainty],
        ids: new Set(parts[certainty].map(({ school }) => school.id)),
      },
    });
  const half = chance !== null && chance.expected !== null && chance.expected * 2 >= chance.listed && chance.listed > 0;
  return (
    <Section title={words.sure} wide={props.wide}>
      {shown.length > 0 && (
        <div
          className={styles.bar}
          role="img"
          aria-label={shown.map((certainty) => surePart(certainty, parts[certainty].length)).join(', ')}
        >
          {shown.map((certainty) => (
            <i
              key={certainty}
              className={mergeClasses(styles.unit, styles[certainty])}
              style={{ flexGrow: parts[certainty].length }}
            />
          ))}
        </div>
      )}
      <div className={styles.legend}>
        {shown.map((certainty) => (
          <button key={certainty} type="button" className={styles.open} onClick={() => open(certainty)}>
            <span className={styles.key}>
              <CertaintyMark certainty={certainty} /> <b>{wholeNumber(parts[certainty].length)}</b>
            </span>
          </button>
        ))}
      </div>
      {chance ? (
        <details>
          <summary className={mergeClasses(common.summary, common.small)}>
            {chance.expected === null ? noChanceText(chance.tooFew) : chanceSentence(chance, area)}
          </summary>
          <p className={common.small}>{chanceHelp.join(' ')}</p>
        </details>
      ) : (
        <p className={common.small}>{words.loading}</p>
      )}
      {half && parts.firm.length > 0 && (
        <p className={common.small}>
          {words.startFirm}:{' '}
          <button type="button" className={common.link} onClick={() => open('firm')}>
            {words.schools(parts.firm.length)}
          </button>
        </p>
      )}
    </Section>
  );
}
