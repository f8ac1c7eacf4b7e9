import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Verdict } from '../../model/verdict';
import { listOf } from '../../judging';
import { decisionText } from '../../words/list/list';
import { capital } from '../../words/russian/russian';
import { schoolWords } from '../../words/pane/schools';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';

const own = '';
/** Nothing is chosen for the user. */
const none = 'none';

/** A methodist's decision beside the computed verdict; it needs a ground. */
export function HandDecisionForm({ verdict }: { verdict: Verdict }): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const { school, hand, status } = verdict;
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [text, setText] = useState('');
  const action = status === 'low' ? 'exclude' : 'add';
  const stated = ground === own ? text.trim() : (ground ?? '');
  const { counts } = listOf(state.findings!.judgement);
  const after = counts.listed + (action === 'add' ? 1 : -1);
  const card = useRef<HTMLElement>(null);
  /** Every step puts something else in the place of what was pressed: the focus goes there. */
  const goOn = (): void =>
    void requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('button, select')?.focus());
  const decide = async (decision: Parameters<typeof session.rule.decide>[1]): Promise<void> => {
    await session.rule.decide(school, decision);
    setOpen(false);
    setGround(null);
    setNote('');
    goOn();
  };
  return (
    <section className={common.card} aria-label={schoolWords.hand} ref={card}>
      <h2 className={common.section} style={{ marginTop: 0 }}>
        {schoolWords.hand}
      </h2>
      <p className={common.small}>{schoolWords.handHelp}</p>
      {hand && <p className={common.plain}>{capital(decisionText(hand))}</p>}
      {hand && (
        <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void decide(null)}>
          {schoolWords.undo}
        </Button>
      )}
      {!hand && !open && (
        <Button
          size="small"
          onClick={() => {
            setOpen(true);
            goOn();
          }}
        >
          {schoolWords[action]}
        </Button>
      )}
      {!hand && open && (
        <>
          <Field label={schoolWords.ground} size="small">
            <Select size="small" value={ground ?? none} onChange={(_, data) => setGround(data.value)}>
              <option value={none} disabled>
                {schoolWords.choose}
              </option>
              {schoolWords.grounds[action].map((known) => (
                <option key={known}>{known}</option>
              ))}
              <option value={own}>{schoolWords.ownGround}</option>
            </Select>
          </Field>
          {ground === own && (
            <Field label={schoolWords.ownGround} size="small" hint={stated === '' ? schoolWords.needGround : undefined}>
              <Input size="small" value={text} onChange={(_, data) => setText(data.value)} />
            </Field>
          )}
          <Field label={schoolWords.note} size="small">
            <Input size="small" value={note} onChange={(_, data) => setNote(data.value)} />
          </Field>
          <p className={common.small}>{schoolWords.willBe(after, counts.schools)}</p>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={stated === '' || state.busy !== null}
            onClick={() => void decide({ action, ground: stated, ...(note.trim() ? { note: note.trim() } : {}) })}
          >
            {schoolWords[action]}
          </Button>
        </>
      )}
    </section>
  );
}
