import type { NamedItem, Sheet } from '../../model/workbook';
import { asBoolean, asText, isApiObject, readOnly, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { rectText } from '../../model/address';
import { cellsOf } from './cells-of';

/** Names of the workbook, or of one sheet. */
export function nameCollection(session: Session, names: Map<string, NamedItem>, sheet: Sheet | null): ApiObject {
  const find = (name: unknown) => names.get(String(name).toLowerCase());
  const object = (item: NamedItem | undefined) => (item ? named(item) : refuse('ItemNotFound', 'the name'));
  const named = (item: NamedItem): ApiObject => ({
    className: 'NamedItem',
    id: item.name,
    props: {
      Name: readOnly(() => item.name),
      Formula: readOnly(() => item.formula),
      Value: readOnly(() => item.formula.slice(1)),
      Scope: readOnly(() => (sheet ? 'Worksheet' : 'Workbook')),
      Visible: {
        get: () => item.visible,
        set: (value) => {
          session.editable();
          item.visible = asBoolean(value);
        },
      },
    },
    methods: {
      Delete: () => {
        session.editable();
        names.delete(item.name.toLowerCase());
      },
    },
  });
  return {
    className: 'NamedItemCollection',
    items: () => [...names.values()].map(named),
    indexer: (name) => object(find(name)),
    methods: {
      Add: ([name, reference, comment]) => {
        session.editable();
        const text = asText(name);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(text) || /^([A-Za-z]{1,3}\d+|[rRcC])$/.test(text)) {
          refuse('InvalidArgument', `the name ${text}`);
        }
        if (comment !== undefined && comment !== null) refuse('ApiNotFound', 'the comment of a name');
        if (find(text)) refuse('ItemAlreadyExists', text);
        let formula: string;
        if (isApiObject(reference)) {
          const cells = cellsOf(reference, sheet ?? session.book.sheets[0]!);
          const dollars = rectText(cells.rects[0]!).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
          formula = `='${cells.sheet.name.replaceAll("'", "''")}'!${dollars}`;
        } else {
          formula = asText(reference);
          // Excel reads it in the language of the user: a function or TRUE in English is no formula there.
          if (!/^=(-?\d+|"[^"]*"|[^"(),;]*!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?)$/.test(formula))
            refuse('InvalidArgument', `${formula} in the user’s language`);
        }
        const item = { name: text, formula, visible: true };
        names.set(text.toLowerCase(), item);
        return named(item);
      },
      GetCount: () => names.size,
      GetItem: ([name]) => object(find(name)),
      GetItemOrNullObject: ([name]) => {
        const item = find(name);
        return item ? named(item) : null;
      },
    },
  };
}
