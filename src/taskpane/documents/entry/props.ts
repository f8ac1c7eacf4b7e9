/** What a document's own part of the form is given: the fields of the form, which it may read and set. */
export interface EntryProps {
  values: Readonly<Record<string, unknown>>;
  change: (part: Readonly<Record<string, unknown>>) => void;
}
