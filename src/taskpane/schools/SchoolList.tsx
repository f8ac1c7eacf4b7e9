import { Button, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { schoolsWords } from '../../words/pane/schools';
import { WindowedList } from '../controls/WindowedList';
import { useGo, useSession } from '../shell/pane';
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

/**
 * The list: what it leaves out, its sentence, its groups with search, filters and order; a school opens. It stands in a scrolling body of whoever draws it.
 * `open` is the school that is shown beside it.
 */
export function SchoolList({ open }: { open?: string }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const go = useGo();
  const { state } = useSession();
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
    <>
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
          <StatusMark verdict={selected} />
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
        measured
        keyOf={lineKey}
        row={(line) =>
          'verdict' in line ? (
            <SchoolLine
              verdict={line.verdict}
              years={years}
              isNew={added.has(line.verdict.school.id)}
              isOpen={line.verdict.school.id === open}
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
    </>
  );
}
