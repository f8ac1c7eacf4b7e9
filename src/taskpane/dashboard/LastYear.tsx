import { mergeClasses } from '@fluentui/react-components';
import { groupOf } from '../../judging';
import { groupTitle, lastYearWords } from '../../words/list/list';
import { dashboardWords as words } from '../../words/pane/dashboard';
import { readWords } from '../../words/pane/read';
import { lowerFirst } from '../../words/russian/russian';
import type { ListFacts } from '../schools/useListFacts';
import { FileButton, namedBytes } from '../controls/FileButton';
import { useGo, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { useList } from './Hero';
import { Section } from './Section';
import { useDashboard } from './styles';

/** Names that stand in a line before «ещё 3». */
const namesShown = 3;

/** Who came, who left and where to, who stays. */
export function LastYear({ facts, wide }: { facts: ListFacts | null; wide: boolean }): React.JSX.Element {
  const styles = useDashboard();
  const common = useCommon();
  const toList = useList();
  const { session, state } = useSession();
  const { judgement, reading } = state.findings!;
  const lastYear = facts?.lastYear ?? null;
  /** Years of the two that a list of a year is judged by, without a result in the workbook. */
  const missingFor = (year: number): number[] =>
    [year - 1, year].filter((one) => !reading.results.some((result) => result.year === one));
  if (!lastYear)
    return (
      <Section title={words.lastYear} wide={wide}>
        <p className={common.small}>
          {facts && judgement.years
            ? words.noLastYear(judgement.years[0], missingFor(judgement.years[0]))
            : words.loading}
        </p>
        {facts && (
          <p className={common.plain}>
            <FileButton
              size="small"
              label={readWords.addFiles}
              multiple
              onFiles={(files) => void session.addFiles(namedBytes(files))}
            />
          </p>
        )}
      </Section>
    );
  const { came, left, stays } = lastYear;
  const statusOf = (id: string): string => {
    const verdict = judgement.verdicts.find(({ school }) => school.id === id);
    return verdict ? ` – ${lowerFirst(groupTitle[groupOf(verdict)])}` : '';
  };
  const open = (title: string, schools: readonly { id: string }[]): void =>
    toList({ only: { title, ids: new Set(schools.map(({ id }) => id)) } });
  return (
    <Section title={words.lastYear} note={lastYearWords.from[lastYear.from](lastYear.year)} wide={wide}>
      <div className={styles.change}>
        <Change sign="+" schools={came} word={words.came} onOpen={() => open(words.only.came, came)} />
        <span className={styles.names}>
          <Names
            schools={came.map((school) => ({ name: school.name, id: school.id, note: '' }))}
            onMore={() => open(words.only.came, came)}
          />
        </span>
        <Change
          sign="−"
          schools={left}
          word={words.left}
          onOpen={() =>
            open(
              words.only.left,
              left.flatMap(({ school }) => school ?? []),
            )
          }
        />
        <span className={styles.names}>
          <Names
            schools={left.map(({ name, school }) => ({
              name,
              id: school?.id ?? null,
              note: school ? statusOf(school.id) : '',
            }))}
          />
        </span>
        <Change
          schools={stays}
          word={words.stays}
          onOpen={() =>
            open(
              words.only.stays,
              stays.map(({ school }) => school),
            )
          }
        />
        <span className={mergeClasses(styles.names)}>
          {stays.length > 0 && (
            <Names
              schools={stays.map(({ school, years }) => ({
                name: school.name,
                id: school.id,
                note: years > 2 ? ` – ${lastYearWords.running(years)}` : '',
              }))}
              onMore={() =>
                open(
                  words.only.stays,
                  stays.map(({ school }) => school),
                )
              }
            />
          )}
        </span>
      </div>
    </Section>
  );
}

/** How many, in two cells: the number and its word lead to the schools. */
function Change(props: {
  sign?: string;
  schools: readonly unknown[];
  word: (count: number) => string;
  onOpen: () => void;
}): React.JSX.Element {
  const styles = useDashboard();
  const { sign = '', schools, word } = props;
  const count = schools.length;
  return (
    <>
      <span>
        {sign}
        {count}
      </span>
      <span>
        {count > 0 ? (
          <button type="button" className={styles.open} aria-label={`${word(count)} ${count}`} onClick={props.onOpen}>
            {word(count)}
          </button>
        ) : (
          word(count)
        )}
      </span>
    </>
  );
}

function Names(props: {
  schools: readonly { name: string; id: string | null; note: string }[];
  onMore?: () => void;
}): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { schools, onMore } = props;
  const rest = schools.length - namesShown;
  return (
    <>
      {schools.slice(0, namesShown).map(({ name, id, note }, index) => (
        <span key={id ?? name}>
          {index > 0 && ', '}
          {id === null ? (
            name
          ) : (
            <button type="button" className={common.link} onClick={() => go({ tab: 'schools', screen: 'school', id })}>
              {name}
            </button>
          )}
          {note}
        </span>
      ))}
      {rest > 0 && ', '}
      {rest > 0 &&
        (onMore ? (
          <button type="button" className={common.link} onClick={onMore}>
            {words.more(rest)}
          </button>
        ) : (
          words.more(rest)
        ))}
    </>
  );
}
