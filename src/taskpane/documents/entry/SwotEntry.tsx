import { useMemo } from 'react';
import { scopeOf } from '../../../documents/kit/findings/scope';
import { sourceText } from '../../../documents/kit/findings/sources';
import { figuresOf } from '../../../documents/kit/sheet/statement';
import { swotKey } from '../../../documents/kinds/swot';
import {
  addSwot,
  moveSwot,
  removeSwot,
  resetSwot,
  rewordSwot,
  swotChoice,
  swotChoiceName,
  tickSwot,
  withSwotChoice,
  type SwotChoice,
} from '../../../documents/kinds/swot/choice';
import { swotItems, type SwotItem } from '../../../documents/kinds/swot/items';
import { quadrants, quadrantTitle, type Quadrant } from '../../../documents/kinds/swot/model';
import { pickerWords, swotPaneWords as words } from '../../../words/pane/entry';
import type { EditableItem } from '../../controls/editable';
import { EditableList } from '../../controls/EditableList';
import { useSteps } from '../../controls/useSteps';
import { SchoolPicker } from '../../controls/SchoolPicker';
import { useSession } from '../../shell/pane';
import { useDocumentContext } from '../context';
import type { EntryProps } from './props';

/** Characters of a source’s address that fit one line of the smallest pane. */
const sourceLength = 40;

/** Where a statement comes from, under its text. */
function noteOf({ from, data }: SwotItem): string | undefined {
  if (from === 'library') return words.fromLibrary;
  if (from === 'sheet') return words.fromSheet;
  const [source] = data ? figuresOf(data).flatMap(({ sources }) => sources) : [];
  return source && words.figures(sourceText(source, sourceLength));
}

const lineOf = (item: SwotItem): EditableItem => ({
  id: item.id,
  on: item.on,
  values: { text: item.text },
  note: noteOf(item),
  own: item.from === 'own',
  removable: item.from === 'own',
  edited: item.from !== 'own' && item.text !== item.original,
});

/** Of whom the SWOT is, and its statements by quadrant: ticked, reworded, ordered, added to. Every change is kept in the workbook. */
export function SwotEntry({ values, change }: EntryProps): React.JSX.Element {
  const { session } = useSession();
  const context = useDocumentContext();
  const school = String(values['school'] ?? '');
  const key = swotKey({ school });
  const scope = useMemo(() => scopeOf(context.findings, { school }), [context.findings, school]);
  const items = useMemo(() => swotItems(context, scope, key), [context, scope, key]);
  const choice = swotChoice(context.state, key);
  const keep = (next: SwotChoice): void =>
    session.keepDocument(swotChoiceName, withSwotChoice(session.getSnapshot().kept, key, next));
  const steps = useSteps(choice, keep, key);
  const itemOf = (id: string): SwotItem => [...items.values()].flat().find((item) => item.id === id)!;
  return (
    <>
      <SchoolPicker value={school} whole={pickerWords.municipality} onChange={(id) => change({ school: id })} />
      <EditableList
        key={key}
        groups={quadrants.map((quadrant) => ({
          id: quadrant,
          title: quadrantTitle[quadrant],
          fields: [{ name: 'text', label: words.text, lines: true }],
          items: items.get(quadrant)!.map(lineOf),
          add: words.add,
        }))}
        undo={steps}
        onTick={(ids, on) => steps.keep(tickSwot(choice, ids, on))}
        onChange={(id, _field, text) => steps.keep(rewordSwot(choice, itemOf(id), text), id)}
        onMove={(quadrant, id, step) =>
          steps.keep(moveSwot(choice, quadrant as Quadrant, items.get(quadrant as Quadrant)!, id, step))
        }
        onAdd={(quadrant) => {
          const added = addSwot(choice, quadrant as Quadrant);
          steps.keep(added.choice);
          return added.id;
        }}
        onRemove={(id) => steps.keep(removeSwot(choice, id))}
        onReset={(id) => steps.keep(resetSwot(choice, id))}
      />
    </>
  );
}
