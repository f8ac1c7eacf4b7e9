import { PreviewScreen } from '../documents/PreviewScreen';
import { useRoute } from '../shell/pane';
import { MeasuresScreen } from './MeasuresScreen';
import { useChoice, wantedOf } from './model';
import { RoadmapScreen } from './RoadmapScreen';
import { SheetTemplateScreen } from './SheetTemplateScreen';
import { TemplateScreen } from './TemplateScreen';
import { TemplatesScreen } from './TemplatesScreen';

/** Screens of roadmaps and their templates, loaded when first opened. */
export function RoadmapScreens(): React.JSX.Element {
  const { screen, id } = useRoute();
  if (screen === 'measures') return <MeasuresScreen />;
  if (screen === 'roadmap-preview') return <RoadmapPreview />;
  if (screen === 'templates') return <TemplatesScreen />;
  if (screen === 'template-sheet') return <SheetTemplateScreen />;
  if (screen === 'template' && id) return <TemplateScreen id={id} />;
  return <RoadmapScreen />;
}

function RoadmapPreview(): React.JSX.Element {
  const { choice } = useChoice();
  return <PreviewScreen wanted={wantedOf(choice)} />;
}
