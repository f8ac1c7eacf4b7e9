import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  hasRoadmap,
  markSeen,
  measuresIn,
  newSince,
  reminders,
  say,
  takeBack,
  type Said,
} from '../../app/plan/tracking';
import type { Tracked } from '../../documents/kinds/roadmap';
import { trackingWords as words } from '../../words/pane/tracking';
import { documentsWords } from '../../words/pane/documents';
import { statuses } from '../../words/papers/roadmap';
import { drawn } from '../../app/session/core';
import { textFile, useGiven } from '../controls/Given';
import { useSaid } from '../controls/useSaid';
import { LostSheets } from '../controls/LostSheets';
import { WindowedList } from '../controls/WindowedList';
import { useGo, useSession, useShowCells, useSurroundings } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { MeasureRow } from './MeasureRow';
import { NewCard } from './NewCard';
import { GroupRow, groupHeight } from './GroupRow';
import { Progress } from './Progress';
import { Conditions } from './Conditions';
import { firstConditions, linesOf, shownMeasures, type Conditions as Wanted, type TrackingLine } from './lines';

const useStyles = makeStyles({
  said: {
    position: 'sticky',
    top: '-4px',
    zIndex: 1,
    margin: '0 -8px',
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Two lines of words rather than two of buttons.
  word: { flex: '1 1 max-content' },
});

/** «Выполнение дорожной карты»: what burns, by terms; marks go into the sheet's own cells, and what is typed there is seen here. */
export function TrackingScreen(): React.JSX.Element {
  const common = useCommon();
  const styles = useStyles();
  const { save } = useSurroundings();
  const showCells = useShowCells();
  const go = useGo();
  const { session, state } = useSession();
  const [round, setRound] = useState(0);
  const [tried, setTried] = useState<{ round: number; ok: boolean } | null>(null);
  const read = tried?.round !== round ? 'reading' : tried.ok ? 'read' : 'failed';
  const [wanted, setWanted] = useState<Wanted>(firstConditions);
  const [filters, setFilters] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<string> | null>(null);
  const [open, setOpen] = useState<{ key: string; status: Said['status'] } | null>(null);
  const [said, setSaid] = useSaid('');
  const given = useGiven();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void session.typing.refresh((ok) => setTried({ round, ok }));
  }, [session, round]);
  useEffect(() => session.typing.watch(), [session]);
  const { kept, canUndo } = state;
  const all = read === 'read' ? measuresIn(state, session.today) : null;
  const news = useMemo(() => (all ? newSince(kept, all) : null), [kept, all]);
  const schoolNames = useMemo(
    () => new Map(state.findings!.reading.schools.flatMap(({ ids, name }) => ids.map((id) => [id, name] as const))),
    [state.findings],
  );
  // A school that has no results any more is called as the plan calls its section.
  const schoolName = useMemo(
    () => (id: string) =>
      schoolNames.get(id) ?? all?.find(({ school }) => school === id)?.sectionTitle.replace(/^[\d.]+\s+/, '') ?? '',
    [schoolNames, all],
  );
  const shown = useMemo(() => shownMeasures(all ?? [], wanted, news?.what), [all, wanted, news]);
  const { lines, closed } = useMemo(() => linesOf(shown, folded, wanted), [shown, folded, wanted]);
  const change = (part: Partial<Wanted>): void => setWanted({ ...wanted, ...part });

  const write = async (measure: Tracked, what: Said): Promise<void> => {
    // A region's sheet takes a second: what was pressed is answered at once.
    setSaid(words.writing);
    await drawn();
    if (!(await say(session, measure, what))) return setSaid('');
    setSaid(what.status ? words.kept(what.status) : words.keptText);
    setOpen(null);
    // A measure that went into a folded group leaves its place to the next one.
    const at = lines.findIndex((line) => keyOf(line) === measure.key);
    const beside = [lines[at + 1], lines[at - 1]].flatMap((line) =>
      line && 'measure' in line ? [line.measure.key] : [],
    );
    focusLine(body.current, [measure.key, ...beside]);
  };
  const undo = async (): Promise<void> => {
    if (canUndo === 0) return;
    const changed = await takeBack(session);
    if (!changed) return setSaid('');
    setSaid(words.undone);
    // The button goes away with the last step.
    focusLine(body.current, changed);
  };
  const choose = (measure: Tracked, status: NonNullable<Said['status']>): void => {
    // What closes a measure is asked for; the others are marked at once.
    if (status === statuses[2] || status === statuses[3]) setOpen({ key: measure.key, status });
    else void write(measure, { status });
  };
  const remind = (): void => {
    const made = reminders(session, shown, schoolName);
    if (made.count > 0) given.give(textFile(`${words.calendar}.ics`, made.text));
    setSaid(made.count > 0 ? words.reminders(made.count) : words.noReminders);
  };
  const show = ({ sheet, row }: { sheet: string; row: number }): void => {
    showCells({ sheet, row, col: 0 });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const typing = (event.target as HTMLElement).matches('input, textarea, select');
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    void undo();
  };

  if (read !== 'read' || !all || all.length === 0) {
    const made = hasRoadmap(kept);
    const empty = read === 'read' || !made;
    const lost = made ? [] : session.lostSheets.asked.filter(({ entry }) => entry.kind === 'roadmap');
    return (
      <Screen
        title={words.title}
        foot={
          lost.length > 0 ? undefined : empty ? (
            <Button appearance="primary" onClick={() => go({ tab: 'documents', screen: 'roadmap' })}>
              {words.make}
            </Button>
          ) : read === 'failed' && !state.repeat ? (
            // The strip that tells why asks it already.
            <Button appearance="primary" onClick={() => setRound(round + 1)}>
              {words.again}
            </Button>
          ) : undefined
        }
      >
        {lost.length > 0 ? (
          <LostSheets sheets={lost} />
        ) : empty ? (
          <>
            <h2 className={common.section}>{words.none}</h2>
            <p className={common.plain}>{made ? words.unreadable : words.noneText}</p>
          </>
        ) : (
          <p className={common.plain} role="status">
            {read === 'failed' ? words.notRead : state.busy ? '' : words.reading}
          </p>
        )}
      </Screen>
    );
  }
  return (
    <Screen
      title={words.title}
      foot={
        <>
          <Button appearance="primary" onClick={() => show({ sheet: all[0]!.places[0]!.sheet, row: 0 })}>
            {words.open}
          </Button>
          <Button onClick={remind}>{words.remind}</Button>
        </>
      }
    >
      <div ref={body} onKeyDown={onKeyDown} className={common.column}>
        <Progress
          measures={all}
          today={session.today}
          onlyGroup={wanted.group}
          onGroup={(group) => change({ group })}
        />
        {news && news.what.size > 0 && (
          <NewCard
            news={news}
            today={session.today}
            only={wanted.onlyNew}
            onOnly={(onlyNew) => change({ onlyNew })}
            onSeen={() => {
              change({ onlyNew: false });
              markSeen(session, all);
            }}
          />
        )}
        <Conditions
          all={all}
          wanted={wanted}
          shown={shown.length}
          open={filters}
          onOpen={setFilters}
          onChange={change}
          schoolName={schoolName}
          onReport={() => go({ tab: 'documents', screen: 'form', id: 'analysis' })}
        />
        {(said !== '' || canUndo > 0) && (
          <div className={mergeClasses(common.row, styles.said)}>
            <span className={mergeClasses(common.small, styles.word)} role="status">
              {said}
            </span>
            {canUndo > 0 && (
              <Button size="small" onClick={() => void undo()} aria-keyshortcuts="Control+Z">
                {words.undo}
                {canUndo > 1 && ` (${canUndo})`}
              </Button>
            )}
            {canUndo > 0 && save && (
              <Button size="small" onClick={() => void save().then((name) => setSaid(documentsWords.savedCopy(name)))}>
                {documentsWords.save}
              </Button>
            )}
          </div>
        )}
        {given.said}
        {lines.length === 0 && <p className={common.plain}>{words.nobody}</p>}
        <WindowedList<TrackingLine>
          label={words.list}
          items={lines}
          measured
          heightOf={thought}
          keyOf={keyOf}
          row={(line, tabIndex) =>
            'measure' in line ? (
              <MeasureRow
                tabIndex={tabIndex}
                measure={line.measure}
                today={session.today}
                school={line.measure.school !== null && wanted.school === '' ? schoolName(line.measure.school) : ''}
                news={news?.what.get(line.measure.key) ?? null}
                open={open?.key === line.measure.key ? open : null}
                canWrite={!state.readOnly}
                onOpen={(status) => {
                  setOpen(status === null ? null : { key: line.measure.key, status });
                  if (status === null) focusLine(body.current, [line.measure.key]);
                }}
                onStatus={(status) => choose(line.measure, status)}
                onWrite={(what) => void write(line.measure, what)}
                onPlace={() => show(line.measure.places[0]!)}
              />
            ) : (
              <GroupRow
                line={line}
                tabIndex={tabIndex}
                onToggle={() =>
                  setFolded(
                    line.open
                      ? new Set([...closed, line.group])
                      : new Set([...closed].filter((one) => one !== line.group)),
                  )
                }
              />
            )
          }
        />
      </div>
    </Screen>
  );
}

/** Height of a row before it is drawn, pixels: a text of two lines, its term, who answers. */
const measureHeight = 104;
const thought = (line: TrackingLine): number => ('measure' in line ? measureHeight : groupHeight);
const keyOf = (line: TrackingLine): string => ('measure' in line ? line.measure.key : `group ${line.group}`);

/** The first of the measures that is drawn has the focus. */
function focusLine(body: HTMLElement | null, keys: readonly string[]): void {
  requestAnimationFrame(() => {
    const rows = [...(body?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const row = keys.flatMap((key) => rows.find((one) => one.dataset.key === key) ?? [])[0];
    row?.querySelector<HTMLElement>('[data-part=line]')?.focus();
  });
}
