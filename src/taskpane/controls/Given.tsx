import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { givenWords as words } from '../../words/pane/controls';
import { openPage } from '../../words/pane/shell';
import { download } from '../download';
import { copyText } from '../preview/word';
import { useSurroundings } from '../shell/pane';
import { useSaid } from './useSaid';
import { useCommon } from '../shell/styles';

/** A file made for the user, with another way to the same content: what goes on the clipboard and where it is pasted. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
  /** Left out where the content cannot be pasted: an archive. */
  copy?: () => boolean;
  pasteInto?: string;
}

/** A file of text: its content can be pasted into any editor. */
export const textFile = (name: string, text: string): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  copy: () => copyText(text),
  pasteInto: words.intoEditor(name),
});

/**
 * Hands files over and says where they are. Excel for Mac and closed networks drop a pane's downloads without a word, so in Excel the other ways stand
 * beside: nobody is left with a file that never came.
 */
export function useGiven(): { give: (file: GivenFile) => void; forget: () => void; said: React.JSX.Element } {
  const common = useCommon();
  const { kind, files } = useSurroundings();
  const [given, setGiven] = useSaid<GivenFile | null>(null);
  const [copied, setCopied] = useState('');
  const arrives = files?.() ?? true;
  const give = (file: GivenFile): void => {
    if (arrives) download(file.name, file.bytes);
    setGiven(file);
    setCopied('');
  };
  const said = (
    <>
      <span className={common.small} role="status">
        {given &&
          (copied ||
            (arrives ? words.given(given.name) : (given.copy ? words.notGiven : words.archiveNotGiven)(given.name)))}
      </span>
      {given && kind === 'excel' && (
        <div className={common.row}>
          {arrives && <span className={common.small}>{words.missing}</span>}
          {given.copy && (
            <Button
              size="small"
              onClick={() =>
                setCopied(given.copy?.() ? words.copied(given.pasteInto ?? '') : words.notCopied(given.name))
              }
            >
              {words.copy}
            </Button>
          )}
          <a className={common.link} href="page.html" target="_blank" rel="noreferrer">
            {openPage}
          </a>
        </div>
      )}
    </>
  );
  return { give, forget: () => setGiven(null), said };
}
