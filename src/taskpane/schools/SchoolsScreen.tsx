import { Button } from '@fluentui/react-components';
import { schoolsWords } from '../../words/pane/schools';
import { useSession } from '../shell/pane';
import { ListScreen } from './ListScreen';
import { SchoolList } from './SchoolList';

/** The list in the pane, with what is made of it. */
export function SchoolsScreen(): React.JSX.Element {
  const { session, state } = useSession();
  const { registry, flagged } = state.kept;
  // Marks that a lost memory left in the sheets can be taken away without a list of ours, once it is settled whose the sheets are.
  const isLeft = flagged && session.lostSheets.asked.length === 0;
  const flag = (isLeft || registry.some((entry) => entry.kind === 'shnor')) && (
    <Button disabledFocusable={state.busy !== null} onClick={() => void session.flag(!flagged)}>
      {flagged ? schoolsWords.unflag : schoolsWords.flag}
    </Button>
  );
  return (
    <ListScreen title={schoolsWords.title} more={flag}>
      <SchoolList />
    </ListScreen>
  );
}
