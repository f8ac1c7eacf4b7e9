import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Judgement, Verdict } from '../../model/verdict';
import { certaintyLabel } from '../../words/list/judging';
import { groupTitle } from '../../words/list/list';
import { rowNote, rowResults, rowRules, schoolsWords } from '../../words/pane/schools';
import { wholeNumber } from '../../words/russian/russian';
import { Icon } from '../shell/icons';
import { useCommon } from '../shell/styles';
import { CertaintyMark } from './CertaintyMark';
import type { Line } from './order';
import { StatusMark } from './StatusMark';

const useStyles = makeStyles({
  part: { display: 'block' },
  rules: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'center' },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  group: { fontWeight: tokens.fontWeightSemibold, minHeight: '32px' },
});

const heights = { group: 32, rule: 60, other: 44 } as const;

/** Height of a line before it is drawn, pixels: a heading, a school of the list with its rules, another school. */
export const lineHeight = (line: Line): number =>
  !('verdict' in line) ? heights.group : line.verdict.rules.length > 0 ? heights.rule : heights.other;

/** A group's heading: folds it and opens it. */
export function GroupLine({
  line,
  onToggle,
}: {
  line: Extract<Line, { count: number }>;
  onToggle: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const title = groupTitle[line.group];
  return (
    <button
      type="button"
      className={mergeClasses(common.line, styles.group)}
      aria-expanded={line.open}
      aria-label={`${title}: ${line.count}`}
      onClick={onToggle}
    >
      <Icon name={line.open ? 'down' : 'forward'} />
      <span className={common.grow}>{title}</span>
      <span>{wholeNumber(line.count)}</span>
    </button>
  );
}

/** A school: its name, the rules it meets with how sure that is, its low results; what was decided, or what is missing to the list. */
export function SchoolLine(props: {
  verdict: Verdict;
  years: Judgement['years'];
  isNew: boolean;
  /** Its page is shown beside the list. */
  isOpen: boolean;
  onOpen: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { verdict } = props;
  const { school, rules, certainty } = verdict;
  const last = rules.length > 0 && !verdict.hand ? rowResults(verdict, props.years) : rowNote(verdict);
  return (
    <button
      type="button"
      className={mergeClasses(common.line, props.isOpen && styles.open)}
      aria-current={props.isOpen || undefined}
      onClick={props.onOpen}
    >
      <StatusMark verdict={verdict} />
      <span className={common.grow}>
        <span className={styles.part}>
          {school.name}
          {props.isNew && <span className={common.small}> · {schoolsWords.new}</span>}
        </span>
        {rules.length > 0 && (
          <span className={mergeClasses(common.small, styles.rules)}>
            {rowRules(rules).map((rule) => (
              <span key={rule} className={common.chip}>
                {rule}
              </span>
            ))}
            {certainty && <CertaintyMark certainty={certainty} text={certaintyLabel(props.verdict)} />}
          </span>
        )}
        <span className={mergeClasses(common.small, styles.part)}>{last}</span>
      </span>
    </button>
  );
}
