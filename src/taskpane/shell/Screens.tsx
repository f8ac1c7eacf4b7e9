import { lazy } from 'react';
import { CriteriaScreen } from '../criteria/CriteriaScreen';
import { DashboardScreen } from '../dashboard/DashboardScreen';
import { ReadScreen } from '../read/ReadScreen';
import { SheetReadScreen } from '../read/SheetReadScreen';
import { SchoolScreen } from '../school/SchoolScreen';
import { SchoolViews } from '../schools/SchoolViews';
import { SchoolsScreen } from '../schools/SchoolsScreen';
import { OfficialListScreen } from '../schools/OfficialListScreen';
import { StartScreen } from '../start/StartScreen';
import { useRoute, useSessionState } from './pane';
import { innerParts } from './inner-parts';
import { Part } from './Part';
import { useWayBack } from './way-back';

const DocumentScreens = lazy(innerParts.documents);
const RoadmapScreens = lazy(innerParts.roadmap);
const TrackingScreen = lazy(innerParts.tracking);
const MapScreen = lazy(innerParts.map);
const HelpScreen = lazy(innerParts.help);
const NotHeldScreen = lazy(innerParts.notHeld);
const MinimumsScreen = lazy(innerParts.minimums);

/** Screens of the documents' section that src/taskpane/roadmap draws. */
const roadmapScreens = new Set(['roadmap', 'measures', 'roadmap-preview', 'templates', 'template', 'template-sheet']);

/** The screen of the present place; without findings every section leads to the start, and so does the ribbon's «Выявить ШНОР», which reads anew. */
export function Screens(): React.JSX.Element {
  const route = useRoute();
  useWayBack();
  const findings = useSessionState()?.findings;
  // A screen and what it shows.
  const place = `${route.screen} ${route.id}`;
  if (route.screen === 'help')
    return (
      <Part key={place}>
        <HelpScreen />
      </Part>
    );
  if (!findings || route.run) return <StartScreen />;
  if (route.tab === 'documents')
    return (
      <Part key={place}>
        {route.screen === 'tracking' ? (
          <TrackingScreen />
        ) : roadmapScreens.has(route.screen) ? (
          <RoadmapScreens />
        ) : (
          <DocumentScreens />
        )}
      </Part>
    );
  if (route.tab === 'schools') {
    if (route.screen === 'school' && route.id) return <SchoolScreen key={route.id} id={route.id} />;
    if (route.screen === 'criteria') return <CriteriaScreen />;
    if (route.screen === 'official') return <OfficialListScreen />;
    if (route.screen === 'not-held' || route.screen === 'minimums')
      return <Part key={place}>{route.screen === 'not-held' ? <NotHeldScreen /> : <MinimumsScreen />}</Part>;
    // A workbook of one school has nothing to be compared with: its page at once.
    const { verdicts } = findings.judgement;
    const only = verdicts.length === 1 && verdicts[0]!.school;
    if (only && route.screen === 'dashboard') return <SchoolScreen key={only.id} id={only.id} alone />;
    return (
      <>
        <SchoolViews />
        {route.screen === 'list' && <SchoolsScreen />}
        {route.screen === 'dashboard' && <DashboardScreen />}
        {route.screen === 'map' && (
          <Part>
            <MapScreen />
          </Part>
        )}
      </>
    );
  }
  if (route.screen === 'sheet' && route.id) return <SheetReadScreen id={route.id} />;
  return <ReadScreen />;
}
