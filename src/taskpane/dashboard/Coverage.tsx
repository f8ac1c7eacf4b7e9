import { mergeClasses } from '@fluentui/react-components';
import { isPartial, mostMissing, type Grid } from '../../judging';
import { procedureShort } from '../../model/procedure';
import { dashboardWords as words } from '../../words/pane/dashboard';
import { useGo } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { useList } from './Hero';
import { Section } from './Section';
import { useDashboard } from './styles';

/** Schools named where there is room, those that lack most. */
const incompleteShown = 5;

/**
 * How many schools have each result, and where most are missing.
 * @param props.isWhole no procedure of the criteria is one that nobody has
 */
export function Coverage({ grid, isWhole, wide }: { grid: Grid; isWhole: boolean; wide: boolean }): React.JSX.Element {
  const styles = useDashboard();
  const common = useCommon();
  const toList = useList();
  const go = useGo();
  const { columns, years, incomplete } = grid;
  const held = columns.flatMap(({ years: both }) => both).filter((one) => one.held).length;
  const worst = mostMissing(grid);
  /** Who lacks the result; where nobody does, everybody's is on the map. */
  const open = (at: number, side: 0 | 1): void => {
    const lacking = incomplete.filter(({ verdict }) => grid.cellsOf(verdict)[at]![side] === 'missing');
    if (lacking.length === 0) return go({ tab: 'schools', screen: 'map' });
    const title = words.only.lacking(procedureShort(columns[at]!.procedure), years[side]);
    toList({ only: { title, ids: new Set(lacking.map(({ verdict }) => verdict.school.id)) } });
  };
  return (
    <Section title={words.coverage} note={words.coverageUnit} wide={wide} size="half">
      <table className={styles.coverage} aria-label={words.coverageTable}>
        <thead>
          <tr>
            <td className={styles.corner} style={{ background: 'none' }} />
            {columns.map(({ id, procedure }) => (
              <th key={id} scope="col">
                {procedure.kind}
                <br />
                {procedureShort(procedure).slice(procedure.kind.length + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {([1, 0] as const).map((side) => (
            <tr key={side}>
              <th scope="row">{years[side]}</th>
              {columns.map(({ id, procedure, years: both }, at) => {
                const one = both[side];
                return (
                  <td
                    key={id}
                    className={mergeClasses(isPartial(one) && styles.part)}
                    title={words.coverageCell(procedureShort(procedure), one.year, one.schools, one.owed)}
                  >
                    {one.held ? (
                      <button
                        type="button"
                        className={styles.cell}
                        aria-label={words.coverageCell(procedureShort(procedure), one.year, one.schools, one.owed)}
                        onClick={() => open(at, side)}
                      >
                        {one.schools}
                      </button>
                    ) : (
                      <span aria-label={one.notHeld ? words.notHeld : words.nobodyHas}>–</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={common.small}>
        {words.all(held, columns.length * 2, years)}{' '}
        {incomplete.length === 0 ? (
          isWhole && words.complete
        ) : (
          <>
            {words.incompleteAt}{' '}
            <button
              type="button"
              className={common.link}
              onClick={() =>
                toList({
                  only: {
                    title: words.only.incomplete,
                    ids: new Set(incomplete.map(({ verdict }) => verdict.school.id)),
                  },
                })
              }
            >
              {words.incomplete(incomplete.length)}
            </button>
            {worst && <>; {mostMissingText(worst)}</>}.
          </>
        )}
      </p>
      {wide && incomplete.length > 0 && (
        <ul className={common.list}>
          {[...incomplete]
            .sort((a, b) => b.missing - a.missing)
            .slice(0, incompleteShown)
            .map(({ verdict: { school }, missing }) => (
              <li key={school.id} className={common.small}>
                <button
                  type="button"
                  className={common.link}
                  onClick={() => go({ tab: 'schools', screen: 'school', id: school.id })}
                >
                  {school.name}
                </button>
                : {words.lacks(missing)}
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}

function mostMissingText({ column, side }: NonNullable<ReturnType<typeof mostMissing>>): string {
  const { year, schools, owed } = column.years[side];
  return words.mostMissing(procedureShort(column.procedure), year, schools, owed);
}
