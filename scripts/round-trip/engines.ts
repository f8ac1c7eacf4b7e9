/** Two engines over one workbook: after both recalculated it, every value, number format and rule of our sheets, and how they print, side by side. */
import { facets, unescaped, type BookParts, type SheetParts } from './parts';

interface Cell {
  /** Text as it is, number to twelve figures: engines add up in another order. */
  value: string;
  /** Of a number: its format, written one way. */
  format: string | null;
}

const builtIn: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  49: '@',
};
/** One way of writing for what engines write in several: signs kept by quotes or a backslash, a language, a part for texts. */
const plainFormat = (code: string): string =>
  code
    .replace(/\[\$[^\]]*\]/g, '')
    .replace(/;@$/, '')
    .replace(/["\\]/g, '')
    .replace(/[\u00a0_]/g, ' ')
    .toLowerCase();

function formatsOf(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      unescaped(attribute(tag, 'formatCode')),
    ]),
  );
  const cells = /<cellXfs\b[^]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cells.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId');
    return plainFormat(own.get(id) ?? builtIn[id] ?? `№ ${id}`);
  });
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const textsIn = (xml: string): string =>
  unescaped([...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join('')).replace(/_x000D_|\r/g, '');

function cellsOf({ xml }: SheetParts, { strings, styles }: BookParts): Map<string, Cell> {
  const shared = [...strings.matchAll(/<si>([^]*?)<\/si>|<si\/>/g)].map(([, item = '']) => textsIn(item));
  const formats = formatsOf(styles);
  const found = new Map<string, Cell>();
  for (const [, head, body = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
    const type = attribute(head!, 't');
    const raw = unescaped(/<v\b[^>]*>([^<]*)<\/v>/.exec(body)?.[1] ?? '');
    const isNumber = type === '' || type === 'n';
    const value =
      type === 's'
        ? shared[Number(raw)]!
        : type === 'inlineStr'
          ? textsIn(body)
          : isNumber && raw !== ''
            ? String(Number(Number(raw).toPrecision(12)))
            : raw;
    if (value !== '')
      found.set(attribute(head!, 'r'), {
        value,
        format: isNumber ? (formats[Number(attribute(head!, 's') || 0)] ?? '') : null,
      });
  }
  return found;
}

/** Formulas of a sheet's rules with the cell each begins at, from their old place and from the extension list. */
function rulesOf({ xml }: SheetParts): string[] {
  return [...xml.matchAll(/<(?:x14:)?conditionalFormatting\b([^>]*)>([^]*?)<\/(?:x14:)?conditionalFormatting>/g)]
    .flatMap(([, head, body]) => {
      const cells = attribute(head!, 'sqref') || /<xm:sqref>([^<]*)</.exec(body!)?.[1] || '';
      const first = cells.split(/[ :]/)[0]!;
      return [...body!.matchAll(/<(?:formula|xm:f)>([^<]*)</g)].map(
        ([, formula]) => `${first} ${unescaped(formula!).replace(/\s/g, '')}`,
      );
    })
    .sort();
}

const printing = [
  'ориентация листа',
  'вписать по ширине',
  'сквозные строки',
  'область печати',
  'разрывы страниц',
  'поля',
];

export interface Compared {
  /** What was compared, and what of it is not the same: «A1: 1 / 2». */
  values: { count: number; differ: string[] };
  formats: { count: number; differ: string[] };
  rules: { count: number; differ: string[] };
  print: string[];
}

/** @param sheets names of the sheets to compare */
export function enginesCompared(one: BookParts, other: BookParts, sheets: readonly string[]): Record<string, Compared> {
  return Object.fromEntries(
    sheets.map((name): [string, Compared] => {
      const [a, b] = [one, other].map((book) => book.sheets.find((sheet) => sheet.name === name)!) as [
        SheetParts,
        SheetParts,
      ];
      const [left, right] = [cellsOf(a, one), cellsOf(b, other)];
      const places = [...new Set([...left.keys(), ...right.keys()])];
      const numbers = places.filter((place) => left.get(place)?.format != null && right.get(place)?.format != null);
      const differing = (list: string[], of: (cell: Cell | undefined) => string | null | undefined) =>
        list.flatMap((place) => {
          const [was, is] = [of(left.get(place)), of(right.get(place))];
          return was === is ? [] : [`${place}: ${was ?? '–'} / ${is ?? '–'}`];
        });
      const [rulesA, rulesB] = [rulesOf(a), rulesOf(b)];
      return [
        name,
        {
          values: { count: places.length, differ: differing(places, (cell) => cell?.value) },
          formats: { count: numbers.length, differ: differing(numbers, (cell) => cell?.format) },
          rules: {
            count: rulesA.length,
            differ: [
              ...rulesA.filter((rule) => !rulesB.includes(rule)),
              ...rulesB.filter((rule) => !rulesA.includes(rule)),
            ],
          },
          print: printing.filter((facet) => facets[facet]!(a, one) !== facets[facet]!(b, other)),
        },
      ];
    }),
  );
}
