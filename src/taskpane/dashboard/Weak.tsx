import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type ColumnYear, type Grid, placesOf, weakestOf } from '../../judging';
import { procedureShort } from '../../model/procedure';
import { dashboardWords as words } from '../../words/pane/dashboard';
import { percent, wholeNumber } from '../../words/russian/russian';
import { useGo, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { useList } from './Hero';
import { Section } from './Section';
import { useDashboard } from './styles';

/** Rows in the pane; the page has room for all. */
const rowsShown = 4;

/** Procedures with most low schools, this year against the last. */
export function Weak({ grid, wide }: { grid: Grid; wide: boolean }): React.JSX.Element {
  const styles = useDashboard();
  const common = useCommon();
  const go = useGo();
  const toList = useList();
  const { judgement } = useSession().state.findings!;
  const weakest = useMemo(() => weakestOf(grid), [grid]);
  const shown = wide ? weakest : weakest.slice(0, rowsShown);
  const column = (id: string): number => grid.columns.findIndex((one) => one.id === id);
  const toLow = (id: string, side: 0 | 1): void => {
    const at = column(id);
    const { procedure, years } = grid.columns[at]!;
    const low = judgement.verdicts.filter((verdict) => {
      const cell = grid.cellsOf(verdict)[at]![side];
      return typeof cell !== 'string' && cell.isLow && !cell.excluded;
    });
    const title = words.only.low(procedureShort(procedure), years[side].year);
    toList({ only: { title, ids: new Set(low.map(({ school }) => school.id)) } });
  };
  const part = ({ low, schools }: ColumnYear): string => `${Math.round((low / schools) * 100)}%`;
  return (
    <Section title={words.weak} note={words.weakUnit} wide={wide} size="half">
      {shown.length === 0 && <p className={common.small}>{words.weakNone}</p>}
      <table className={styles.rows} aria-label={`${words.weak}: ${words.weakUnit}`}>
        <tbody>
          {shown.map(({ id, procedure, years: [before, now] }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className={mergeClasses(styles.open)} onClick={() => toList({ procedure: id })}>
                  {procedureShort(procedure)}
                </button>
              </th>
              <td style={{ width: '100%' }} aria-hidden="true">
                <div className={styles.track}>
                  <div className={styles.ground}>
                    <div className={styles.listed} style={{ width: part(now), height: 10, borderRadius: 2 }} />
                  </div>
                  {wide && before.held && <div className={styles.before} style={{ width: part(before) }} />}
                </div>
              </td>
              <td>
                <button
                  type="button"
                  className={styles.open}
                  aria-label={words.openLow(procedureShort(procedure), now.year, now.low)}
                  onClick={() => toLow(id, 1)}
                >
                  <b>{wholeNumber(now.low)}</b> {words.outOf(now.schools)}
                </button>
              </td>
              <td className={common.small}>
                {before.held &&
                  (before.low > 0 ? (
                    <button
                      type="button"
                      className={styles.open}
                      aria-label={words.openLow(procedureShort(procedure), before.year, before.low)}
                      onClick={() => toLow(id, 0)}
                    >
                      {words.inYear(before.year, before.low)}
                    </button>
                  ) : (
                    words.inYear(before.year, before.low)
                  ))}
              </td>
              {wide && (
                <td>
                  {percent(now.people / now.participants)}
                  {before.held && (
                    <span className={common.small}> {words.areaWas(percent(before.people / before.participants))}</span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={common.small}>
        <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'map' })}>
          {words.allOnMap}
        </button>
      </p>
    </Section>
  );
}

/** Of a region: municipalities with most schools on the list. */
export function Places({ wide }: { wide: boolean }): React.JSX.Element | null {
  const styles = useDashboard();
  const common = useCommon();
  const toList = useList();
  const { judgement } = useSession().state.findings!;
  const places = useMemo(() => placesOf(judgement), [judgement]);
  if (places.length === 0) return null;
  const shown = places.slice(0, wide ? rowsShown * 2 : rowsShown);
  const widest = shown[0]!.listed;
  return (
    <Section title={words.weakPlaces} note={words.placesUnit} wide={wide} size="half">
      <table className={styles.rows} aria-label={`${words.weakPlaces}: ${words.placesUnit}`}>
        <tbody>
          {shown.map(({ name, listed, schools }) => (
            <tr key={name}>
              <th scope="row" style={{ whiteSpace: 'normal' }}>
                <button type="button" className={styles.open} onClick={() => toList({ municipality: name })}>
                  {name}
                </button>
              </th>
              <td style={{ width: '40%' }} aria-hidden="true">
                <div className={mergeClasses(styles.track, styles.ground)}>
                  <div className={styles.listed} style={{ width: `${Math.round((listed / widest) * 100)}%` }} />
                </div>
              </td>
              <td>
                <b>{wholeNumber(listed)}</b> {words.outOf(schools)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {places.length > shown.length && (
        <p className={common.small}>
          <button type="button" className={common.link} onClick={() => toList({ sort: 'municipality' })}>
            {words.allPlaces(places.length)}
          </button>
        </p>
      )}
    </Section>
  );
}
