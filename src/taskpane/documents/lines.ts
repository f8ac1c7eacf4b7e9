/** The lines of «Документы»: what each is, how it stands, and by what it is found. */
import { setId, setKinds } from '../../app/documents/document-set';
import type { StaleSheet } from '../../app/documents/stale';
import { documents } from '../../documents/catalogue';
import type { DocumentDefinition, MadePart } from '../../documents/definition';
import type { RegistryEntry } from '../../model/state';
import { resultKinds } from '../../model/state';
import { documentAbout, documentGender, documentSearch } from '../../words/papers/documents';
import { documentsWords as words } from '../../words/pane/documents';
import { trackingWords } from '../../words/pane/tracking';
import { listSheets, makeListSheets, type Route } from '../shell/router';
import { entryParts } from './entry';
import { hasFields } from './fields';

export const documentGroups = ['identification', 'roadmap', 'diagnostics', 'reports'] as const;
export type DocumentGroup = (typeof documentGroups)[number];

/** One thing that can be asked for: a document, or several made together. */
export interface DocumentLine {
  id: string;
  group: DocumentGroup;
  title: string;
  about: string;
  /** Sheets of these kinds are it; none: it is no paper, and has no state. */
  kinds: readonly string[];
  route: Route;
}

/** Not of one document: several made together, and what follows a made one. */
const together: readonly DocumentLine[] = [
  {
    id: 'sheets',
    group: 'identification',
    title: words.sheets,
    about: documentAbout.sheets,
    kinds: listSheets,
    route: makeListSheets,
  },
  {
    id: 'set',
    group: 'roadmap',
    title: words.set,
    about: documentAbout.set,
    kinds: setKinds,
    route: { tab: 'documents', screen: 'make', id: setId },
  },
  {
    id: 'tracking',
    group: 'roadmap',
    title: trackingWords.title,
    about: trackingWords.about,
    kinds: [],
    route: { tab: 'documents', screen: 'tracking' },
  },
];

/** Everything that can be made, those made together first in their group. */
export const documentLines: readonly DocumentLine[] = [
  ...together,
  ...documents
    .filter(({ kind }) => !listSheets.includes(kind) && !resultKinds.has(kind))
    .map((definition) => ({
      ...definition,
      id: definition.kind,
      kinds: [definition.kind],
      route: routeOf(definition),
    })),
];

/** Where a document is asked for: its own screens, the form made of its fields, or its preview at once. */
function routeOf(definition: DocumentDefinition): Route {
  if (definition.kind === 'roadmap') return { tab: 'documents', screen: 'roadmap' };
  return {
    tab: 'documents',
    screen: hasFields(definition) || definition.kind in entryParts ? 'form' : 'make',
    id: definition.kind,
  };
}

/** How a line stands in the workbook. */
export interface LineState {
  what: 'none' | 'made' | 'stale';
  /** Sheets there are of it. */
  sheets: number;
  changed: readonly MadePart[];
}

export function stateOf(
  { kinds }: DocumentLine,
  registry: readonly RegistryEntry[],
  stale: readonly StaleSheet[],
): LineState {
  const own = registry.filter(({ kind }) => kinds.includes(kind));
  const isMade = kinds.length > 0 && kinds.every((wanted) => own.some(({ kind }) => kind === wanted));
  const changed = stale.filter(({ entry }) => kinds.includes(entry.kind)).flatMap((sheet) => sheet.changed);
  return { what: changed.length > 0 ? 'stale' : isMade ? 'made' : 'none', sheets: own.length, changed };
}

/** «сделана», «сделаны 6», «устарел», «нет»; nothing where nothing is made. */
export function stateText({ id, kinds }: DocumentLine, { what, sheets }: LineState): string {
  if (what === 'none') return kinds.length > 0 ? words.state.none : '';
  const gender = kinds.length === 1 && sheets > 1 ? 'many' : (documentGender[id] ?? 'm');
  return `${words.state[what][gender]}${gender === 'many' && kinds.length === 1 && sheets > 1 ? `\u00a0${sheets}` : ''}`;
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Lines that have every word of a search in their title, in what they are for, or among the words they are looked for by. */
export function found(search: string): readonly DocumentLine[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return documentLines.filter(({ id, title, about, group }) => {
    const text = plain(`${title} ${about} ${documentSearch[id] ?? ''} ${words.groups[group]}`);
    return wanted.every((word) => text.includes(word));
  });
}
