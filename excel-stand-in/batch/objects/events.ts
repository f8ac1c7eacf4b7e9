import type { ApiObject } from '../api-object';
import type { EventName, Session } from '../session';

/** «_RegisterDataChangedEvent» and its like: the client says which events it wants. */
export function eventMethods(session: Session, target: string, names: readonly EventName[]): ApiObject['methods'] {
  const pairs = names.flatMap((name): [string, () => null][] => {
    // The name of the renaming event has its words the other way round in the protocol.
    const word = name === 'NameChanged' || name === 'VisibilityChanged' ? `Event${name}` : `${name}Event`;
    const key = `${target}/${name}`;
    return [
      [`_Register${word}`, () => (session.listened.add(key), null)],
      [`_Unregister${word}`, () => (session.listened.delete(key), null)],
    ];
  });
  return Object.fromEntries(pairs);
}
