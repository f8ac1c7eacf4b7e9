import { documentSet } from '../../app/documents/document-set';
import { keptChoice } from '../../documents/kinds/roadmap';
import { useSession } from '../shell/pane';
import { useDocumentContext } from './context';
import { PreviewScreen } from './PreviewScreen';

/** The set by the roadmap's chosen template, shown before it is made. */
export function SetPreview(): React.JSX.Element {
  const { state } = useSession();
  const context = useDocumentContext();
  const { template, movePassed } = keptChoice(state.kept);
  return <PreviewScreen wanted={documentSet(context, { template, movePassed })} />;
}
