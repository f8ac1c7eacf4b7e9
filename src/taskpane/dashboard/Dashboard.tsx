import { mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { areaOf } from '../../documents/kinds/identification/area';
import { hasMunicipalities } from '../../naming';
import { gridOf, listOf, nobodyHas } from '../../judging';
import { dashboardWords as words } from '../../words/pane/dashboard';
import { useListFacts } from '../schools/useListFacts';
import { useGo, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { Coverage } from './Coverage';
import { Frame, Hero } from './Hero';
import { LastYear } from './LastYear';
import { Section } from './Section';
import { Next } from './Next';
import { useDashboard } from './styles';
import { Sure } from './Sure';
import { Places, Weak } from './Weak';

const ListedMap = lazy(() =>
  import(/* webpackChunkName: "map" */ '../map/ListedMap').then((part) => ({ default: part.ListedMap })),
);

/**
 * «Итоги»: what distorts, the number, against last year, how sure, where weak, how complete, what next. The same in the pane and, `wide`, over the
 * page's left part.
 */
export function Dashboard({ wide = false }: { wide?: boolean }): React.JSX.Element {
  const styles = useDashboard();
  const { state } = useSession();
  const findings = state.findings!;
  const { judgement, notHeld, reading } = findings;
  const { facts } = useListFacts(findings, '', state.kept.lists);
  const grid = useMemo(() => gridOf({ judgement, notHeld }), [judgement, notHeld]);
  const isRegion = useMemo(() => hasMunicipalities(reading.schools), [reading.schools]);
  const listed = useMemo(() => listOf(judgement).counts.listed, [judgement]);
  const many = judgement.verdicts.length > 1;
  return (
    <>
      <Frame wide={wide} />
      <div className={mergeClasses(wide ? styles.wide : styles.sections)}>
        <Hero wide={wide} />
        {many && judgement.judgeable && <LastYear facts={facts} wide={wide} />}
        {many && judgement.judgeable && (
          <Sure chance={facts?.chance ?? null} area={areaOf(reading.schools)} wide={wide} />
        )}
        {grid && judgement.judgeable && <Weak grid={grid} wide={wide} />}
        {grid && <Coverage grid={grid} isWhole={nobodyHas({ judgement, notHeld }).length === 0} wide={wide} />}
        {isRegion && judgement.judgeable && <Places wide={wide} />}
        {wide && judgement.judgeable && listed > 0 && <OnMap />}
        <Next wide={wide} />
      </div>
    </>
  );
}

/** The schools of the list, cell by cell, where there is room. */
function OnMap(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const whole = (
    <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'map' })}>
      {words.wholeMap}
    </button>
  );
  return (
    <Section title={words.onMap} note={whole} wide size="whole">
      <Suspense fallback={null}>
        <ListedMap />
      </Suspense>
    </Section>
  );
}
