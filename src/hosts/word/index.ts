/** The Word host: sheet plans as a .docx. A second executor of the same plans; documents know nothing of it. */
import { convertMillimetersToTwip, Footer, Header, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { Chart, PrintSetup, SheetPlan, Style } from '../../model/plan';
import { onPaper } from '../../model/plan-parts';
import { wordWords } from '../../words/papers/word';
import { blocksOf, type Block } from './blocks';
import { chartOf } from './chart';
import { bookmark, contentsOf, type Entry } from './contents';
import { levelsOf, type Level } from './headings';
import { printed, type Printed } from './printed';
import { documentBytes, type Child, type Packing, type Section } from './shell';
import { sized, sizeInWord, tableOf } from './table';
import { airOf, paragraphOf, twips, type Font, type Fonts } from './text';

/** A4, millimetres. */
const page = { width: 210, height: 297 };
const pointsOfMillimetre = 72 / 25.4;
/** From this many headings on a document has a list of its contents behind its title. */
const longDocument = 20;
/** A file of this many documents begins with a list of them. */
const manyDocuments = 4;

/**
 * One .docx of the plans, each a section with its own page set-up. What is printed of the sheet stands in it: the print area with shown rows
 * and columns; texts and figures as the sheet shows them, formulas as their values.
 * `packing`: who makes many files gives one that packs what they share once.
 */
export function wordBytes(plans: readonly SheetPlan[], packing?: Packing): Promise<Uint8Array> {
  const [first] = plans;
  const documents = plans.map((plan, index) => documentOf(onPaper(plan), index + 1));
  const isSet = documents.length >= manyDocuments;
  const sections = documents.map((document) => sectionOf(document, first!.font, isSet));
  return documentBytes(
    {
      creator: wordWords.creator,
      title: first?.title ?? '',
      ...(first ? { styles: stylesOf(first.font) } : {}),
      sections: isSet ? [listOf(documents, first!), ...sections] : sections,
    },
    packing,
  );
}

const stylesOf = ({ name, size }: Font) => {
  const heading = { run: { font: name, color: '000000', bold: true }, paragraph: { keepNext: true } };
  return {
    default: {
      document: { run: { font: name, size: Math.round(size * 2) } },
      title: heading,
      heading1: heading,
      heading2: heading,
    },
    paragraphStyles: [{ id: headings.subtitle, name: 'Subtitle', basedOn: 'Normal', quickFormat: true, ...heading }],
  };
};

/** A plan taken to paper, with its headings. */
interface Paper {
  plan: SheetPlan;
  pages: readonly Printed[];
  blocks: readonly Block[];
  /** Widths in characters of the columns that a block stands over. */
  widths: ReadonlyMap<Block, readonly number[]>;
  levels: ReadonlyMap<Block, Level>;
  /** Headings that the document's own list of contents names. */
  listed: ReadonlyMap<Block, Entry>;
  /** The document in a list of several; its title is where the bookmark is. */
  entry: Entry;
  title: Block | undefined;
}

function documentOf(plan: SheetPlan, number: number): Paper {
  const pages = printed(plan);
  const widths = new Map<Block, readonly number[]>();
  const blocks = pages.flatMap((page, at) => {
    const all = blocksOf(page, plan.print);
    const own = at === 0 ? all : all.slice(all.findIndex(({ type }) => type !== 'air'));
    const begun = own.map((block, index) =>
      at > 0 && index === 0 && block.type !== 'air' ? { ...block, newPage: true } : block,
    );
    begun.forEach((block) => widths.set(block, page.widths));
    return begun;
  });
  const levels = levelsOf(blocks, plan.font);
  const title = blocks.find((block) => levels.get(block) === 'title') ?? blocks.find(({ type }) => type === 'text');
  const entry: Entry = { text: `${number}. ${nameOf(plan, blocks, levels)}`, level: 1, mark: `_Toc${number * marks}` };
  return { plan, pages, blocks, widths, levels, listed: listedOf(blocks, levels, number), entry, title };
}

/** A document's name by its title; over an order, in capitals, stands the name of the office. */
function nameOf(plan: SheetPlan, blocks: readonly Block[], levels: ReadonlyMap<Block, Level>): string {
  const first = blocks.findIndex((block) => levels.get(block) === 'title');
  const after = blocks.findIndex((block, index) => index > first && levels.get(block) !== 'subtitle');
  const lines = blocks.slice(Math.max(first, 0), after < 0 ? undefined : after);
  const title = lines.map((block) => (block.type === 'text' ? block.cell.text : '')).join(' ');
  return (first < 0 || title === title.toUpperCase() ? plan.title : title).replace(/\s+/g, ' ');
}

/** The list of several documents on a page before them. */
const listOf = (documents: readonly Paper[], { print, font }: SheetPlan): Section => ({
  ...pageOf({ ...print, header: undefined, footer: undefined, plainFirst: false }, font),
  children: [
    contentsOf(
      documents.map(({ entry }) => entry),
      null,
    ),
  ],
});

/** `isNamed`: the document stands in a list of several. */
function sectionOf(document: Paper, own: Font, isNamed: boolean): Section {
  const { plan, pages, blocks, listed } = document;
  const { print, font } = plan;
  const space = (a4(print).width - print.margins.left - print.margins.right) * pointsOfMillimetre;
  const parts = withCharts(plan, pages[0]!, withContents(blocks, listed));
  const closings = closingsOf(parts);
  const fonts = { own: font, document: own };
  const children = parts.map((part) => childOf(part, document, { fonts, space, isNamed }, closings.has(part)));
  return { ...pageOf(print, font), children: joined(children) };
}

/** The page as it lies. */
const a4 = ({ orientation }: PrintSetup): { width: number; height: number } =>
  orientation === 'landscape' ? { width: page.height, height: page.width } : page;

function pageOf(print: PrintSetup, font: Font): Omit<Section, 'children'> {
  const { top, bottom, left, right } = print.margins;
  return {
    page: [print.orientation, print.margins, print.header, print.plainFirst, print.footer, font],
    properties: {
      titlePage: print.plainFirst ?? false,
      page: {
        pageNumbers: { start: 1 },
        size: {
          width: convertMillimetersToTwip(page.width),
          height: convertMillimetersToTwip(page.height),
          orientation: print.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: convertMillimetersToTwip(top),
          bottom: convertMillimetersToTwip(bottom),
          left: convertMillimetersToTwip(left),
          right: convertMillimetersToTwip(right),
        },
      },
    },
    headers: { default: new Header({ children: bandOf(print.header, font) }) },
    footers: { default: new Footer({ children: bandOf(print.footer, font) }) },
  };
}

type Part = Block | { type: 'contents' } | { type: 'chart'; chart: Chart };

/** Headings that a list of contents names: those of a long document. */
function listedOf(blocks: readonly Block[], levels: ReadonlyMap<Block, Level>, number: number): Map<Block, Entry> {
  const entries = blocks.flatMap((block, index): [Block, Entry][] => {
    const level = levels.get(block);
    if (block.type !== 'text' || typeof level !== 'number') return [];
    return [[block, { text: block.cell.text.replace(/\s+/g, ' '), level, mark: `_Toc${number * marks + index}` }]];
  });
  return new Map(entries.length < longDocument ? [] : entries);
}

/** More bookmarks than a section has. */
const marks = 10_000;

/** A list of contents stands between the title and the first part. */
function withContents(blocks: readonly Block[], listed: ReadonlyMap<Block, Entry>): Part[] {
  const [first] = listed.keys();
  if (!first) return [...blocks];
  const at = blocks.indexOf(first);
  return [...blocks.slice(0, at), { type: 'contents' }, ...blocks.slice(at)];
}

/**
 * A chart stands behind the table it is drawn from; one that stands above its table on the sheet, under the line above it; where neither is printed,
 * at the end.
 */
function withCharts(plan: SheetPlan, { rows }: Printed, parts: readonly Part[]): Part[] {
  const left = new Set(plan.charts);
  const take = (own: readonly Chart[]): Part[] => {
    for (const chart of own) left.delete(chart);
    return own.map((chart) => ({ type: 'chart', chart }));
  };
  const above = plan.charts.filter(({ anchor, categories }) => anchor.bottom < categories.top);
  const placed = parts.flatMap((part): Part[] => {
    const sources = sourcesOf(part, rows);
    if (sources.length === 0) return [part];
    // Charts passed by: no part above them was the last one.
    const passed = above.filter((chart) => left.has(chart) && chart.anchor.top < sources[0]!);
    const own = part.type === 'table' ? [...left].filter(({ categories }) => sources.includes(categories.bottom)) : [];
    return [...take(passed), part, ...take(own.filter((chart) => !passed.includes(chart)))];
  });
  return [...placed, ...take([...left])];
}

/** Rows of the plan that a part holds. */
function sourcesOf(part: Part, rows: Printed['rows']): number[] {
  if (part.type === 'text') return [rows[part.cell.row]!.source];
  return part.type === 'table' ? part.rows.flat().map(({ row }) => rows[row]!.source) : [];
}

/**
 * Parts that stay on the page of the next one: at the end of a document and before each part that begins a page, the closing lines (a signature,
 * abbreviations) with what stands above them, lest they have a page to themselves.
 */
function closingsOf(parts: readonly Part[]): Set<Part> {
  const begins = (part: Part | undefined): boolean => part !== undefined && 'newPage' in part && part.newPage;
  const isLine = (part: Part): boolean =>
    part.type === 'text' || part.type === 'air' || (part.type === 'table' && !part.framed);
  const kept = new Set<Part>();
  for (let end = 1; end <= parts.length; end++) {
    if (end < parts.length && !begins(parts[end])) continue;
    let from = end - 1;
    while (from > Math.max(0, end - longestClosing) && isLine(parts[from]!) && !begins(parts[from])) from -= 1;
    for (const part of parts.slice(from, end - 1)) kept.add(part);
  }
  return kept;
}

/** Lines of a closing with the air between them. */
const longestClosing = 6;

interface Setting {
  fonts: Fonts;
  /** Width between the margins, points. */
  space: number;
  isNamed: boolean;
}

/** Pieces of XML side by side are one. */
const joined = (children: readonly Child[]): Child[] =>
  children.reduce<Child[]>((all, child) => {
    const last = all.at(-1);
    return typeof child === 'string' && typeof last === 'string'
      ? [...all.slice(0, -1), last + child]
      : [...all, child];
  }, []);

/** `keepNext`: the part stays on a page with the next one, a table by its last row. */
function childOf(part: Part, paper: Paper, setting: Setting, keepNext: boolean): Child {
  const { fonts, space } = setting;
  switch (part.type) {
    case 'contents':
      return contentsOf([...paper.listed.values()], space);
    case 'chart':
      return chartOf(paper.plan, part.chart, space);
    case 'air':
      return airOf(8, { keepNext });
    case 'table':
      return (
        (part.newPage ? airOf(1, { newPage: true }) : '') +
        tableOf(part, paper.widths.get(part)!, space, fonts, keepNext)
      );
    case 'text':
      return lineOf(part, paper, setting, keepNext);
  }
}

/** Ids of the styles that make the list of contents and the navigation pane. */
const headings = { title: 'Title', subtitle: 'Subtitle', 1: 'Heading1', 2: 'Heading2' } as const;

function lineOf(
  block: Extract<Block, { type: 'text' }>,
  { levels, listed, widths: all, entry: named, title }: Paper,
  { fonts, space, isNamed }: Setting,
  keepNext: boolean,
): string {
  const { text, style, col, colSpan } = block.cell;
  const widths = all.get(block)!;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const across = (from: number, to: number): number =>
    Math.round((twips(space) * widths.slice(from, to).reduce((sum, width) => sum + width, 0)) / whole);
  const level = levels.get(block);
  const entry = listed.get(block) ?? (isNamed && block === title ? named : undefined);
  const own = level ? style : sized(style, fonts.own, sizeInWord(style, fonts.own, widths, space));
  const shrunk = placeToWrite.test(text) ? oneLine(text, own, fonts.own, space) : own;
  return paragraphOf(text, shrunk, fonts, {
    ...(level ? { heading: headings[level] } : {}),
    keepNext: keepNext || level !== undefined,
    ...(entry ? { inside: (run: string) => bookmark(entry.mark, run) } : {}),
    pageBreakBefore: block.newPage,
    indent: across(0, col) + twips((style.align?.indent ?? 0) * 7),
    // A cell alone goes over its neighbours on the sheet, merged ones hold their text.
    right: colSpan > 1 ? across(col + colSpan, widths.length) : 0,
    spacing: { before: level && level !== 'subtitle' ? 120 : 0, after: 60 },
  });
}

/** A line of places to write, for a signature: it is worth a smaller font to stay one. */
const placeToWrite = /(?:_{4,}[^_]+){3}/;
const smallestLine = 0.75;
const letter = 0.52;

function oneLine(text: string, style: Style, own: Font, space: number): Style {
  const size = style.font?.size ?? own.size;
  const scale = space / (text.length * size * letter);
  return scale < 1 && scale >= smallestLine ? { ...style, font: { ...style.font, size: size * scale } } : style;
}

/** The sheet's header or footer: «&P» is the page, «&N» how many there are. */
function bandOf(band: PrintSetup['footer'], own: Font): Paragraph[] {
  return (['left', 'center', 'right'] as const).flatMap((side) => {
    const text = band?.[side];
    if (!text) return [];
    const children = text.split(/(&[PN])/).map(
      (part) =>
        new TextRun({
          font: own.name,
          size: 18,
          children: [part === '&P' ? PageNumber.CURRENT : part === '&N' ? PageNumber.TOTAL_PAGES : part],
        }),
    );
    return [new Paragraph({ alignment: side, children })];
  });
}
