import { setId } from '../../app/document-set';
import { SettingsScreen } from '../share/SettingsScreen';
import { ShareScreen } from '../share/ShareScreen';
import { useRoute } from '../shell/pane';
import { DocumentForm } from './DocumentForm';
import { DocumentsScreen } from './DocumentsScreen';
import { OrganisationScreen } from './OrganisationScreen';
import { PreviewScreen } from './PreviewScreen';
import { SetPreview } from './SetPreview';

/** The documents' section, loaded when first opened. */
export function DocumentScreens(): React.JSX.Element {
  const route = useRoute();
  if (route.screen === 'share') return <ShareScreen />;
  if (route.screen === 'settings') return <SettingsScreen />;
  if (route.screen === 'organisation') return <OrganisationScreen />;
  if (route.screen === 'form' && route.id) return <DocumentForm kind={route.id} />;
  if (route.screen === 'make' && route.id === setId) return <SetPreview />;
  if (route.screen === 'make') return <PreviewScreen wanted={(route.id?.split(',') ?? []).map((kind) => ({ kind }))} />;
  return <DocumentsScreen group={route.group} />;
}
