import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { sheetsWithPupils } from '../../app/documents/distribution';
import { shareable } from '../../app/session/share';
import { shareWords as words } from '../../words/pane/share';
import { schoolsWords } from '../../words/pane/schools';
import { openPage } from '../../words/pane/shell';
import { useSaid } from '../controls/useSaid';
import { copyForWord } from '../preview/word';
import { useGo, useSession } from '../shell/pane';
import { makeListSheets } from '../shell/router';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** «Копия для рассылки»: which sheets go, as one workbook or one a school. */
export function ShareScreen(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { session, state } = useSession();
  const entries = useMemo(() => shareable(state.kept), [state.kept]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [bySchool, setBySchool] = useState(false);
  const [made, setMade] = useSaid(0);
  const [copied, setCopied] = useState('');
  const chosen = entries.filter(({ sheetId }) => !left.has(sheetId));
  const pupils = state.findings ? sheetsWithPupils(state.findings.reading) : [];
  const toggle = (id: string, checked: boolean): void => {
    const next = new Set(left);
    if (checked) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const ready = chosen.length > 0 && state.busy === null;
  return (
    <Screen
      title={words.title}
      foot={
        entries.length > 0 ? (
          <Button
            appearance="primary"
            disabledFocusable={!ready}
            onClick={() => ready && void session.mailing.shareCopies(chosen, bySchool).then(setMade)}
          >
            {words.make}
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => go(makeListSheets)}>
            {schoolsWords.make}
          </Button>
        )
      }
    >
      <p className={common.small}>{entries.length > 0 ? words.help : words.none}</p>
      {pupils.length > 0 && (
        <p className={common.card} role="note">
          {words.pupils(pupils)}
        </p>
      )}
      <ul className={common.list} aria-label={words.sheets}>
        {entries.map(({ sheetId, name }) => (
          <li key={sheetId}>
            <Checkbox
              label={name}
              checked={!left.has(sheetId)}
              onChange={(_, data) => toggle(sheetId, data.checked === true)}
            />
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <Checkbox
          label={words.bySchool}
          checked={bySchool}
          onChange={(_, data) => setBySchool(data.checked === true)}
        />
      )}
      {state.unopened.length > 0 && (
        <section className={common.card} aria-label={words.unopened(state.unopened.length)}>
          <p className={common.plain}>{words.unopened(state.unopened.length)}</p>
          {state.unopened.map(({ name, plans }) => (
            <div className={common.row} key={name}>
              <Button size="small" onClick={() => setCopied(copyForWord(plans) ? words.copied : words.notCopied)}>
                {words.copy(state.unopened.length > 1 ? name : null)}
              </Button>
            </div>
          ))}
          <a className={common.link} href="page.html" target="_blank" rel="noreferrer">
            {openPage}
          </a>
          <p className={common.small} role="status">
            {copied}
          </p>
        </section>
      )}
      <p className={common.small} role="status">
        {entries.length > 0 && chosen.length === 0 && words.nothingChosen}
        {made > 0 && words.done(made)}
      </p>
    </Screen>
  );
}
