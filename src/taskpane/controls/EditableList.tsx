import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { listWords as words } from '../../words/pane/controls';
import { Icon } from '../shell/icons';
import { useCommon } from '../shell/styles';
import { EditableLine, type ItemPart } from './EditableLine';
import type { EditableGroup, EditableItem } from './editable';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  short: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
  },
  count: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  body: { display: 'flex', flexDirection: 'column' },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  add: { alignSelf: 'flex-start', margin: '2px 0 8px 32px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/**
 * Items in groups that people tick, reword, order and add to. A group draws its items when opened, an item its fields when opened. Alt+↑ and
 * Alt+↓ move an item inside its group and keep the focus on it; ↑ and ↓ go between the lines. What is left out of the callbacks is not offered.
 */
export function EditableList(props: {
  groups: readonly EditableGroup[];
  /** Ids of groups open at first; left out: the first one. */
  opened?: readonly string[];
  onTick?: (ids: readonly string[], on: boolean) => void;
  onChange: (id: string, field: string, value: string) => void;
  /** By how many places: down where it is more than 0. */
  onMove?: (group: string, id: string, step: number) => void;
  /** Takes back the last change, and how many there are. */
  undo?: { undo: () => void; count: number };
  /** Adds an empty item to the group and returns its id: its fields open. */
  onAdd?: (group: string) => string;
  /** Takes away an item that is `removable`. */
  onRemove?: (id: string) => void;
  /** Puts an `edited` item back to what it was. */
  onReset?: (id: string) => void;
}): React.JSX.Element {
  const common = useCommon();
  const styles = useStyles();
  const { groups, onTick, onMove, onAdd, onRemove, onReset } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(props.opened ?? groups.slice(0, 1).map(({ id }) => id)),
  );
  const [editing, setEditing] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  /** Where the focus goes after the next drawing: it is lost when the element that has it is moved or removed. */
  const focusNext = useRef<{ id: string; part: ItemPart | 'add' } | null>(null);
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    if (!wanted) return;
    focusNext.current = null;
    const places = [...list.current!.querySelectorAll('[data-item]')];
    const place = places.find((element) => element.getAttribute('data-item') === wanted.id);
    place?.querySelector<HTMLElement>(`[data-part=${wanted.part}]`)?.focus();
  });
  const toggle = (id: string): void =>
    setOpen(open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id]));
  /** The item that is dragged, and where it would go. */
  const [drag, setDrag] = useState<{ group: string; id: string; over: string } | null>(null);
  const moveItem = (group: EditableGroup, item: EditableItem, step: number, part: ItemPart): void => {
    const place = group.items.indexOf(item) + step;
    if (place < 0 || place >= group.items.length) {
      setSaid(words.atEdge);
      return;
    }
    focusNext.current = { id: item.id, part };
    setSaid(words.moved(place + 1, group.items.length));
    onMove!(group.id, item.id, step);
  };
  const goBeside = (line: HTMLElement, step: -1 | 1): void => {
    const lines = [...list.current!.querySelectorAll<HTMLElement>('[data-part=line]')];
    lines[lines.indexOf(line) + step]?.focus();
  };
  const addTo = (group: EditableGroup): void => {
    const id = onAdd!(group.id);
    focusNext.current = { id, part: 'field' };
    setEditing(id);
  };
  const remove = (group: EditableGroup, item: EditableItem): void => {
    const at = group.items.indexOf(item);
    const beside = group.items[at + 1] ?? group.items[at - 1];
    focusNext.current = beside ? { id: beside.id, part: 'line' } : { id: group.id, part: 'add' };
    setEditing(null);
    onRemove!(item.id);
  };
  const drop = (group: EditableGroup, target: EditableItem): void => {
    const item = group.items.find(({ id }) => id === drag?.id);
    setDrag(null);
    if (item && item !== target) moveItem(group, item, group.items.indexOf(target) - group.items.indexOf(item), 'line');
  };
  const { undo } = props;
  const takeBack = (): void => {
    setSaid(words.undone);
    undo?.undo();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const typing = (event.target as HTMLElement).matches('input:not([type=checkbox]), textarea');
    if (typing || !undo?.count || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    takeBack();
  };
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      <div className={common.row}>
        {onMove && <p className={common.small}>{words.keys}</p>}
        {undo && undo.count > 0 && (
          <Button size="small" aria-keyshortcuts="Control+Z" onClick={takeBack}>
            {words.undo(undo.count)}
          </Button>
        )}
      </div>
      <span className={styles.hidden} role="status">
        {said}
      </span>
      {groups.map((group) => {
        const { items } = group;
        const on = items.filter((item) => item.on).length;
        const isOpen = open.has(group.id);
        return (
          <section key={group.id} aria-label={group.title} data-item={group.id}>
            <div className={styles.head}>
              {onTick && items.length > 0 && (
                <Checkbox
                  checked={on === items.length ? true : on === 0 ? false : 'mixed'}
                  aria-label={words.tickAll(group.title)}
                  onChange={() =>
                    onTick(
                      items.map(({ id }) => id),
                      on < items.length,
                    )
                  }
                />
              )}
              <h2 className={styles.title}>
                <button type="button" className={common.line} aria-expanded={isOpen} onClick={() => toggle(group.id)}>
                  <Icon name={isOpen ? 'down' : 'forward'} />
                  <span className={mergeClasses(common.grow, !isOpen && styles.short)}>{group.title}</span>
                  <span className={mergeClasses(common.small, styles.count)}>
                    {onTick ? words.count(on, items.length) : items.length}
                  </span>
                </button>
              </h2>
            </div>
            {isOpen && (
              <div className={styles.body}>
                {group.hint && <p className={common.small}>{group.hint}</p>}
                <ul className={styles.items} aria-label={group.title}>
                  {items.map((item) => (
                    <EditableLine
                      key={item.id}
                      item={item}
                      fields={group.fields}
                      isOpen={editing === item.id}
                      onOpen={(opened) => setEditing(opened ? item.id : null)}
                      onBeside={goBeside}
                      onTick={onTick && ((ticked) => onTick([item.id], ticked))}
                      onChange={(field, value) => props.onChange(item.id, field, value)}
                      onMove={onMove && ((step, part) => moveItem(group, item, step, part))}
                      drag={
                        onMove && {
                          isOver: drag?.group === group.id && drag.over === item.id && drag.id !== item.id,
                          start: () => setDrag({ group: group.id, id: item.id, over: item.id }),
                          over: () => {
                            if (drag?.group !== group.id) return false;
                            if (drag.over !== item.id) setDrag({ ...drag, over: item.id });
                            return true;
                          },
                          drop: () => drop(group, item),
                          end: () => setDrag(null),
                        }
                      }
                      onRemove={onRemove && item.removable ? () => remove(group, item) : undefined}
                      onReset={onReset && item.edited ? () => onReset(item.id) : undefined}
                    />
                  ))}
                </ul>
                {onAdd && group.add !== null && (
                  <Button className={styles.add} size="small" data-part="add" onClick={() => addTo(group)}>
                    {group.add ?? words.add}
                  </Button>
                )}
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}
