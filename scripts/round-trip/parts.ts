/** What stands in a workbook file, counted sheet by sheet from its XML: none of the code that wrote it. */
import { strFromU8, unzipSync } from 'fflate';

export interface SheetParts {
  name: string;
  xml: string;
  /** The relationships of its part, as text. */
  relations: string;
}

export interface BookParts {
  sheets: SheetParts[];
  workbook: string;
  /** Texts that cells share, and formats. */
  strings: string;
  styles: string;
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
export const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(x?)([0-9A-Fa-f]+);/g, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&amp;', '&');

export function partsOf(bytes: Uint8Array): BookParts {
  const files = unzipSync(bytes);
  const text = (name: string): string => (files[name] ? strFromU8(files[name]) : '');
  const workbook = text('xl/workbook.xml');
  const relations = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const part = relations.get(attribute(tag, 'r:id')) ?? '';
    const rels = part.replace(/worksheets\/([^/]+)$/, 'worksheets/_rels/$1.rels');
    const drawing = /drawings\/[^"]+\.xml/.exec(text(rels))?.[0];
    const drawn = drawing ? text(`xl/drawings/_rels/${drawing.replace('drawings/', '')}.rels`) : '';
    return { name: unescaped(attribute(tag, 'name')), xml: text(part), relations: text(rels) + drawn };
  });
  return { sheets, workbook, strings: text('xl/sharedStrings.xml'), styles: text('xl/styles.xml') };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a sheet can lose on its way; each as one comparable text. */
export const facets: Record<string, (sheet: SheetParts, book: BookParts) => string> = {
  // Rules of every kind: Excel's own and those of its extension.
  правила: ({ xml }) => String(count(xml, /<(?:x14:)?cfRule\b/g)),
  списки: ({ xml }) => String(count(xml, /<(?:x14:)?dataValidation\b/g)),
  ссылки: ({ xml }) => String(count(xml, /<hyperlink\b/g)),
  объединения: ({ xml }) => String(count(xml, /<mergeCell\b/g)),
  диаграммы: ({ relations }) => String(count(relations, /charts\/chart[^"]*\.xml|charts\/shnor[^"]*\.xml/g)),
  'ориентация листа': ({ xml }) => attribute(/<pageSetup\b[^>]*>/.exec(xml)?.[0] ?? '', 'orientation') || 'portrait',
  'вписать по ширине': ({ xml }) => String(/fitToPage="(?:1|true)"/.test(xml)),
  'сквозные строки': ({ name }, { workbook }) =>
    String(count(workbook, new RegExp(`name="_xlnm\\.Print_Titles"[^>]*>[^<]*${pattern(name)}`, 'g'))),
  'область печати': ({ name }, { workbook }) =>
    String(count(workbook, new RegExp(`name="_xlnm\\.Print_Area"[^>]*>[^<]*${pattern(name)}`, 'g'))),
  'разрывы страниц': ({ xml }) => String(count(xml, /<brk\b/g)),
  поля: ({ xml }) => {
    const margins = /<pageMargins\b[^>]*>/.exec(xml)?.[0] ?? '';
    return ['left', 'right', 'top', 'bottom'].map((side) => Number(attribute(margins, side)).toFixed(2)).join();
  },
  'скрытые столбцы': ({ xml }) => String(/<col\b[^>]*hidden="(?:1|true)"/.test(xml)),
};

const pattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('&', '&amp;');
