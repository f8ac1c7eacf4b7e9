import { useMemo, useState } from 'react';
import { gridOf } from '../../judging';
import type { Verdict } from '../../model/verdict';
import { useGo, useSession } from '../shell/pane';
import { HeatMap } from './HeatMap';
import { firstMap, heightOf, linesOf, type CellAt, type MapView } from './model';

/** Pixels: the captions over the lines, and as many lines as a card has room for. */
const head = 54;
const most = 420;

/** The schools of the list on the map: a part of the page's «Итоги». */
export function ListedMap(): React.JSX.Element | null {
  const go = useGo();
  const { judgement, notHeld } = useSession().state.findings!;
  const [open, setOpen] = useState<MapView['open']>(['rule', 'included']);
  const [chosen, setChosen] = useState<CellAt | null>(null);
  const view = useMemo(() => ({ ...firstMap(judgement), open }), [judgement, open]);
  const grid = useMemo(() => gridOf({ judgement, notHeld }), [judgement, notHeld]);
  const lines = useMemo(
    () => linesOf(judgement, view, true).filter((line) => line.type !== 'group' || firstGroups.has(line.group)),
    [judgement, view],
  );
  if (!grid) return null;
  const height = Math.min(most, head + lines.reduce((sum, line) => sum + heightOf(line), 0));
  const toSchool = ({ school }: Verdict): void => go({ tab: 'schools', screen: 'school', id: school.id });
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height }}>
      <HeatMap
        grid={grid}
        lines={lines}
        view={view}
        threshold={judgement.criteria.threshold}
        wide
        chosen={chosen && judgement.verdicts.includes(chosen.verdict) ? chosen : null}
        onCell={(at) => {
          setChosen(at);
          toSchool(at.verdict);
        }}
        onSchool={toSchool}
        onGroup={({ group, open: isOpen }) => setOpen(isOpen ? open.filter((one) => one !== group) : [...open, group])}
        onEscape={() => setChosen(null)}
      />
    </div>
  );
}
/** Groups of those on the list. */
const firstGroups: ReadonlySet<string> = new Set(['rule', 'included']);
