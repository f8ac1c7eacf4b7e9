import type { FileReport } from '../../app/session';
import { problemText } from '../../words/problems';
import { fileWords } from '../../words/pane/read';
import { Icon, type IconName } from '../shell/icons';
import { useCommon } from '../shell/styles';

const looks = {
  broken: ['alert', 'bad'],
  empty: ['warning', 'doubt'],
  present: ['sheet', 'muted'],
  read: ['check', 'good'],
  opened: ['check', 'good'],
} as const satisfies Record<FileReport['what'], readonly [IconName, string]>;
const order = Object.keys(looks);

/** What became of each file of the last gesture: trouble first. */
export function Files({ files }: { files: readonly FileReport[] }): React.JSX.Element {
  const common = useCommon();
  const sorted = [...files].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
  const count = (...what: FileReport['what'][]): number => files.filter((file) => what.includes(file.what)).length;
  const sums = fileWords.sums(count('read', 'opened'), count('present'), count('broken', 'empty'));
  return (
    <details open={count('broken', 'empty') > 0 || files.length <= 6}>
      <summary className={common.summary} tabIndex={0}>
        {fileWords.title}: {sums}
      </summary>
      <ul className={common.list} aria-label={fileWords.title}>
        {sorted.map((file, index) => {
          const [icon, look] = looks[file.what];
          return (
            <li key={index} style={{ display: 'flex', gap: 8 }}>
              <span className={common[look]} style={{ flexShrink: 0, paddingTop: 2 }}>
                <Icon name={icon} />
              </span>
              <span className={common.grow}>
                {file.name}
                <span className={common.small} style={{ display: 'block' }}>
                  {fileWords.what[file.what](file.sheets)}
                  {file.problem && ` ${problemText(file.problem)}`}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
