import { useMemo } from 'react';
import type { DocumentContext } from '../../documents/definition';
import { enteredName, enteredOf, withEntry } from '../../documents/forms/entered';
import { withinDistrict } from '../../documents/kit/district';
import { useSession } from '../shell/pane';

/** What documents are made from, as the workbook was last read: for screens that show a document's content before it is made. */
export function useDocumentContext(): DocumentContext {
  const { session, state } = useSession();
  const { findings, kept, snapshot } = state;
  return useMemo(
    () => ({
      findings: withinDistrict(findings!, kept.organisation),
      state: kept,
      sheets: snapshot?.sheets ?? [],
      today: session.today,
      sheetName: (_kind, _key, wanted) => wanted,
    }),
    [findings, kept, snapshot, session],
  );
}

/** What was entered for a kind of document and waits for its sheet. */
export function useEntries(kind: string): {
  entered: Readonly<Record<string, string>>;
  enter: (place: string, text: string) => void;
} {
  const { session, state } = useSession();
  return {
    entered: enteredOf(state.kept, kind),
    enter: (place, text) => session.keepDocument(enteredName, withEntry(session.getSnapshot().kept, kind, place, text)),
  };
}
