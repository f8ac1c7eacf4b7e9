import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { documentsWords as words } from '../../words/pane/documents';
import { problemText } from '../../words/problems';
import { useSurroundings } from '../shell/pane';
import { useCommon } from '../shell/styles';

/** The page's ways to keep the workbook: a copy among the downloads, and a file of the user's choice where the browser can. */
export function SaveButtons(): React.JSX.Element | null {
  const common = useCommon();
  const { save, saveInto } = useSurroundings();
  const [said, setSaid] = useState('');
  if (!save) return null;
  const into = async (): Promise<void> => {
    const saved = await saveInto!();
    if (!saved.ok) setSaid(problemText(saved.problem));
    else if (saved.value !== null) setSaid(words.savedInto(saved.value));
  };
  return (
    <>
      <Button appearance="primary" onClick={save}>
        {words.save}
      </Button>
      {saveInto && <Button onClick={() => void into()}>{words.saveInto}</Button>}
      <span className={common.small} role="status">
        {said}
      </span>
    </>
  );
}

/** What a copy of an opened .ods or .xls will not hold: said where it is saved, before it is. */
export function ValuesOnly(): React.JSX.Element | null {
  const common = useCommon();
  const source = useSurroundings().valuesOf?.() ?? null;
  return source === null ? null : <p className={common.small}>{words.valuesOnly(source)}</p>;
}
