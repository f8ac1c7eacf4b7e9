import type { Verdict } from '../../model/verdict';
import { a1 } from '../../model/cells';
import { procedureShort } from '../../model/procedure';
import { distanceOf } from '../../judging';
import { lowCell, lowShare } from '../../model/result';
import { decisionText, flipsSentence } from '../../words/list';
import { certaintyNotes, intervalText } from '../../words/judging';
import { dashboardWords } from '../../words/pane/dashboard';
import { schoolsWords, schoolWords } from '../../words/pane/schools';
import { percent } from '../../words/russian';
import { PlaceLink } from '../read/PlaceLink';
import { StatusMark } from '../schools/StatusMark';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { HandDecisionForm } from './HandDecisionForm';
import { ResultsChart } from './ResultsChart';
import { SchoolNames } from './SchoolNames';

/** One school: why, against the threshold, from which cells, how sure, and what was decided by hand. */
export function SchoolScreen({ id, alone }: { id: string; alone?: boolean }): React.JSX.Element {
  const common = useCommon();
  const { state } = useSession();
  const { judgement } = state.findings!;
  const verdict = judgement.verdicts.find((candidate) => candidate.school.ids.includes(id));
  if (!verdict) return <Screen title={schoolsWords.title}>{null}</Screen>;
  const { school, results } = verdict;
  const place = [school.municipality, school.code && `${schoolWords.code} ${school.code}`].filter(Boolean).join(' · ');
  const notes = certaintyNotes(verdict);
  const distance = distanceOf(verdict, judgement);
  return (
    <Screen title={school.name}>
      {place && <p className={common.small}>{place}</p>}
      {alone && <p className={common.small}>{dashboardWords.onlySchool}</p>}
      <p className={common.plain}>
        <StatusMark status={verdict.status} /> <strong>{schoolsWords.statusTitles[verdict.status]}</strong>
        {verdict.hand && ` · ${decisionText(verdict.hand)}`}
      </p>
      <Why verdict={verdict} />
      {results.length > 0 && <ResultsChart results={results} threshold={judgement.criteria.threshold} />}
      <p className={common.small}>
        {schoolWords.certainty}: {notes.length > 0 ? notes.join('; ') : schoolWords.unknown}.{' '}
        {flipsSentence(verdict.flips, verdict.status === 'low')}
      </p>
      {distance && (
        <p className={common.small}>
          {schoolWords.distance(distance.judged, distance.people, verdict.status === 'low')}
        </p>
      )}
      {results.length > 0 && <ResultsTable verdict={verdict} />}
      <HandDecisionForm verdict={verdict} />
      <SchoolNames school={school} />
    </Screen>
  );
}

function Why({ verdict }: { verdict: Verdict }): React.JSX.Element {
  const common = useCommon();
  const { judgement } = useSession().state.findings!;
  const { years, criteria } = judgement;
  if (verdict.status !== 'low' || !years)
    return <p className={common.plain}>{schoolWords.noEvidence[verdict.status]}</p>;
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

function ResultsTable({ verdict }: { verdict: Verdict }): React.JSX.Element {
  const common = useCommon();
  return (
    <table className={common.table}>
      <thead>
        <tr>
          <th scope="col">{schoolWords.procedure}</th>
          <th scope="col">{schoolWords.low}</th>
          <th scope="col">{schoolWords.share}</th>
        </tr>
      </thead>
      <tbody>
        {verdict.results.map(({ result, isLow, excluded, belowMinimum, interval }, index) => {
          const { block } = result;
          const remarks = [
            excluded && schoolWords.excluded,
            belowMinimum && schoolWords.belowMinimum,
            !result.exact && schoolWords.inexact,
          ].filter(Boolean);
          return (
            <tr key={index}>
              <td>
                <PlaceLink
                  sheet={block.sheet}
                  cell={a1(lowCell(result))}
                  label={`${procedureShort(result.procedure)}, ${result.year}`}
                />
                {remarks.length > 0 && <div className={common.small}>{remarks.join('; ')}</div>}
              </td>
              <td>
                {result.low} {schoolWords.of} {result.participants}
              </td>
              <td>
                {isLow ? (
                  <strong className={common.bad}>{percent(lowShare(result))}</strong>
                ) : (
                  percent(lowShare(result))
                )}
                <div className={common.small}>{intervalText(interval)}</div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
