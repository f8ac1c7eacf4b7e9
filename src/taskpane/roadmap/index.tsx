import { PreviewScreen } from '../documents/PreviewScreen';
import { useRoute } from '../shell/pane';
import { MeasuresScreen } from './MeasuresScreen';
import { useChoice, wantedOf } from './model';
import { RoadmapScreen } from './RoadmapScreen';

/** Screens of roadmaps and their templates, loaded when first opened. */
export function RoadmapScreens(): React.JSX.Element {
  const { screen } = useRoute();
  if (screen === 'measures') return <MeasuresScreen />;
  if (screen === 'roadmap-preview') return <RoadmapPreview />;
  return <RoadmapScreen />;
}

function RoadmapPreview(): React.JSX.Element {
  const { choice } = useChoice();
  return <PreviewScreen wanted={wantedOf(choice)} />;
}
