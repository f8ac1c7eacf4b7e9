import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { splitCode } from '../../naming';
import type { School } from '../../model/school';
import { officialWords } from '../../words/pane/schools';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** A school as a line of the list that names no other. */
const lineOf = ({ code, municipality, name }: School): string =>
  code ?? [municipality, name].filter(Boolean).join('; ');

/** Comparison with an official list received: in both, only ours, only listed; those that are missing join by one decision. */
export function OfficialListScreen(): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const [text, setText] = useState(state.kept.officialList.join('\n'));
  const official = state.findings!.official;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const isIt = (name: string, school: School): void => {
    const next = lines.map((line) => (line.replace(/^\d+\s*[.)]\s*/, '') === name ? lineOf(school) : line));
    setText(next.join('\n'));
    void session.setOfficialList(next);
  };
  const addAll = (): void => {
    const missing = (official?.onlyListed ?? []).map(({ name, school }) => {
      const { name: bare, code } = splitCode(name);
      return school ?? { name: bare, code, municipality: null };
    });
    void session.addAll(missing, officialWords.ground);
  };
  const groups = official && [
    { title: officialWords.both, names: official.both.map(({ name }) => name) },
    { title: officialWords.onlyOurs, names: official.onlyOurs.map(({ name }) => name) },
  ];
  const missing = official?.onlyListed ?? [];
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
      {official && (
        <section>
          <h2 className={common.section}>
            {officialWords.onlyListed}: {missing.length}
          </h2>
          {missing.length > 0 && (
            <div className={common.column}>
              <ul className={common.list}>
                {missing.map(({ name, school, near }) => (
                  <li key={name} className={common.small}>
                    {school ? school.name : `${name} — ${officialWords.unknown}`}
                    {near.map((other) => (
                      <div key={other.id}>
                        {other.name} —{' '}
                        <button type="button" className={common.link} onClick={() => isIt(name, other)}>
                          {officialWords.isIt}
                        </button>
                      </div>
                    ))}
                  </li>
                ))}
              </ul>
              <p className={common.small}>{officialWords.addAllHelp}</p>
              <div className={common.row}>
                <Button size="small" disabledFocusable={state.busy !== null} onClick={addAll}>
                  {officialWords.addAll(missing.length)}
                </Button>
              </div>
            </div>
          )}
        </section>
      )}
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
