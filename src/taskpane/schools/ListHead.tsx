import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { frameOf, listOf } from '../../judging';
import { procedureId, procedureShort } from '../../model/procedure';
import type { Judgement } from '../../model/verdict';
import { areaOf } from '../../documents/kinds/identification/area';
import { thresholdText } from '../../words/list/judging';
import {
  certaintyTitle,
  chanceHelp,
  chanceSentence,
  frameWords,
  lastYearWords,
  listSentence,
  noChanceText,
  nobodyText,
  undoDecision,
  unmetLines,
} from '../../words/list/list';
import { schoolsWords } from '../../words/pane/schools';
import { capital } from '../../words/russian/russian';
import { Icon } from '../shell/icons';
import { useGo, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import type { View } from './order';
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
  chips: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    padding: '1px 10px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { color: 'ButtonText', border: '1px solid ButtonText' },
  },
  // The place of what is being counted anew: the list below does not jump.
  kept: { visibility: 'hidden' },
  // Where height is scarce the sentence and the list come first.
  roomy: { '@media (max-height: 420px)': { display: 'none' } },
});

/** The list with no condition left. */
const everything: Partial<View> = { search: '', municipality: '', procedure: '', certainty: '', only: null };

function procedureName({ verdicts }: Judgement, id: string): string {
  for (const { results } of verdicts)
    for (const { result } of results) if (procedureId(result.procedure) === id) return procedureShort(result.procedure);
  return id;
}

/** A condition of the list, and the list without it. */
function conditionsOf(view: View, judgement: Judgement): { text: string; off: Partial<View> }[] {
  const { search, municipality, procedure, certainty, only } = view;
  return [
    ...(only ? [{ text: only.title, off: { only: null } }] : []),
    ...(municipality ? [{ text: municipality, off: { municipality: '' } }] : []),
    ...(procedure ? [{ text: schoolsWords.lowAt(procedureName(judgement, procedure)), off: { procedure: '' } }] : []),
    ...(certainty ? [{ text: certaintyTitle[certainty], off: { certainty: '' as const } }] : []),
    ...(search.trim() ? [{ text: `«${search.trim()}»`, off: { search: '' } }] : []),
  ];
}

/** Over the list: what its frame leaves out, the sentence of the list, chance, last year. */
export function ListHead(props: {
  view: View;
  shown: number;
  onChange: (part: Partial<View>) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const go = useGo();
  const { session, state } = useSession();
  const findings = state.findings!;
  const { judgement, preset, reading, notHeld } = findings;
  const { counts } = useMemo(() => listOf(judgement), [judgement]);
  const frame = useMemo(() => frameOf({ reading, judgement, preset, notHeld }), [reading, judgement, preset, notHeld]);
  const { facts: counted, before: facts } = useListFacts(findings, props.view.municipality, state.kept.lists);
  const sheet = state.snapshot?.sheets.find(({ id }) => id === state.onlySheet);
  const lines: { text: string; action?: { label: string; act: () => void } }[] = [
    ...(frame.ownCriteria
      ? [
          {
            text: frameWords.own(thresholdText(judgement.criteria.threshold)),
            action: { label: frameWords.restore, act: () => session.rule.setPreset(state.lastPreset) },
          },
        ]
      : []),
    ...(frame.uncounted ? [{ text: frameWords.uncounted(frame.uncounted) }] : []),
    ...(frame.nobody.length > 0
      ? [
          {
            text: nobodyText(frame.nobody),
            action: { label: schoolsWords.notHeld, act: () => go({ tab: 'schools', screen: 'not-held' }) },
          },
        ]
      : []),
    ...(sheet
      ? [
          {
            text: frameWords.onlySheet(sheet.name),
            action: { label: frameWords.all, act: () => void session.judgeOnly(null) },
          },
        ]
      : []),
    ...unmetLines(judgement.unmet).map((text, index) => {
      const decision = judgement.unmet[index];
      const undo = decision && { label: undoDecision, act: () => void session.rule.forgetDecision(decision) };
      return { text, ...(undo && { action: undo }) };
    }),
    ...(props.shown < judgement.verdicts.length
      ? [
          {
            text: frameWords.shown(props.shown, judgement.verdicts.length),
            action: { label: frameWords.reset, act: () => props.onChange(everything) },
          },
        ]
      : []),
  ];
  const conditions = conditionsOf(props.view, judgement);
  const area = props.view.municipality === '' ? areaOf(reading.schools) : 'municipality';
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
      {conditions.length > 0 && (
        <ul className={styles.chips} aria-label={schoolsWords.conditions}>
          {conditions.map(({ text, off }) => (
            <li key={text}>
              <button
                type="button"
                className={styles.chip}
                aria-label={schoolsWords.withoutCondition(text)}
                onClick={() => props.onChange(off)}
              >
                {text} <Icon name="close" size={10} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={common.plain}>
        <strong>{capital(listSentence(counts))}</strong>
      </p>
      {facts && judgement.judgeable && (
        <details className={mergeClasses(common.small, styles.roomy, !counted && styles.kept)}>
          <summary className={common.summary}>
            {facts.chance.expected === null ? noChanceText(facts.chance.tooFew) : chanceSentence(facts.chance, area)}
          </summary>
          <p className={common.plain}>{chanceHelp.join(' ')}</p>
        </details>
      )}
      {facts?.lastYear && (
        <p className={mergeClasses(common.small, styles.roomy, !counted && styles.kept)}>
          {lastYearWords.title}:{' '}
          {lastYearWords.summary(facts.lastYear.came.length, facts.lastYear.left.length, facts.lastYear.stays.length)} (
          {lastYearWords.from[facts.lastYear.from](facts.lastYear.year)})
        </p>
      )}
      <p className={common.small}>
        <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'official' })}>
          {schoolsWords.official}
        </button>{' '}
        ·{' '}
        <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'not-held' })}>
          {schoolsWords.notHeld}
        </button>{' '}
        ·{' '}
        <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'minimums' })}>
          {schoolsWords.minimums}
        </button>
      </p>
    </>
  );
}
