import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { School } from '../../model/school';
import { schoolNamesWords as words } from '../../words/pane/schools';
import { SchoolPicker } from '../controls/SchoolPicker';
import { usePane, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';

/** How the tables name a school, and what a person says of it: one school with another, two schools, another name. */
export function SchoolNames({ school }: { school: School }): React.JSX.Element {
  const common = useCommon();
  const { router } = usePane();
  const { session, state } = useSession();
  const [open, setOpen] = useState<'join' | 'rename' | null>(null);
  const card = useRef<HTMLElement>(null);
  const busy = state.busy !== null;
  const { reading } = state.findings!;
  const decisions = reading.decisions.filter(({ schools }) => schools.some((id) => school.ids.includes(id)));
  const spelling = school.written[0]?.id;
  /** Every step puts something else in the place of what was pressed: the focus goes there. */
  const goOn = (): void =>
    void requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('input, button')?.focus());
  const show = (what: typeof open): void => {
    setOpen(what);
    goOn();
    // What a search finds stands below its field: the card takes the screen from its top.
    requestAnimationFrame(() => card.current?.scrollIntoView?.({ block: 'start' }));
  };
  const say = async (saying: Promise<void>): Promise<void> => {
    await saying;
    setOpen(null);
    // The school may be known by another id now.
    const now = session
      .getSnapshot()
      .findings?.reading.schools.find(({ written }) => written.some(({ id }) => id === spelling));
    if (now && now.id !== school.id) router.replace({ tab: 'schools', screen: 'school', id: now.id });
    goOn();
  };
  return (
    <section className={common.card} aria-label={words.title} ref={card}>
      <h2 className={common.section} style={{ marginTop: 0 }}>
        {words.title}
      </h2>
      {school.written.length > 1 && (
        <Written school={school} busy={busy} onPart={(id) => void say(session.answers.partSchool(school, id))} />
      )}
      {decisions.map((decision) => {
        const what = words.said[decision.said](decision.names);
        return (
          <div key={decision.ids.join()} className={common.row}>
            <span className={common.grow}>{what}</span>
            <Button
              size="small"
              aria-label={words.undoWhat(what)}
              disabledFocusable={busy}
              onClick={() => void say(session.answers.undoSchool(decision))}
            >
              {words.undo}
            </Button>
          </div>
        );
      })}
      {open === null && (
        <div className={common.row}>
          {reading.schools.length > 1 && (
            <Button size="small" onClick={() => show('join')}>
              {words.joinWith}
            </Button>
          )}
          <Button size="small" onClick={() => show('rename')}>
            {words.rename}
          </Button>
        </div>
      )}
      {open === 'join' && (
        <JoinForm
          school={school}
          onCancel={() => show(null)}
          onJoin={(other) => void say(session.answers.joinSchools(school, other))}
        />
      )}
      {open === 'rename' && (
        <NameForm
          school={school}
          onCancel={() => show(null)}
          onName={(name) => void say(session.answers.nameSchool(school, name))}
        />
      )}
      <p className={common.small}>{words.help}</p>
    </section>
  );
}

/** The spellings of the tables; each but the first can be parted. */
function Written(props: { school: School; busy: boolean; onPart: (id: string) => void }): React.JSX.Element {
  const common = useCommon();
  return (
    <ul className={common.list}>
      {props.school.written.map(({ id, name, municipality, code }, index) => (
        <li key={id} className={common.row}>
          <span className={common.grow}>
            {name}
            <span className={common.small}> {[municipality, code].filter(Boolean).join(', ')}</span>
          </span>
          {index > 0 && (
            <Button
              size="small"
              aria-label={words.partName(name)}
              disabledFocusable={props.busy}
              onClick={() => props.onPart(id)}
            >
              {words.part}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function JoinForm(props: { school: School; onCancel: () => void; onJoin: (other: School) => void }): React.JSX.Element {
  const common = useCommon();
  const { state } = useSession();
  const [chosen, setChosen] = useState('');
  const other = state.findings!.reading.schools.find(({ id }) => id === chosen);
  return (
    <>
      <SchoolPicker value={chosen} without={props.school.id} onChange={setChosen} />
      <div className={common.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!other || state.busy !== null}
          onClick={() => other && props.onJoin(other)}
        >
          {words.join}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

function NameForm(props: { school: School; onCancel: () => void; onName: (name: string) => void }): React.JSX.Element {
  const common = useCommon();
  const { state } = useSession();
  const [text, setText] = useState(props.school.name);
  const name = text.replace(/\s+/g, ' ').trim();
  const ready = name !== '' && name !== props.school.name && state.busy === null;
  return (
    <>
      <Field label={words.name} size="small">
        <Input
          size="small"
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={({ key }) => key === 'Enter' && ready && props.onName(name)}
        />
      </Field>
      <div className={common.row}>
        <Button size="small" appearance="primary" disabledFocusable={!ready} onClick={() => props.onName(name)}>
          {words.save}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
