import { Button } from '@fluentui/react-components';
import { dashboardWords as words } from '../../words/pane/dashboard';
import { ListScreen } from '../schools/ListScreen';
import { useGo } from '../shell/pane';
import { Dashboard } from './Dashboard';
import { useDashboard } from './styles';

/** What a reading leads to: the list in numbers, before its names. */
export function DashboardScreen(): React.JSX.Element {
  const styles = useDashboard();
  const go = useGo();
  const toList = (
    <Button className={styles.second} onClick={() => go({ tab: 'schools', screen: 'list' })}>
      {words.toList}
    </Button>
  );
  return (
    <ListScreen title={words.title} more={toList}>
      <Dashboard />
    </ListScreen>
  );
}
