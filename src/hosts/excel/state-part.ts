import { stateNamespace, type WorkbookState } from '../../model/state';
import { keptXml, partXml, stateXml, storedState, type StoredState } from '../../workbook/state-part';
import type { ExcelContext } from './run';
import { bytesOf, type Step } from './steps';

/** Custom XML parts of one namespace that were asked for: their ids, and the text of the only one, once synced. */
export interface AskedParts {
  ids: Excel.CustomXmlPartScopedCollection;
  xml: OfficeExtension.ClientResult<string>;
}

/** Asks which parts a namespace has; the parts themselves stay where they are. */
export function askIds({ workbook }: ExcelContext, namespace: string): Excel.CustomXmlPartScopedCollection {
  const ids = workbook.customXmlParts.getByNamespace(namespace);
  ids.load('items/id');
  return ids;
}

/** Asks for the parts of a namespace; one comes with the same sync. */
export function askParts(context: ExcelContext, namespace: string): AskedParts {
  const ids = askIds(context, namespace);
  return { ids, xml: ids.getOnlyItemOrNullObject().getXml() };
}

export const idsOf = (ids: Excel.CustomXmlPartScopedCollection): string[] => ids.items.map(({ id }) => id);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });

/** The text inside a part's root element; of anything else the XML itself, which nobody understands. */
function rootText(xml: string): string {
  const inside = /^\s*(?:<\?xml[^>]*\?>\s*)?<[a-z][^>]*>([^<]*)<\/[^>]*>\s*$/i.exec(xml);
  return inside ? unescaped(inside[1]!) : xml;
}

/** The text of the one part of a namespace; null where the workbook has none, or several by a merge of copies. */
export const onlyText = ({ ids, xml }: AskedParts): string | null =>
  ids.items.length === 1 ? rootText(xml.value) : null;

/** Writes the one part of a namespace; null takes it away. `ids` are those there now; more than one are reduced to it. */
export function writePart(root: string, namespace: string, ids: readonly string[], text: string | null): Step {
  const xml = text === null ? '' : partXml(root, namespace, text);
  return {
    bytes: bytesOf(xml) + 900,
    apply: ({ workbook }) => {
      const parts = workbook.customXmlParts;
      const [first, ...others] = ids;
      for (const id of others) parts.getItem(id).delete();
      if (first !== undefined && xml) parts.getItem(first).setXml(xml);
      else if (first !== undefined) parts.getItem(first).delete();
      else if (xml) parts.add(xml);
    },
  };
}

/** Where our state stands, and what of it has to be kept apart first. */
export type StatePlace = Pick<StoredState, 'id' | 'unread'>;

/** The place after our state was written once: of a part just added Excel has told no id, and it is the only one. */
export const written = ({ id }: StatePlace): StatePlace | 'only' => (id === null ? 'only' : { id, unread: null });

/** Our state as the workbook holds it: one more sync where it has several parts of ours. Every part hangs on the workbook. */
export async function readState(context: ExcelContext, { ids, xml }: AskedParts): Promise<StoredState> {
  const all = idsOf(ids);
  if (all.length === 1) return storedState([{ id: all[0]!, text: rootText(xml.value), related: true }]);
  const texts = all.map((id) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
  if (texts.length > 0) await context.sync();
  return storedState(texts.map((part) => ({ id: part.id, text: rootText(part.xml.value), related: true })));
}

/** Writes our state; null takes it away. What stood there and could not be understood goes into a part of its own. */
export function writeState(place: StatePlace | 'only', state: WorkbookState | null): Step {
  const xml = state && stateXml(state);
  const kept = place !== 'only' && place.unread !== null ? keptXml(place.unread) : null;
  return {
    bytes: bytesOf([xml, kept]) + 900,
    apply: ({ workbook }) => {
      const parts = workbook.customXmlParts;
      if (kept) parts.add(kept);
      const id = place === 'only' ? null : place.id;
      if (id === null && place !== 'only') {
        if (xml) parts.add(xml);
        return;
      }
      const part = id === null ? parts.getByNamespace(stateNamespace).getOnlyItem() : parts.getItem(id);
      if (xml) part.setXml(xml);
      else part.delete();
    },
  };
}
