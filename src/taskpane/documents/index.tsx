import { setId } from '../../app/documents/document-set';
import { useState } from 'react';
import { wantedAgain } from '../../app/session/again';
import { CollectScreen } from '../share/CollectScreen';
import { PackagesScreen } from '../share/PackagesScreen';
import { SettingsScreen } from '../share/SettingsScreen';
import { ShareScreen } from '../share/ShareScreen';
import { useRoute, useSession } from '../shell/pane';
import { keptChoice } from '../../documents/kinds/roadmap';
import { DocumentForm } from './DocumentForm';
import { DocumentsScreen } from './DocumentsScreen';
import { OrganisationScreen } from './OrganisationScreen';
import { PreviewScreen } from './PreviewScreen';
import { schoolInputs } from './school-inputs';
import { SetPreview } from './SetPreview';

/** The documents' section, loaded when first opened. */
export function DocumentScreens(): React.JSX.Element {
  const route = useRoute();
  if (route.screen === 'share') return <ShareScreen />;
  if (route.screen === 'packages') return <PackagesScreen />;
  if (route.screen === 'collect') return <CollectScreen />;
  if (route.screen === 'settings') return <SettingsScreen />;
  if (route.screen === 'organisation') return <OrganisationScreen />;
  if (route.screen === 'form' && route.id) return <DocumentForm kind={route.id} school={route.school} />;
  if (route.screen === 'make' && route.id && route.school)
    return <SchoolPreview kind={route.id} school={route.school} />;
  if (route.screen === 'make' && route.id === setId) return <SetPreview />;
  if (route.screen === 'make' && route.again) return <AgainScreen kinds={route.id?.split(',') ?? []} />;
  if (route.screen === 'make') return <PreviewScreen wanted={(route.id?.split(',') ?? []).map((kind) => ({ kind }))} />;
  return <DocumentsScreen group={route.group} />;
}

/** A document for one school alone: a roadmap by the template chosen last, anything else with its defaults. */
function SchoolPreview({ kind, school }: { kind: string; school: string }): React.JSX.Element {
  const { kept } = useSession().state;
  const plan = kind === 'roadmap' ? { template: keptChoice(kept).template, scope: 'schools' } : {};
  return <PreviewScreen wanted={[{ kind, inputs: { ...plan, ...schoolInputs(kind, school) } }]} />;
}

/** «Обновить устаревшие»: with the inputs they were made with, as they were when the screen opened. */
function AgainScreen({ kinds }: { kinds: readonly string[] }): React.JSX.Element {
  const { kept } = useSession().state;
  const { registry: sheets } = kept;
  const [wanted] = useState(() =>
    wantedAgain(
      kept,
      sheets.filter(({ kind }) => kinds.includes(kind)),
    ),
  );
  return <PreviewScreen wanted={wanted} />;
}
