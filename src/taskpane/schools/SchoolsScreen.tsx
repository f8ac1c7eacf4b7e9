import { Button, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { readWords } from '../../words/pane/read';
import { schoolsWords } from '../../words/pane/schools';
import { FileButton, namedBytes } from '../controls/FileButton';
import { WindowedList } from '../controls/WindowedList';
import { useGo, useSession } from '../shell/pane';
import { makeListSheets } from '../shell/router';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { Filters } from './Filters';
import { ListHead } from './ListHead';
import { linesOf, type Line, type View } from './order';
import { rememberView, useListView } from './view-state';
import { GroupLine, lineHeight, SchoolLine } from './SchoolLine';
import { StatusMark } from './StatusMark';

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '4px', flexShrink: 0 },
  search: { flexGrow: 1, minWidth: 0 },
  tool: { minWidth: 'auto', padding: '0 8px', flexShrink: 0 },
  // In line with the rows of the list.
  selected: { width: 'auto', margin: '0 -8px' },
});

const lineKey = (line: Line): string => ('verdict' in line ? line.verdict.school.id : `group:${line.group}`);

/** The list: what it leaves out, its sentence, its groups with search, filters and order; a school opens. */
export function SchoolsScreen(): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const go = useGo();
  const { session, state } = useSession();
  const view = useListView();
  const [filters, setFilters] = useState(false);
  const change = (part: Partial<View>): void => rememberView({ ...view, ...part });
  const findings = state.findings!;
  const { judgement } = findings;
  const { verdicts, judgeable, twoYearsChecked, years } = judgement;
  const { lines, shown } = useMemo(() => linesOf(judgement, view), [judgement, view]);
  const added = useMemo(() => new Set(state.listChange?.added), [state.listChange]);
  const selected = verdicts.find((verdict) => verdict.school.id === state.selectedSchool);
  return (
    <Screen
      title={judgeable ? schoolsWords.title : schoolsWords.cannotTitle}
      quiet={judgeable}
      foot={
        <>
          {!judgeable && (
            <FileButton
              appearance="primary"
              label={readWords.addFiles}
              multiple
              onFiles={(files) => void session.addFiles(namedBytes(files))}
            />
          )}
          <Button appearance={judgeable ? 'primary' : 'secondary'} onClick={() => go(makeListSheets)}>
            {schoolsWords.make}
          </Button>
          {state.kept.registry.some((entry) => entry.kind === 'shnor') && (
            <Button disabledFocusable={state.busy !== null} onClick={() => void session.flag(!state.kept.flagged)}>
              {state.kept.flagged ? schoolsWords.unflag : schoolsWords.flag}
            </Button>
          )}
        </>
      }
    >
      {!judgeable && <p className={common.plain}>{schoolsWords.notJudged}</p>}
      {judgeable && !twoYearsChecked && years && <p className={common.small}>{schoolsWords.noRule2(years[0])}</p>}
      <ListHead view={view} shown={shown} onChange={change} />
      <div className={styles.tools}>
        <Input
          size="small"
          className={styles.search}
          type="search"
          aria-label={schoolsWords.search}
          placeholder={schoolsWords.search}
          value={view.search}
          onChange={(_, data) => change({ search: data.value })}
        />
        <Button size="small" className={styles.tool} aria-expanded={filters} onClick={() => setFilters(!filters)}>
          {schoolsWords.filters}
        </Button>
        <Button size="small" className={styles.tool} onClick={() => go({ tab: 'schools', screen: 'criteria' })}>
          {schoolsWords.criteria}
        </Button>
      </div>
      {filters && <Filters view={view} verdicts={verdicts} onChange={change} />}
      {selected && (
        <button
          type="button"
          className={mergeClasses(common.line, styles.selected)}
          onClick={() => go({ tab: 'schools', screen: 'school', id: selected.school.id })}
        >
          <StatusMark status={selected.status} />
          <span className={common.grow}>
            <span className={common.small}>{schoolsWords.selectedHere}: </span>
            {selected.school.name}
          </span>
        </button>
      )}
      {shown === 0 && <p className={common.plain}>{schoolsWords.nobody}</p>}
      <WindowedList
        label={schoolsWords.list}
        items={lines}
        heightOf={lineHeight}
        keyOf={lineKey}
        row={(line) =>
          'verdict' in line ? (
            <SchoolLine
              verdict={line.verdict}
              years={years}
              isNew={added.has(line.verdict.school.id)}
              onOpen={() => go({ tab: 'schools', screen: 'school', id: line.verdict.school.id })}
            />
          ) : (
            <GroupLine
              line={line}
              onToggle={() =>
                change({
                  open: line.open ? view.open.filter((group) => group !== line.group) : [...view.open, line.group],
                })
              }
            />
          )
        }
      />
    </Screen>
  );
}
