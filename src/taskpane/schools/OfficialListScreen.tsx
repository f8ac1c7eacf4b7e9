import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { officialWords } from '../../words/pane/schools';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** Comparison with an official list received: in both, only ours, only listed. */
export function OfficialListScreen(): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const [text, setText] = useState(state.kept.officialList.join('\n'));
  const official = state.findings!.official;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const groups = official && [
    { title: officialWords.both, names: official.both.map(({ name }) => name) },
    { title: officialWords.onlyOurs, names: official.onlyOurs.map(({ name }) => name) },
    {
      title: officialWords.onlyListed,
      names: official.onlyListed.map(({ name, school }) => (school ? name : `${name} — ${officialWords.unknown}`)),
    },
  ];
  return (
    <Screen
      title={officialWords.title}
      foot={
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null}
          onClick={() => void session.setOfficialList(lines)}
        >
          {officialWords.compare}
        </Button>
      }
    >
      <Field label={officialWords.field}>
        <Textarea rows={5} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      {groups?.map(({ title, names }) => (
        <section key={title}>
          <h2 className={common.section}>
            {title}: {names.length}
          </h2>
          <ul className={common.list}>
            {names.map((name) => (
              <li key={name} className={common.small}>
                {name}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}
