import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fold } from '../controls/Fold';
import { useCommon } from '../shell/styles';
import { useDashboard } from './styles';

/** One question answered: a heading, what its numbers are of, and the answer; in the pane it folds. */
export function Section(props: {
  title: string;
  note?: ReactNode;
  wide: boolean;
  size?: 'half' | 'whole';
  first?: boolean;
  children: ReactNode;
}): React.JSX.Element {
  const styles = useDashboard();
  const common = useCommon();
  const { title, note, wide, size } = props;
  return (
    <section
      aria-label={title}
      className={mergeClasses(
        styles.section,
        wide ? styles.card : !props.first && styles.divided,
        wide && size && styles[size],
      )}
    >
      {wide ? (
        <>
          <div className={styles.heading}>
            <h2 className={styles.h2}>{title}</h2>
            {note && <span className={common.small}>{note}</span>}
          </div>
          {props.children}
        </>
      ) : (
        <Fold id={`dashboard ${title}`} title={title} note={note}>
          {props.children}
        </Fold>
      )}
    </section>
  );
}
