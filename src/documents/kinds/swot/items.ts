/** Everything a SWOT may say, with what is in it: from the data, typed on the sheet, added in the pane, from the library. */
import { plainText } from '../../../naming';
import type { DocumentContext } from '../../definition';
import type { Scope } from '../../kit/findings/scope';
import { statementText } from '../../kit/sheet/statement';
import { swotChoice, type ChoosableStatement } from './choice';
import { libraryFor } from './library';
import { quadrants, type Quadrant, type SwotStatement } from './model';
import { dataStatements } from './statements';
import { typedSwot } from './typed';

export interface SwotItem extends ChoosableStatement {
  /** Goes onto the sheet. */
  on: boolean;
  from: 'data' | 'sheet' | 'own' | 'library';
  /** A data statement with its figures. */
  data?: SwotStatement;
  /** Made again by its id; others are known again by their text on the sheet. */
  remembered: boolean;
}

/** What the caller asks for besides what is kept: ids of the library, own statements, ids to leave out. */
export interface GivenStatements {
  library: readonly string[];
  own: readonly { quadrant: Quadrant; text: string }[];
  without: readonly string[];
}
const nothing: GivenStatements = { library: [], own: [], without: [] };

/** Statements of a sheet by quadrant, in their order: `key` is the sheet's. */
export function swotItems(
  context: DocumentContext,
  scope: Scope,
  key: string,
  given: GivenStatements = nothing,
): Map<Quadrant, SwotItem[]> {
  const choice = swotChoice(context.state, key);
  const said = dataStatements(context, scope).map((data) => ({ id: data.id, original: statementText(data), data }));
  const typed = typedSwot(context, key, said);
  const isOn = (id: string, byDefault: boolean) =>
    !given.without.includes(id) &&
    (given.library.includes(id) ||
      choice.back.includes(id) ||
      (!typed.gone.has(id) && (choice.ticks[id] ?? byDefault)));
  const isSame = (a: string, b: string | undefined) => b !== undefined && plainText(a) === plainText(b);
  // A person's wording holds as long as the statement says what it said, in our words of today or of an earlier version.
  const worded = (id: string, original: string, former?: string) => {
    const own = choice.texts[id] ?? { of: original, text: typed.worded.get(id) ?? original };
    return isSame(own.of, original) || isSame(own.of, former) ? own.text : original;
  };
  const data = said.map(({ id, original, data: statement }): SwotItem => {
    const { quadrant } = statement;
    const text = worded(id, original);
    return { id, quadrant, text, original, on: isOn(id, true), from: 'data', data: statement, remembered: true };
  });
  const others = [
    ...typed.own.map((one) => ({ ...one, from: 'sheet' as const })),
    ...given.own.map((one) => ({ ...one, from: 'sheet' as const })),
  ];
  const inLibrary = libraryFor(scope.school ? 'school' : 'municipality');
  const library = inLibrary.map(({ id, quadrant, text: original, former }): SwotItem => {
    const stands = others.some(({ text }) => isSame(text, original) || isSame(text, former));
    const on = isOn(id, stands);
    const remembered = choice.ticks[id] === true;
    return { id, quadrant, text: worded(id, original, former), original, on, from: 'library', remembered };
  });
  const onSheet = others
    .filter(({ text }, index) => others.findIndex((other) => isSame(other.text, text)) === index)
    .filter(({ text }) => !inLibrary.some((known) => isSame(text, known.text) || isSame(text, known.former)))
    .filter(({ text }) => !choice.own.some((known) => isSame(known.text, text)))
    .map(({ quadrant, text: original }): SwotItem => {
      const id = `sheet:${plainText(original)}`;
      return {
        id,
        quadrant,
        text: worded(id, original),
        original,
        on: isOn(id, true),
        from: 'sheet',
        remembered: false,
      };
    });
  const own = choice.own.map(({ id, quadrant, text }): SwotItem => {
    return {
      id,
      quadrant,
      text,
      original: '',
      on: text.trim() !== '' && isOn(id, true),
      from: 'own',
      remembered: true,
    };
  });
  const all = [...data, ...onSheet, ...own, ...library];
  return new Map(
    quadrants.map((quadrant) => {
      const order = choice.order[quadrant] ?? [];
      const place = ({ id }: SwotItem) => (order.includes(id) ? order.indexOf(id) : order.length);
      return [quadrant, all.filter((item) => item.quadrant === quadrant).sort((a, b) => place(a) - place(b))];
    }),
  );
}
