import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { safeFileName } from '../../app/mailing/file-names';
import type { Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { previewWords as words } from '../../words/pane/documents';
import { givenWords } from '../../words/pane/controls';
import { problemText } from '../../words/problems';
import { useGiven } from '../controls/Given';
import { useSaid } from '../controls/useSaid';
import { useSurroundings } from '../shell/pane';
import { today } from '../shell/store';
import { useCommon } from '../shell/styles';
import { PrintPages } from './PrintPages';
import { copyForWord } from './word';
import { wordArchive, wordFile } from './word-files';

/** The documents without the workbook: on the clipboard, as files of Word, as printed pages. */
export function PaperButtons({ plan, plans }: { plan: SheetPlan; plans: readonly SheetPlan[] }): React.JSX.Element {
  const common = useCommon();
  const { kind } = useSurroundings();
  const [said, setSaid] = useSaid('');
  const given = useGiven();
  const [printing, setPrinting] = useState(false);
  const hand = async (
    name: string,
    which: readonly SheetPlan[],
    making: Promise<Outcome<Uint8Array>>,
  ): Promise<void> => {
    // A file that was given before says nothing of the one being made.
    given.forget();
    setSaid(words.makingWord);
    const made = await making;
    if (made.ok)
      given.give({ name, bytes: made.value, copy: () => copyForWord(which), pasteInto: givenWords.intoWord });
    setSaid(made.ok ? '' : problemText(made.problem));
  };
  const give = (which: readonly SheetPlan[]): Promise<void> => {
    const name = safeFileName(which.length === 1 ? which[0]!.name : words.allInWord);
    return hand(`${name}.docx`, which, wordFile(which));
  };
  const giveEach = (): Promise<void> => hand(`${words.allInWord}.zip`, plans, wordArchive(plans, today()));
  return (
    <>
      <div className={common.row}>
        <Button
          size="small"
          onClick={() => {
            given.forget();
            setSaid(copyForWord([plan]) ? words.copied : words.notCopied);
          }}
        >
          {words.copy}
        </Button>
        <Button size="small" onClick={() => void give([plan])}>
          {words.word}
        </Button>
        {plans.length > 1 && (
          <>
            <Button size="small" onClick={() => void give(plans)}>
              {words.wordAll(plans.length)}
            </Button>
            <Button size="small" onClick={() => void giveEach()}>
              {words.wordEach(plans.length)}
            </Button>
          </>
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
