import type { CustomXml } from '../../model/workbook';
import { asText, readOnly, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';

/** The root element's namespace; refuses what is not one XML element. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<([\w:.-]+)([^>]*?)(\/?)>/.exec(xml);
  const closed = root && (root[3] === '/' ? xml.trimEnd().endsWith('/>') : xml.trimEnd().endsWith(`</${root[1]}>`));
  if (!root || !closed) refuse('InvalidArgument', 'not an XML document');
  if (/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xml) || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) {
    refuse('InvalidArgument', 'text that XML cannot hold');
  }
  return /\bxmlns="([^"]*)"/.exec(root[2]!)?.[1] ?? '';
}

export function customXmlParts(session: Session, only?: string): ApiObject {
  const { book } = session;
  const parts = () => book.xmlParts.filter((part) => only === undefined || part.namespace === only);
  const find = (id: unknown) => parts().find((part) => part.id === id);
  const object = (part: CustomXml | undefined): ApiObject =>
    part ? partObject(session, part) : refuse('ItemNotFound', 'the XML part');
  const common: ApiObject = {
    className: only === undefined ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection',
    items: () => parts().map((part) => partObject(session, part)),
    indexer: (id) => object(find(id)),
    methods: {
      GetCount: () => parts().length,
      GetItem: ([id]) => object(find(id)),
      GetItemOrNullObject: ([id]) => {
        const part = find(id);
        return part ? partObject(session, part) : null;
      },
    },
  };
  if (only === undefined) {
    return {
      ...common,
      methods: {
        ...common.methods,
        Add: ([xml]) => {
          const part = { id: session.freshId(), namespace: namespaceOf(asText(xml)), xml: asText(xml) };
          session.editable().xmlParts.push(part);
          return partObject(session, part);
        },
        GetByNamespace: ([namespace]) => customXmlParts(session, asText(namespace)),
      },
    };
  }
  return {
    ...common,
    methods: {
      ...common.methods,
      GetOnlyItem: () => (parts().length === 1 ? object(parts()[0]) : refuse('GeneralException', 'not exactly one')),
      GetOnlyItemOrNullObject: () => (parts().length === 1 ? object(parts()[0]) : null),
    },
  };
}

function partObject(session: Session, part: CustomXml): ApiObject {
  const { book } = session;
  const live = () => (book.xmlParts.includes(part) ? part : refuse('ItemNotFound', 'the XML part was deleted'));
  return {
    className: 'CustomXmlPart',
    id: part.id,
    props: { Id: readOnly(() => live().id), NamespaceUri: readOnly(() => live().namespace) },
    methods: {
      GetXml: () => live().xml,
      SetXml: ([xml]) => {
        session.editable();
        const namespace = namespaceOf(asText(xml));
        Object.assign(live(), { namespace, xml: asText(xml) });
      },
      Delete: () => {
        session.editable();
        live();
        book.xmlParts = book.xmlParts.filter((other) => other !== part);
      },
    },
  };
}
