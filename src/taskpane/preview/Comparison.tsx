import { Button } from '@fluentui/react-components';
import type { ComparedLine, SheetComparison } from '../../documents/definition';
import { comparisonWords as words } from '../../words/pane/roadmap';
import { useCommon } from '../shell/styles';

const kinds = Object.keys(words.what) as ComparedLine['what'][];
/** Lines of a kind drawn at once: the count says the rest. */
const shownAtOnce = 40;

/** How the new sheet differs from the one that stands: what is new, changed, gone, what of people's stays. */
export function Comparison(props: {
  comparison: SheetComparison;
  /** Asks rows deleted by hand back. */
  onRestore: (ids: string[]) => void;
}): React.JSX.Element {
  const common = useCommon();
  const { lines } = props.comparison;
  return (
    <section aria-label={words.title}>
      <h2 className={common.section}>{words.title}</h2>
      {lines.length === 0 && <p className={common.small}>{words.same}</p>}
      {kinds.map((kind) => {
        const of = lines.filter(({ what }) => what === kind);
        if (of.length === 0) return null;
        return (
          <details key={kind} open={of.length <= 10}>
            <summary className={common.summary} tabIndex={0}>
              {words.what[kind]}: {of.length}
            </summary>
            <ul className={common.list}>
              {of.slice(0, shownAtOnce).map(({ id, text, note }) => (
                <li key={id}>
                  {text}
                  {note && <p className={common.small}>{note}</p>}
                </li>
              ))}
            </ul>
            {of.length > shownAtOnce && <p className={common.small}>{words.more(of.length - shownAtOnce)}</p>}
            {kind === 'deleted' && (
              <Button size="small" onClick={() => props.onRestore(of.map(({ id }) => id))}>
                {words.restore}
              </Button>
            )}
          </details>
        );
      })}
    </section>
  );
}
