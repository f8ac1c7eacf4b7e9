import { Input, mergeClasses, Select } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { gridOf } from '../../judging';
import { procedureKinds } from '../../model/procedure';
import { mapWords as words } from '../../words/pane/map';
import { useGo, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { Detail, useSource } from './Detail';
import { HeatMap } from './HeatMap';
import { Legend } from './Legend';
import { firstMap, linesOf, type CellAt, type MapView as View } from './model';
import { useMap } from './styles';

/** As it was left, while the pane lives. */
let left: View | null = null;

/**
 * The map with its tools. In the pane the first press of a cell fills the detail, a second one shows the workbook's cell; `wide`, over the page's left
 * part, the school opens in the pane at once.
 */
export function MapView({ wide = false }: { wide?: boolean }): React.JSX.Element | null {
  const styles = useMap();
  const common = useCommon();
  const go = useGo();
  const { state } = useSession();
  const { judgement, notHeld } = state.findings!;
  const { threshold } = judgement.criteria;
  const [view, setView] = useState<View>(() => left ?? firstMap(judgement));
  const [chosenIn, setChosenIn] = useState<{ at: CellAt; judgement: typeof judgement } | null>(null);
  // Judged anew, the chosen cell belongs to a verdict that is gone.
  const chosen = chosenIn?.judgement === judgement ? chosenIn.at : null;
  const setChosen = (at: CellAt | null): void => setChosenIn(at && { at, judgement });
  const show = useSource();
  const box = useRef<HTMLDivElement>(null);
  const change = (part: Partial<View>): void => {
    left = { ...view, ...part };
    setView(left);
    setChosen(null);
  };
  const grid = useMemo(() => gridOf({ judgement, notHeld }), [judgement, notHeld]);
  const lines = useMemo(() => linesOf(judgement, view, wide), [judgement, view, wide]);
  if (!grid) return null;
  const kinds = procedureKinds.filter((kind) => grid.columns.some(({ procedure }) => procedure.kind === kind));
  const { years } = grid;
  return (
    <div ref={box} style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, gap: 6 }}>
      <div className={mergeClasses(styles.tools, chosen !== null && styles.toolsAway)}>
        <Select
          size="small"
          className={styles.tool}
          aria-label={words.sort}
          value={view.sort}
          onChange={(_, { value }) => change({ sort: value as View['sort'] })}
        >
          {Object.entries(words.sorts).map(([id, caption]) => (
            <option key={id} value={id}>
              {caption}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.tool}
          aria-label={words.years}
          value={view.years}
          onChange={(_, { value }) => change({ years: value as View['years'] })}
        >
          <option value="both">{words.yearsOf.both(years)}</option>
          <option value="last">{years[1]}</option>
        </Select>
        {(wide || grid.columns.length > 9) && kinds.length > 1 && (
          <Select
            size="small"
            className={styles.tool}
            aria-label={words.kinds}
            value={view.kind}
            onChange={(_, { value }) => change({ kind: value })}
          >
            <option value="">{words.everyKind(grid.columns.length)}</option>
            {kinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </Select>
        )}
        {wide && (
          <Input
            size="small"
            type="search"
            className={styles.find}
            aria-label={words.search}
            placeholder={words.search}
            value={view.search}
            onChange={(_, { value }) => change({ search: value })}
          />
        )}
      </div>
      <Legend threshold={threshold} />
      {lines.length === 0 ? (
        <p className={common.plain}>{words.nobody}</p>
      ) : (
        <HeatMap
          key={`${view.kind} ${view.sort} ${view.search}`}
          grid={grid}
          lines={lines}
          view={view}
          threshold={threshold}
          wide={wide}
          chosen={chosen}
          onCell={(at, again) => {
            setChosen(at);
            if (again) show(grid, at);
            if (wide) go({ tab: 'schools', screen: 'school', id: at.verdict.school.id });
          }}
          onSchool={({ school }) => go({ tab: 'schools', screen: 'school', id: school.id })}
          onGroup={({ group, open }) =>
            change({ open: open ? view.open.filter((one) => one !== group) : [...view.open, group] })
          }
          onEscape={() => setChosen(null)}
        />
      )}
      {chosen && !wide && (
        <Detail
          grid={grid}
          at={chosen}
          threshold={threshold}
          onClose={() => {
            setChosen(null);
            box.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
          }}
        />
      )}
    </div>
  );
}
