import { listWords as words } from '../../words/pane/controls';

/** A field of an item; the first one of a group is the line that stands for the item. */
export interface EditableField {
  name: string;
  label: string;
  /** A text of several lines. */
  lines?: boolean;
  /** What is made of the value, under the field. */
  hint?: (value: string) => string;
}

export interface EditableItem {
  /** Unique in the whole list. */
  id: string;
  /** Ticked: goes into the document. */
  on: boolean;
  /** Field name → text. */
  values: Readonly<Record<string, string>>;
  /** Small line under the text: why the item is there. */
  note?: string;
  /** Added by hand. */
  own?: boolean;
  removable?: boolean;
  /** Differs from what it was: can be put back. */
  edited?: boolean;
}

export interface EditableGroup {
  id: string;
  title: string;
  /** What the group is, under its title. */
  hint?: string;
  fields: readonly EditableField[];
  items: readonly EditableItem[];
  /** What the button that adds an item says; null: nothing can be added. */
  add?: string | null;
}

/** «своё», «изменено» beside an item; '' for none. */
export const markOf = (item: EditableItem): string => (item.own ? words.own : item.edited ? words.edited : '');
