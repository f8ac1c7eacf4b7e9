import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { Verdict } from '../../model/verdict';
import { distanceOf } from '../../judging';
import { decisionText, flipsSentence } from '../../words/list/list';
import { certaintyLabel, certaintyNotes, oneSignText } from '../../words/list/judging';
import { dashboardWords } from '../../words/pane/dashboard';
import { rowRules, schoolsWords, schoolWords } from '../../words/pane/schools';
import { capital } from '../../words/russian/russian';
import { CertaintyMark } from '../schools/CertaintyMark';
import { StatusMark } from '../schools/StatusMark';
import { useListView } from '../schools/view-state';
import { Icon } from '../shell/icons';
import { useGo, useRouter, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { Actions, MainPapers } from './Actions';
import { HandDecisionForm } from './HandDecisionForm';
import { neighboursOf } from './neighbours';
import { SchoolNames } from './SchoolNames';
import { Shares } from './Shares';

const useStyles = makeStyles({
  around: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0, marginLeft: 'auto' },
});

/** One school's workplace: why, the two years against the threshold, what would change it, what was decided, what can be made for it. */
export function SchoolScreen({ id, alone }: { id: string; alone?: boolean }): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { state } = useSession();
  const { judgement } = state.findings!;
  const verdict = judgement.verdicts.find((candidate) => candidate.school.ids.includes(id));
  if (!verdict) return <Screen title={schoolsWords.title}>{null}</Screen>;
  const { school, rules, certainty } = verdict;
  const place = [school.municipality, school.code && `${schoolWords.code} ${school.code}`].filter(Boolean).join(' · ');
  // The mark beside the rules says the first of them.
  const notes = certaintyNotes(verdict).slice(certainty ? 1 : 0);
  const distance = distanceOf(verdict, judgement);
  return (
    <Screen title={school.name} aside={!alone && <Around id={school.id} />} foot={<MainPapers id={school.id} />}>
      {place && <p className={common.small}>{place}</p>}
      {alone && <p className={common.small}>{dashboardWords.onlySchool}</p>}
      <p className={common.plain}>
        <StatusMark verdict={verdict} /> <strong>{schoolsWords.statusTitles[verdict.status]}</strong>
        {verdict.hand && ` · ${decisionText(verdict.hand)}`}
      </p>
      <Why verdict={verdict} />
      {(rules.length > 0 || certainty) && (
        <div className={common.row}>
          {rowRules(rules).map((rule) => (
            <span key={rule} className={common.chip}>
              {rule}
            </span>
          ))}
          {certainty && <CertaintyMark certainty={certainty} text={certaintyLabel(verdict)} />}
        </div>
      )}
      <Shares verdict={verdict} judgement={judgement} />
      <section aria-label={schoolWords.changes}>
        <h2 className={common.section}>{schoolWords.changes}</h2>
        <p className={common.small}>{flipsSentence(verdict.flips, verdict.status === 'low')}</p>
        {distance && (
          <p className={common.small}>
            {schoolWords.distance(distance.judged, distance.people, verdict.status === 'low')}
          </p>
        )}
        {(notes.length > 0 || !certainty) && (
          <p className={common.small}>
            {schoolWords.certainty}: {notes.length > 0 ? notes.join('; ') : schoolWords.unknown}.
          </p>
        )}
        <p className={common.small}>
          <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'criteria' })}>
            {schoolWords.compare}
          </button>
        </p>
      </section>
      <HandDecisionForm verdict={verdict} />
      <Actions verdict={verdict} />
      <SchoolNames school={school} />
    </Screen>
  );
}

/** To the school before and after it in the list as it is sorted and narrowed; Alt with the arrows does the same. */
function Around({ id }: { id: string }): React.JSX.Element | null {
  const styles = useStyles();
  const common = useCommon();
  const router = useRouter();
  const view = useListView();
  const { judgement } = useSession().state.findings!;
  const { place, of, previous, next } = useMemo(() => neighboursOf(judgement, view, id), [judgement, view, id]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const to = event.altKey ? { ArrowUp: previous, ArrowDown: next }[event.key] : null;
      if (!to) return;
      event.preventDefault();
      router.replace({ tab: 'schools', screen: 'school', id: to });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [router, previous, next]);
  if (of < 2) return null;
  const button = (to: string | null, label: string, icon: 'up' | 'down'): React.JSX.Element => (
    <Button
      size="small"
      aria-label={label}
      title={`${label} (Alt+${icon === 'up' ? '↑' : '↓'})`}
      icon={<Icon name={icon} />}
      disabledFocusable={to === null}
      onClick={() => to && router.replace({ tab: 'schools', screen: 'school', id: to })}
    />
  );
  return (
    <span className={styles.around}>
      <span className={common.small}>{schoolWords.place(place, of)}</span>
      {button(previous, schoolWords.previous, 'up')}
      {button(next, schoolWords.next, 'down')}
    </span>
  );
}

function Why({ verdict }: { verdict: Verdict }): React.JSX.Element {
  const common = useCommon();
  const { judgement } = useSession().state.findings!;
  const { years, criteria } = judgement;
  if (verdict.status !== 'low' || !years) {
    const oneSign = oneSignText(verdict, criteria, years);
    return <p className={common.plain}>{oneSign ? `${capital(oneSign)}.` : schoolWords.noEvidence[verdict.status]}</p>;
  }
  return (
    <>
      {verdict.rules.includes('two-procedures') && (
        <p className={common.plain}>{schoolWords.rule1(verdict, years[1])}</p>
      )}
      {verdict.rules.includes('two-years') && (
        <p className={common.plain}>{schoolWords.rule2(years, criteria.twoYears === 'same')}</p>
      )}
    </>
  );
}
