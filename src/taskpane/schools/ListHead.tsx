import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { frameOf, listOf } from '../../judging';
import { hasMunicipalities } from '../../documents/kinds/identification/schools-order';
import { thresholdText } from '../../words/judging';
import {
  chanceHelp,
  chanceSentence,
  frameWords,
  lastYearWords,
  listSentence,
  noChanceText,
  uncountedText,
} from '../../words/list';
import { schoolsWords } from '../../words/pane/schools';
import { capital } from '../../words/russian';
import { useGo, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { useListFacts } from './useListFacts';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '4px 8px',
    margin: '0 -8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', justifyContent: 'space-between' },
  // Where height is scarce the sentence and the list come first.
  roomy: { '@media (max-height: 420px)': { display: 'none' } },
});

/** Over the list: what its frame leaves out, the sentence of the list, chance, last year. */
export function ListHead(props: { municipality: string; shown: number; onReset: () => void }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const go = useGo();
  const { session, state } = useSession();
  const findings = state.findings!;
  const { judgement, preset, reading } = findings;
  const { counts } = useMemo(() => listOf(judgement), [judgement]);
  const frame = useMemo(() => frameOf({ reading, judgement, preset }), [reading, judgement, preset]);
  const facts = useListFacts(findings, props.municipality, state.kept.lists);
  const sheet = state.snapshot?.sheets.find(({ id }) => id === state.onlySheet);
  const lines: { text: string; action?: { label: string; act: () => void } }[] = [
    ...(frame.ownCriteria
      ? [
          {
            text: frameWords.own(thresholdText(judgement.criteria.threshold)),
            action: { label: frameWords.restore, act: () => session.setPreset(state.lastPreset) },
          },
        ]
      : []),
    ...(frame.uncounted
      ? [{ text: frameWords.uncounted(uncountedText(frame.uncounted.procedures), frame.uncounted.results) }]
      : []),
    ...(sheet
      ? [
          {
            text: frameWords.onlySheet(sheet.name),
            action: { label: frameWords.all, act: () => void session.judgeOnly(null) },
          },
        ]
      : []),
    ...(props.shown < counts.schools
      ? [
          {
            text: frameWords.shown(props.shown, counts.schools),
            action: { label: frameWords.reset, act: props.onReset },
          },
        ]
      : []),
  ];
  const area = hasMunicipalities(reading.schools) && props.municipality === '' ? 'region' : 'municipality';
  return (
    <>
      {lines.length > 0 && (
        <div className={styles.strip} role="group" aria-label={schoolsWords.frame}>
          {lines.map(({ text, action }) => (
            <div key={text} className={styles.line}>
              <span>{text}</span>
              {action && (
                <button type="button" className={common.link} onClick={action.act}>
                  {action.label}
                </button>
              )}
            </div>
          ))}
        </div>
      )}
      <p className={common.plain}>
        <strong>{capital(listSentence(counts))}</strong>
      </p>
      {facts && judgement.judgeable && (
        <details className={mergeClasses(common.small, styles.roomy)}>
          <summary className={common.summary}>
            {facts.chance.expected === null ? noChanceText(facts.chance.tooFew) : chanceSentence(facts.chance, area)}
          </summary>
          <p className={common.plain}>{chanceHelp.join(' ')}</p>
        </details>
      )}
      {facts?.lastYear && (
        <p className={mergeClasses(common.small, styles.roomy)}>
          {lastYearWords.title}:{' '}
          {lastYearWords.summary(facts.lastYear.came.length, facts.lastYear.left.length, facts.lastYear.stays.length)} (
          {lastYearWords.from[facts.lastYear.from](facts.lastYear.year)})
        </p>
      )}
      <p className={common.small}>
        <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'official' })}>
          {schoolsWords.official}
        </button>
      </p>
    </>
  );
}
