import { stateNamespace, workbookStateSchema, type WorkbookState } from '../../model/state';
import type { ExcelContext } from './run';
import { bytesOf, type Step } from './steps';

/** A custom XML part of ours that was asked for: its id and text once synced. */
export interface AskedPart {
  namespace: string;
  ids: Excel.CustomXmlPartScopedCollection;
  xml: OfficeExtension.ClientResult<string>;
}

/** Asks how many parts a namespace has; the parts themselves stay where they are. */
export function askCount(context: ExcelContext, namespace: string): Excel.CustomXmlPartScopedCollection {
  const ids = context.workbook.customXmlParts.getByNamespace(namespace);
  ids.load('items/id');
  return ids;
}

/** Asks for the one part of a namespace. */
export function askPart(context: ExcelContext, namespace: string): AskedPart {
  const ids = askCount(context, namespace);
  return { namespace, ids, xml: ids.getOnlyItemOrNullObject().getXml() };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });

/** The text inside the part's root element; null where the workbook has no such part (or, by a merge of copies, several). */
export function partText(part: AskedPart): string | null {
  if (part.ids.items.length !== 1) return null;
  const inside = /<[a-z][^>]*>([^<]*)<\/[^>]*>\s*$/i.exec(part.xml.value);
  return inside && unescaped(inside[1]!);
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

export const partXml = (root: string, namespace: string, text: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${escaped(text)}</${root}>`;

/** Writes the one part of a namespace; null takes it away. `count` is how many there are now. */
export function writePart(root: string, namespace: string, count: number, text: string | null): Step {
  const xml = text === null ? '' : partXml(root, namespace, text);
  return {
    bytes: bytesOf(xml) + 900,
    apply: ({ workbook }) => {
      const parts = workbook.customXmlParts;
      if (count === 1 && xml) parts.getByNamespace(namespace).getOnlyItem().setXml(xml);
      else if (count === 1) parts.getByNamespace(namespace).getOnlyItem().delete();
      else if (xml) parts.add(xml);
    },
  };
}

export interface StoredState {
  state: WorkbookState | null;
  /** The part is there but cannot be understood (edited, or of a newer version). */
  unreadable: boolean;
}

/** Our state from its part. JSON keeps what XML cannot hold escaped. */
export function readState(part: AskedPart): StoredState {
  const text = partText(part);
  if (text === null) return { state: null, unreadable: false };
  const parsed = workbookStateSchema.safeParse(parsedJson(text));
  return parsed.success ? { state: parsed.data, unreadable: false } : { state: null, unreadable: true };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const stateText = (state: WorkbookState): string =>
  JSON.stringify(state).replace(/[\uFFFE\uFFFF]/g, (sign) => (sign === '\uFFFE' ? '\\ufffe' : '\\uffff'));

export const writeState = (count: number, state: WorkbookState | null): Step =>
  writePart('state', stateNamespace, count, state && stateText(state));
