import { mapWords } from '../../words/pane/map';
import { Screen } from '../shell/Screen';
import { MapView } from './MapView';

/** The map in the pane, loaded when first opened. */
export function MapScreen(): React.JSX.Element {
  return (
    <Screen title={mapWords.title} quiet fill>
      <MapView />
    </Screen>
  );
}
