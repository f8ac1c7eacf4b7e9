import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetPlan } from '../../model/plan';
import { previewWords as words } from '../../words/pane/documents';
import { givenWords } from '../../words/pane/controls';
import { useGiven } from '../controls/Given';
import { useSurroundings } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { PrintPages } from './PrintPages';
import { copyForWord } from './word';

const loadWord = () => import(/* webpackChunkName: "word" */ '../../hosts/word');

/** The documents without the workbook: on the clipboard, as files of Word, as printed pages. */
export function PaperButtons({ plan, plans }: { plan: SheetPlan; plans: readonly SheetPlan[] }): React.JSX.Element {
  const common = useCommon();
  const { kind } = useSurroundings();
  const [said, setSaid] = useState('');
  const given = useGiven();
  const [printing, setPrinting] = useState(false);
  const give = async (which: readonly SheetPlan[]): Promise<void> => {
    setSaid(words.makingWord);
    try {
      const { wordBytes } = await loadWord();
      const name = `${which.length === 1 ? which[0]!.name : words.allInWord}.docx`;
      given.give({
        name,
        bytes: await wordBytes(which),
        copy: () => copyForWord(which),
        pasteInto: givenWords.intoWord,
      });
      setSaid('');
    } catch {
      setSaid(words.wordFailed);
    }
  };
  return (
    <>
      <div className={common.row}>
        <Button size="small" onClick={() => setSaid(copyForWord([plan]) ? words.copied : words.notCopied)}>
          {words.copy}
        </Button>
        <Button size="small" onClick={() => void give([plan])}>
          {words.word}
        </Button>
        {plans.length > 1 && (
          <Button size="small" onClick={() => void give(plans)}>
            {words.wordAll(plans.length)}
          </Button>
        )}
        {kind === 'page' && (
          <Button size="small" onClick={() => setPrinting(true)}>
            {words.print}
          </Button>
        )}
      </div>
      <span className={common.small} role="status">
        {said}
      </span>
      {given.said}
      {printing && <PrintPages plans={plans} onDone={() => setPrinting(false)} />}
    </>
  );
}
