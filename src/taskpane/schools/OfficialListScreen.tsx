import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { splitCode, withoutNumber } from '../../naming';
import type { School } from '../../model/school';
import { receivedNotes } from '../../words/list/list';
import { officialWords } from '../../words/pane/schools';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** A school as a line of the list that names no other. */
const lineOf = ({ code, municipality, name }: School): string =>
  code ?? [municipality, name].filter(Boolean).join('; ');

const placed = ({ name, municipality }: Pick<School, 'name' | 'municipality'>): string =>
  [name, municipality].filter(Boolean).join(', ');

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
  const isIt = (text: string, school: School): void => {
    const next = lines.map((line) => (withoutNumber(line) === text ? lineOf(school) : line));
    setText(next.join('\n'));
    void session.rule.setOfficialList(next);
  };
  const missing = official?.onlyListed ?? [];
  const sure = missing.filter(({ near }) => near.length === 0);
  const asked = missing.length - sure.length;
  const add = (ones: typeof missing): void => {
    const schools = ones.map(({ text: line, name, municipality, school }) => {
      const { name: bare } = splitCode(name);
      return school ?? { name: bare, code: splitCode(line).code, municipality };
    });
    void session.rule.addAll(schools, officialWords.ground);
  };
  const groups = official && [
    { title: officialWords.both, names: official.both.map(({ name }) => name) },
    { title: officialWords.onlyOurs, names: official.onlyOurs.map(({ name }) => name) },
  ];
  return (
    <Screen
      title={officialWords.title}
      foot={
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null}
          onClick={() => void session.rule.setOfficialList(lines)}
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
          {receivedNotes(official).map((note) => (
            <p key={note} className={common.small}>
              {note}
            </p>
          ))}
          {missing.length > 0 && (
            <div className={common.column}>
              <ul className={common.list}>
                {missing.map((one) => (
                  <li key={one.text} className={common.small}>
                    {one.school
                      ? one.school.name
                      : `${placed(one)} — ${one.near.length > 0 ? officialWords.unsure : officialWords.unknown}`}
                    {one.near.map((other) => (
                      <div key={other.id}>
                        {placed(other)} —{' '}
                        <button type="button" className={common.link} onClick={() => isIt(one.text, other)}>
                          {officialWords.isIt}
                        </button>
                      </div>
                    ))}
                    {one.near.length > 0 && (
                      <button type="button" className={common.link} onClick={() => add([one])}>
                        {officialWords.another}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
              {asked > 0 && <p className={common.small}>{officialWords.asked(asked)}</p>}
              {sure.length > 0 && (
                <>
                  <p className={common.small}>{officialWords.addAllHelp}</p>
                  <div className={common.row}>
                    <Button size="small" disabledFocusable={state.busy !== null} onClick={() => add(sure)}>
                      {officialWords.addAll(sure.length)}
                    </Button>
                  </div>
                </>
              )}
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
