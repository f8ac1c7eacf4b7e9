import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useId, type KeyboardEvent } from 'react';
import { listWords as words } from '../../words/pane/controls';
import { Icon } from '../shell/icons';
import { useCommon } from '../shell/styles';
import { markOf, type EditableField, type EditableItem } from './editable';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', '& .fui-Checkbox': { flexShrink: 0 } },
  text: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
    overflowWrap: 'anywhere',
  },
  whole: { WebkitLineClamp: 'unset' },
  off: { color: tokens.colorNeutralForeground3 },
  note: { display: 'block' },
  card: { margin: '0 0 8px' },
  over: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

/** What of an item can have the focus. */
export type ItemPart = 'line' | 'field' | 'up' | 'down';

/** One item of an EditableList: its tick, its line, and when opened its fields and what can be done with it. */
export function EditableLine(props: {
  item: EditableItem;
  fields: readonly EditableField[];
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  /** ↑ or ↓ on the line. */
  onBeside: (line: HTMLElement, step: -1 | 1) => void;
  onTick?: (on: boolean) => void;
  onChange: (field: string, value: string) => void;
  onMove?: (step: -1 | 1, from: ItemPart) => void;
  /** Moving it with the mouse; `over` says whether it may be dropped here. */
  drag?: { isOver: boolean; start: () => void; over: () => boolean; drop: () => void; end: () => void };
  onRemove?: () => void;
  onReset?: () => void;
}): React.JSX.Element {
  const common = useCommon();
  const styles = useStyles();
  const textId = useId();
  const { item, fields, isOpen, onTick, onMove, drag } = props;
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    if (!event.altKey) props.onBeside(event.currentTarget, step);
    else onMove?.(step, 'line');
  };
  const mark = markOf(item);
  return (
    <li
      data-item={item.id}
      className={drag?.isOver ? styles.over : undefined}
      onDragOver={(event) => {
        if (drag?.over()) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        drag?.drop();
      }}
    >
      <div
        className={styles.row}
        draggable={drag !== undefined && !isOpen}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', item.values[fields[0]!.name] ?? '');
          drag?.start();
        }}
        onDragEnd={drag?.end}
      >
        {onTick && (
          <Checkbox checked={item.on} aria-labelledby={textId} onChange={(_, data) => onTick(data.checked === true)} />
        )}
        <button
          type="button"
          data-part="line"
          className={common.line}
          aria-expanded={isOpen}
          aria-keyshortcuts={onMove && 'Alt+ArrowUp Alt+ArrowDown'}
          onKeyDown={onKey}
          onClick={() => props.onOpen(!isOpen)}
        >
          <span className={common.grow}>
            <span
              id={textId}
              className={mergeClasses(styles.text, isOpen && styles.whole, onTick && !item.on && styles.off)}
            >
              {item.values[fields[0]!.name] || words.empty}
            </span>
            {mark && <span className={mergeClasses(common.small, styles.note)}>{mark}</span>}
            {item.note && <span className={mergeClasses(common.small, styles.note)}>{item.note}</span>}
          </span>
          <Icon name="edit" />
        </button>
      </div>
      {isOpen && (
        <div className={mergeClasses(common.card, styles.card)}>
          {fields.map((field, index) => (
            <ItemField
              key={field.name}
              field={field}
              value={item.values[field.name] ?? ''}
              isFirst={index === 0}
              onChange={(value) => props.onChange(field.name, value)}
            />
          ))}
          <div className={common.row}>
            {onMove && (
              <>
                <Button size="small" data-part="up" onClick={() => onMove(-1, 'up')}>
                  {words.up}
                </Button>
                <Button size="small" data-part="down" onClick={() => onMove(1, 'down')}>
                  {words.down}
                </Button>
              </>
            )}
            {props.onReset && (
              <Button size="small" onClick={props.onReset}>
                {words.reset}
              </Button>
            )}
            {props.onRemove && (
              <Button size="small" onClick={props.onRemove}>
                {words.remove}
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  );
}

/** Letters of a line of the text box in the narrowest pane. */
const lettersALine = 32;

function ItemField(props: {
  field: EditableField;
  value: string;
  isFirst: boolean;
  onChange: (value: string) => void;
}): React.JSX.Element {
  const { field, value } = props;
  const part = props.isFirst ? 'field' : undefined;
  const rows = Math.min(8, Math.max(2, Math.ceil(value.length / lettersALine)));
  return (
    <Field label={field.label} hint={field.hint?.(value)} size="small">
      {field.lines ? (
        <Textarea
          value={value}
          resize="vertical"
          data-part={part}
          textarea={{ rows }}
          onChange={(_, data) => props.onChange(data.value)}
        />
      ) : (
        <Input size="small" value={value} data-part={part} onChange={(_, data) => props.onChange(data.value)} />
      )}
    </Field>
  );
}
