import { Button, makeStyles } from '@fluentui/react-components';
import { schoolWords } from '../../words/pane/schools';
import { Icon, type IconName } from '../shell/icons';
import { useGo, useShowCells } from '../shell/pane';
import { lowCell } from '../../model/result';
import type { Verdict } from '../../model/verdict';
import { useCommon } from '../shell/styles';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', marginTop: '6px' },
  button: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: 400, padding: '5px 10px', minWidth: 0 },
});

/** Documents of one school, made for it alone; by the kinds of the catalogue. */
const papers: readonly { kind: string; title: string; icon: IconName; form?: true }[] = [
  { kind: 'roadmap', title: schoolWords.roadmap, icon: 'calendar' },
  { kind: 'swot', title: schoolWords.swot, icon: 'edit', form: true },
];

/** What is most often made for a school, always in sight. */
export function MainPapers({ id }: { id: string }): React.JSX.Element {
  const go = useGo();
  return (
    <>
      {(
        [
          ['school-page', schoolWords.page, 'primary'],
          ['school-package', schoolWords.package, 'secondary'],
        ] as const
      ).map(([kind, title, appearance]) => (
        <Button
          key={kind}
          appearance={appearance}
          onClick={() => go({ tab: 'documents', screen: 'make', id: kind, school: id })}
        >
          {title}
        </Button>
      ))}
    </>
  );
}

/** What else can be done for one school. */
export function Actions({ verdict }: { verdict: Verdict }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const go = useGo();
  const showCells = useShowCells();
  const { school, results } = verdict;
  const first = results[0]?.result;
  return (
    <section aria-label={schoolWords.actions}>
      <h2 className={common.section}>{schoolWords.actions}</h2>
      <div className={styles.grid}>
        {papers.map(({ kind, title, icon, form }) => (
          <Button
            key={kind}
            className={styles.button}
            icon={<Icon name={icon} />}
            onClick={() => go({ tab: 'documents', screen: form ? 'form' : 'make', id: kind, school: school.id })}
          >
            {title}
          </Button>
        ))}
        {first && (
          <Button
            className={styles.button}
            icon={<Icon name="target" />}
            onClick={() => showCells({ sheet: first.block.sheet, ...lowCell(first) })}
          >
            {schoolWords.showOnSheet}
          </Button>
        )}
      </div>
    </section>
  );
}
