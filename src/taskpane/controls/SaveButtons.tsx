import { Button, makeStyles } from '@fluentui/react-components';
import { documentsWords as words } from '../../words/pane/documents';
import { problemText } from '../../words/problems';
import { useSurroundings } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { useSaid } from './useSaid';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  buttons: { display: 'flex', gap: '8px', alignItems: 'center' },
});

/** The page's ways to keep the workbook: a copy among the downloads, and a file of the user's choice where the browser can. */
export function SaveButtons(): React.JSX.Element | null {
  const common = useCommon();
  const styles = useStyles();
  const { save, saveInto } = useSurroundings();
  const [said, setSaid] = useSaid('');
  if (!save) return null;
  const into = async (): Promise<void> => {
    const saved = await saveInto!();
    if (!saved.ok) setSaid(problemText(saved.problem));
    else if (saved.value !== null) setSaid(words.savedInto(saved.value));
  };
  return (
    <div className={styles.column}>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void save().then((name) => setSaid(words.savedCopy(name)))}>
          {words.save}
        </Button>
        {saveInto && <Button onClick={() => void into()}>{words.saveInto}</Button>}
      </div>
      <span className={common.small} role="status">
        {said}
      </span>
    </div>
  );
}

/** What a copy of an opened .ods or .xls will not hold: said where it is saved, before it is. */
export function ValuesOnly(): React.JSX.Element | null {
  const common = useCommon();
  const source = useSurroundings().valuesOf?.() ?? null;
  return source === null ? null : <p className={common.small}>{words.valuesOnly(source)}</p>;
}
