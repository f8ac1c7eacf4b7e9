import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Said } from '../../app/plan/tracking';
import { groupOf, type New, type Tracked } from '../../documents/kinds/roadmap';
import { dateOfSerial } from '../../documents/kit/terms';
import { statuses, type Status } from '../../words/papers/roadmap';
import { trackingWords as words } from '../../words/pane/tracking';
import { unbrokenClasses } from '../../words/russian/russian';
import { useCommon } from '../shell/styles';
import { StatusMenu } from './StatusMenu';

const useStyles = makeStyles({
  row: { padding: '4px 8px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  text: {
    display: 'block',
    width: '100%',
    border: 'none',
    background: 'none',
    padding: '2px 0',
    minHeight: '24px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    // What was said last stands above the list.
    scrollMarginTop: '44px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  due: { fontSize: tokens.fontSizeBase200 },
  place: { flexShrink: 0, minHeight: '24px', fontSize: tokens.fontSizeBase200 },
  status: { flexShrink: 0 },
  field: { margin: '4px 0' },
});

/** A measure: its words, its term, who answers for it, its status; opened, what closes it and a note. */
export function MeasureRow(props: {
  measure: Tracked;
  /** 0 where Tab stops at its controls. */
  tabIndex: 0 | -1;
  today: string;
  school: string;
  news: New | null;
  /** The status that waits for what closes it. */
  open: { status: Status | undefined } | null;
  canWrite: boolean;
  onOpen: (status: Status | undefined | null) => void;
  onStatus: (status: Status) => void;
  onWrite: (said: Said) => void;
  onPlace: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { measure, news, open } = props;
  const { status, text, number } = measure;
  const isLate = groupOf(measure) === 'late';
  return (
    <div className={styles.row}>
      <button
        type="button"
        data-part="line"
        tabIndex={props.tabIndex}
        className={styles.text}
        aria-expanded={open !== null}
        onClick={() => props.onOpen(open ? null : undefined)}
      >
        {unbrokenClasses(text)}
        {news && <span className={common.small}> · {words.newWhat[news]}</span>}
      </button>
      <div className={styles.line}>
        <span className={mergeClasses(styles.due, isLate && styles.late)}>{dueText(measure, props.today)}</span>
        <button
          type="button"
          tabIndex={props.tabIndex}
          className={mergeClasses(common.link, styles.place)}
          aria-label={number === '' ? words.toRowPlain : words.toRow(number)}
          onClick={props.onPlace}
        >
          {number === '' ? words.toRowPlain : words.row(number)}
        </button>
      </div>
      <div className={styles.line}>
        <span className={common.small}>
          {props.school && `${props.school} · `}
          {measure.responsible}
        </span>
        {props.canWrite ? (
          <span className={styles.status}>
            <StatusMenu
              status={status}
              text={text}
              tabIndex={props.tabIndex}
              onStatus={props.onStatus}
              onPlace={props.onPlace}
            />
          </span>
        ) : (
          <span className={styles.due}>{status}</span>
        )}
      </div>
      {!open && measure.evidence !== '' && <p className={common.small}>{words.shownEvidence(measure.evidence)}</p>}
      {!open && measure.note !== '' && <p className={common.small}>{words.shownNote(measure.note)}</p>}
      {open && (
        <Closing
          key={open.status ?? ''}
          measure={measure}
          status={open.status}
          canWrite={props.canWrite}
          onWrite={props.onWrite}
          onLeave={() => props.onOpen(null)}
        />
      )}
    </div>
  );
}

/** What closes a measure, or why it is taken off, and a note; Enter writes it down, Esc leaves it. */
function Closing(props: {
  measure: Tracked;
  status: Status | undefined;
  canWrite: boolean;
  onWrite: (said: Said) => void;
  onLeave: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { measure, status } = props;
  const [evidence, setEvidence] = useState(measure.evidence);
  const [note, setNote] = useState(measure.note);
  const card = useRef<HTMLDivElement>(null);
  const [place] = measure.places;
  const hasNote = place?.columns.has('note') ?? false;
  const isOff = status === statuses[3];
  useEffect(() => {
    card.current?.querySelector<HTMLElement>(isOff && hasNote ? 'textarea' : 'input')?.focus();
    card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOff, hasNote]);
  const write = (): void =>
    props.onWrite({
      ...(status && { status }),
      ...(evidence !== measure.evidence && { evidence }),
      ...(note !== measure.note && { note }),
    });
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // Arrows, Home and End are the text's here, not the list's.
    event.stopPropagation();
    if (event.key === 'Escape') props.onLeave();
    else if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') write();
  };
  return (
    <div
      ref={card}
      className={common.card}
      role="group"
      aria-label={status ? words.status(status, measure.text) : measure.text}
      onKeyDown={onKeyDown}
    >
      <Field
        label={isOff && !hasNote ? words.reason : words.evidence}
        hint={isOff ? undefined : words.evidenceHint(measure.required)}
        size="small"
        className={styles.field}
      >
        <Input
          size="small"
          value={evidence}
          disabled={!props.canWrite}
          onChange={(_, data) => setEvidence(data.value)}
        />
      </Field>
      {hasNote && (
        <Field label={isOff ? words.reason : words.note} size="small">
          <Textarea
            size="small"
            resize="vertical"
            value={note}
            disabled={!props.canWrite}
            onChange={(_, data) => setNote(data.value)}
          />
        </Field>
      )}
      <div className={common.row}>
        {props.canWrite && (
          <Button size="small" appearance="primary" onClick={write}>
            {words.keep}
            {status && `: ${status}`}
          </Button>
        )}
        <Button size="small" onClick={props.onLeave}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}

function dueText(measure: Tracked, today: string): string {
  const { end, day, term, lateDays } = measure;
  const group = groupOf(measure);
  const iso = end === null ? null : dateOfSerial(end);
  if (end === null || iso === null) return words.noDate(term);
  if (group === 'late') return words.lateBy(iso, today, lateDays);
  if (group === 'passed') return words.passedOn(iso, today);
  if (group === 'done' || group === 'off') return words.doneBy(iso, today);
  return words.due(iso, today, end - day);
}
