/** The package around the text: styles, settings, footers, page set-ups, by the library; papers of one kind share it. */
import { Document, Packer, Paragraph, TextRun, type FileChild, type IPropertiesOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A part of the text as XML of ours, or one that the library makes. */
export type Child = string | FileChild;
export interface Section extends Omit<IPropertiesOptions['sections'][number], 'children'> {
  children: readonly Child[];
  /** The page set-up as data: sections with the same one share a shell. */
  page: unknown;
}

const document = 'word/document.xml';
const styles = 'word/styles.xml';
/** The library's character styles are based on one that it does not write; Word's own. */
const baseStyle =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
const place = (number: number): string => `¤${number}¤`;
const placed = /<w:p>(?:(?!<w:p>|<\/w:p>)[^])*?¤(\d+)¤(?:(?!<\/w:p>)[^])*?<\/w:p>/g;
const endOfSection = (page: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${page}</w:pPr></w:p>`;
/** Parts by their paths → the bytes of the package. */
export type Packing = (parts: Readonly<Record<string, Uint8Array>>) => Uint8Array | Promise<Uint8Array>;

const alone: Packing = (parts) => zipSync(parts, { level: 6 });

/** Shells by what they are made of; a run of papers for many schools has three. */
const known = new Map<string, ReturnType<typeof unzipSync>>();
const most = 12;

/** The file of the sections. The library is given an empty paragraph for each piece of our XML, which then stands in its place. */
export async function documentBytes(
  { sections, ...options }: Omit<IPropertiesOptions, 'sections'> & { sections: readonly Section[] },
  packing: Packing = alone,
): Promise<Uint8Array> {
  const pieces: string[] = [];
  const emptied = sections.map(({ page: _page, children, ...section }) => ({
    ...section,
    children: children.map((child) =>
      typeof child === 'string' ? new Paragraph({ children: [new TextRun(place(pieces.push(child) - 1))] }) : child,
    ),
  }));
  const isOurs = sections.every(({ children }) => children.every((child) => typeof child === 'string'));
  const shape = sections.map(({ page, children }) => [page, children.length]);
  const key = isOurs ? JSON.stringify([options, shape]) : null;
  let shell = key === null ? undefined : known.get(key);
  if (!shell) {
    shell = unzipSync(new Uint8Array(await Packer.toArrayBuffer(new Document({ ...options, sections: emptied }))));
    shell[styles] = strToU8(strFromU8(shell[styles]!).replace('</w:docDefaults>', `$&${baseStyle}`));
    if (key !== null) {
      if (known.size >= most) known.clear();
      known.set(key, shell);
    }
  }
  const xml = strFromU8(shell[document]!).replace(placed, (whole, number: string) => {
    // The library keeps a section's page set-up in the section's last paragraph: it gets one of its own.
    const page = /<w:sectPr>[^]*<\/w:sectPr>/.exec(whole)?.[0];
    return pieces[Number(number)]! + (page === undefined ? '' : endOfSection(page));
  });
  return packing({ ...shell, [document]: strToU8(xml) });
}
