import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { closestSchools, findPreset, frameOf, type ListGroup, listGroups, listOf } from '../../judging';
import { lossesOf } from '../../model/losses';
import { procedureShort } from '../../model/procedure';
import { lowShare } from '../../model/result';
import { thresholdText } from '../../words/list/judging';
import { frameWords, nobodyText } from '../../words/list/list';
import { closestText, dashboardWords as words } from '../../words/pane/dashboard';
import { criteriaWords, schoolsWords } from '../../words/pane/schools';
import { percent, wholeNumber } from '../../words/russian/russian';
import { firstView, type View } from '../schools/order';
import { narrowList } from '../schools/view-state';
import { Icon } from '../shell/icons';
import { useGo, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { useDashboard } from './styles';

/** Up to so many schools stand as squares, one a school. */
const mostSquares = 40;
const closestShown = 3;

/** Goes to the list, narrowed by what was pressed. */
export function useList(): (part: Partial<View>) => void {
  const go = useGo();
  return (part) => {
    narrowList(part);
    go({ tab: 'schools', screen: 'list' });
  };
}

/** What changes the meaning of the number: criteria, results left out, questions. */
export function Frame({ wide }: { wide: boolean }): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { state } = useSession();
  const { reading, judgement, preset, notHeld } = state.findings!;
  const losses = useMemo(() => lossesOf(reading), [reading]);
  const frame = useMemo(() => frameOf({ reading, judgement, preset, notHeld }), [reading, judgement, preset, notHeld]);
  const toCriteria = (): void => go({ tab: 'schools', screen: 'criteria' });
  const toReading = (): void => go({ tab: 'data', screen: 'start' });
  const sheet = state.snapshot?.sheets.find(({ id }) => id === state.onlySheet);
  const lines: { key: string; icon: 'info' | 'warning'; text: string; link: string; act: () => void }[] = [];
  // By what rule is the first thing a list is asked, so it is said even where it is the usual one.
  const name = findPreset(preset)?.title ?? criteriaWords.own;
  const link = `${name}, ${schoolsWords.thresholdShort(thresholdText(judgement.criteria.threshold))}`;
  lines.push({ key: 'criteria', icon: 'info', text: `${words.criteria}: `, link, act: toCriteria });
  if (losses.count > 0)
    lines.push({
      key: 'lost',
      icon: 'warning',
      text: `${words.lost}: `,
      link: words.results(losses.count),
      act: toReading,
    });
  if (reading.questions.length > 0)
    lines.push({
      key: 'questions',
      icon: 'warning',
      text: '',
      link: words.questions(reading.questions.length),
      act: toReading,
    });
  if (sheet)
    lines.push({ key: 'sheet', icon: 'info', text: '', link: frameWords.onlySheet(sheet.name), act: toReading });
  if (frame.uncounted)
    lines.push({
      key: 'uncounted',
      icon: 'info',
      text: '',
      link: frameWords.uncounted(frame.uncounted),
      act: toCriteria,
    });
  if (frame.nobody.length > 0)
    lines.push({
      key: 'nobody',
      icon: 'warning',
      text: '',
      link: nobodyText(frame.nobody),
      act: () => go({ tab: 'schools', screen: 'not-held' }),
    });
  if (!judgement.twoYearsChecked && judgement.judgeable && judgement.years)
    lines.push({
      key: 'one-year',
      icon: 'warning',
      text: '',
      link: schoolsWords.noRule2(judgement.years[0]),
      act: toReading,
    });
  return (
    <ul
      className={common.list}
      aria-label={words.frame}
      style={wide ? { flexDirection: 'row', flexWrap: 'wrap', columnGap: 20, marginBottom: 8 } : undefined}
    >
      {lines.map(({ key, icon, text, link, act }) => (
        <li key={key} className={mergeClasses(common.small)} style={{ display: 'flex', gap: 6 }}>
          <span className={icon === 'warning' ? common.doubt : common.muted} style={{ flexShrink: 0 }}>
            <Icon name={icon} />
          </span>
          <span>
            {text}
            <button type="button" className={common.link} onClick={act}>
              {link}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

type Part = keyof typeof words.parts;
const groupsOf: Record<Part, ListGroup[]> = {
  listed: ['rule', 'included'],
  excluded: ['excluded'],
  watch: ['watch'],
  insufficient: ['insufficient'],
  clear: ['clear'],
};

/** The number, what it is made of, and every school of the workbook in one bar. */
export function Hero({ wide }: { wide: boolean }): React.JSX.Element {
  const styles = useDashboard();
  const common = useCommon();
  const toList = useList();
  const { judgement } = useSession().state.findings!;
  const { counts, groups } = useMemo(() => listOf(judgement), [judgement]);
  const parts = (Object.keys(groupsOf) as Part[])
    .map((part) => ({ part, count: groupsOf[part].reduce((sum, group) => sum + groups[group].length, 0) }))
    .filter(({ part, count }) => count > 0 || part === 'listed');
  const open = (part: Part): void => toList({ open: groupsOf[part] });
  const squares = counts.schools <= mostSquares;
  const label = parts.map(({ part, count }) => `${count} ${words.parts[part](count)}`).join(', ');
  return (
    <section className={mergeClasses(styles.section, wide && styles.card)} aria-label={schoolsWords.list}>
      {!judgement.judgeable ? (
        <p className={common.plain}>{schoolsWords.notJudged}</p>
      ) : counts.listed === 0 ? (
        <p className={styles.hero}>{words.nobody}</p>
      ) : (
        <p className={styles.hero}>
          {words.hero}{' '}
          <button
            type="button"
            className={styles.open}
            aria-label={words.openListed(counts.listed)}
            onClick={() => open('listed')}
          >
            <b>{wholeNumber(counts.listed)}</b>
          </button>{' '}
          <button type="button" className={styles.open} onClick={() => toList({ open: listGroups })}>
            {words.of(counts.schools)}
          </button>
        </p>
      )}
      {judgement.judgeable && (
        <p className={mergeClasses(common.small, common.row)} style={{ columnGap: 10, rowGap: 0 }}>
          {counts.listed === 0 && <span>{words.fromSchools(counts.schools)}</span>}
          <Counted count={counts.computed} text={words.computed(counts.computed)} open={['rule', 'excluded']} />
          <Counted count={counts.excluded} text={words.excluded(counts.excluded)} open={['excluded']} />
          <Counted count={counts.included} text={words.included(counts.included)} open={['included']} />
          {counts.absent > 0 && (
            <Counted count={counts.absent} text={words.absent(counts.absent)} open={['included']} />
          )}
        </p>
      )}
      <div className={styles.bar} role="img" aria-label={`${words.partsLabel(counts.schools)}: ${label}`}>
        {parts.flatMap(({ part, count }) =>
          squares
            ? Array.from({ length: count }, (_, index) => (
                <i
                  key={`${part}${index}`}
                  className={mergeClasses(styles.unit, styles[part])}
                  style={{ flexGrow: 1 }}
                />
              ))
            : count > 0
              ? [<i key={part} className={mergeClasses(styles.unit, styles[part])} style={{ flexGrow: count }} />]
              : [],
        )}
      </div>
      <div className={styles.legend}>
        {parts.map(({ part, count }) => (
          <button key={part} type="button" className={styles.open} onClick={() => open(part)}>
            <span className={styles.key}>
              <i className={mergeClasses(styles.swatch, styles[part])} aria-hidden="true" />
              <b>{wholeNumber(count)}</b> {words.parts[part](count)}
            </span>
          </button>
        ))}
      </div>
      {judgement.judgeable && counts.listed === 0 && <ClosestSchools />}
    </section>
  );
}

/** A count that leads to its schools; none leads nowhere. */
function Counted(props: { count: number; text: string; open: readonly ListGroup[] }): React.JSX.Element {
  const styles = useDashboard();
  const toList = useList();
  if (props.count === 0) return <span>{props.text}</span>;
  return (
    <button type="button" className={styles.open} onClick={() => toList({ ...firstView, open: props.open })}>
      {props.text}
    </button>
  );
}

/** Where nobody is on the list: who is nearest to it. */
function ClosestSchools(): React.JSX.Element | null {
  const styles = useDashboard();
  const common = useCommon();
  const go = useGo();
  const { judgement } = useSession().state.findings!;
  const closest = useMemo(() => closestSchools(judgement, closestShown), [judgement]);
  if (closest.length === 0) return null;
  return (
    <>
      <h3 className={styles.h2}>{words.closest}</h3>
      <ul className={common.list}>
        {closest.map(({ verdict, judged, points }) => (
          <li key={verdict.school.id} className={common.small}>
            <button
              type="button"
              className={common.link}
              onClick={() => go({ tab: 'schools', screen: 'school', id: verdict.school.id })}
            >
              {verdict.school.name}
            </button>
            {': '}
            {closestText(procedureShort(judged.result.procedure), percent(lowShare(judged.result)), points)}
          </li>
        ))}
      </ul>
    </>
  );
}
