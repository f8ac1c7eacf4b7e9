/** Sheets of a flat OpenDocument spreadsheet as facts by place: «B7 value», «column C», «page», … */
import { columnName } from '../../../src/model/cells';
import { Styles } from './styles';
import { element, elements, parseTree, textOf, type Node } from './tree';

export type Facts = Map<string, string>;

/** Repetitions beyond this run to the sheet's end: nothing stands there. */
const endless = 500;

export function sheetsOf(flat: string): Map<string, Facts> {
  const document = parseTree(flat);
  const styles = new Styles(document);
  const book = element(element(document, 'office:body'), 'office:spreadsheet');
  const validations = new Map(
    elements(element(book, 'table:content-validations')).map((node) => [
      node.attributes['table:name']!,
      written(styles, node, ['table:name']),
    ]),
  );
  const sheets = new Map(
    elements(book, 'table:table').map((table) => [
      table.attributes['table:name']!,
      new SheetReader(table, styles, validations).facts,
    ]),
  );
  for (const node of elements(element(book, 'table:named-expressions')))
    about(sheets, node.attributes['table:cell-range-address'], `name ${node.attributes['table:name']}`, node, styles);
  for (const node of elements(element(book, 'table:database-ranges')))
    about(sheets, node.attributes['table:target-range-address'], 'filter', node, styles);
  return sheets;
}

function about(sheets: Map<string, Facts>, address: string | undefined, key: string, node: Node, styles: Styles): void {
  const sheet = /^\$?'?(.*?)'?\.\$?[A-Z]/.exec(address ?? '')?.[1];
  sheets.get(sheet ?? '')?.set(key, written(styles, node, ['table:name']));
}

const written = (styles: Styles, node: Node, without: string[]): string =>
  styles.written({
    ...node,
    attributes: Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !without.includes(name))),
  });

class SheetReader {
  readonly facts: Facts = new Map();
  private readonly columnStyles: (string | undefined)[] = [];
  private row = 0;

  constructor(
    table: Node,
    private readonly styles: Styles,
    private readonly validations: Map<string, string>,
  ) {
    const { 'table:style-name': style, 'table:print-ranges': print = '' } = table.attributes;
    this.facts.set('sheet', styles.text('table', style));
    this.facts.set('print area', print);
    // LibreOffice calls an automatic colour transparent.
    this.facts.set(
      'page',
      styles.page(styles.masterPage(style)).replace(/style:text-properties loext:opacity: \d+%; /g, ''),
    );
    this.walk(table, '');
  }

  private walk(parent: Node, inside: string): void {
    for (const node of elements(parent)) {
      const { name } = node;
      if (name === 'table:table-column') this.column(node, inside);
      else if (name === 'table:table-row') this.line(node, inside);
      else if (/^table:table-(header-)?(columns|rows)$/.test(name) || /^table:table-(column|row)-group$/.test(name))
        this.walk(node, name.includes('header') ? ' repeated on every page' : inside);
      else if (name === 'calcext:conditional-formats') this.conditional(node);
      else if (name === 'table:shapes') elements(node).forEach((shape) => this.shape('over the sheet', shape));
      else this.facts.set(name, this.styles.written(node));
    }
  }

  private column({ attributes }: Node, inside: string): void {
    const count = Number(attributes['table:number-columns-repeated'] ?? 1);
    const shown = attributes['table:visibility'] ?? 'visible';
    const fact = `${this.styles.text('table-column', attributes['table:style-name'])} ${shown}${inside}`;
    for (let i = 0; i < count && count < endless; i++) {
      this.facts.set(`column ${columnName(this.columnStyles.length)}`, fact);
      this.columnStyles.push(attributes['table:default-cell-style-name']);
    }
  }

  private line(node: Node, inside: string): void {
    const { attributes } = node;
    const count = Number(attributes['table:number-rows-repeated'] ?? 1);
    const shown = attributes['table:visibility'] ?? 'visible';
    const fact = `${this.styles.text('table-row', attributes['table:style-name'])} ${shown}${inside}`;
    for (let i = 0; i < count && this.row < 100_000 && count < 1000; i++) {
      this.facts.set(`row ${this.row + i + 1}`, fact);
      let col = 0;
      for (const cell of elements(node)) {
        const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
        for (let n = 0; n < times && times < endless; n++) this.cell(cell, this.row + i, col + n);
        col += times;
      }
    }
    this.row += count;
  }

  private cell(node: Node, row: number, col: number): void {
    const place = `${columnName(col)}${row + 1}`;
    const { attributes } = node;
    const put = (key: string, value: string | undefined) => {
      if (value !== undefined && value !== '') this.facts.set(`${place} ${key}`, value);
    };
    put('kind', attributes['calcext:value-type']);
    put('formula', attributes['table:formula']);
    for (const kind of ['value', 'date-value', 'boolean-value', 'string-value', 'time-value'])
      put('value', attributes[`office:${kind}`]);
    put('shown', elements(node, 'text:p').map(textOf).join('\n'));
    put(
      'links',
      elements(node, 'text:p')
        .flatMap((p) => elements(p, 'text:a'))
        .map(linkText)
        .join(' '),
    );
    put('merged', mergeText(attributes));
    put('allowed', this.validations.get(attributes['table:content-validation-name'] ?? ''));
    const look = this.styles.text('table-cell', attributes['table:style-name'] ?? this.columnStyles[col]);
    // A cell in the workbook's own default look has none of ours.
    put('look', look === this.styles.text('table-cell', 'Default') ? '' : look);
    for (const shape of elements(node)) if (shape.name.startsWith('draw:')) this.shape(place, shape);
  }

  /** A chart is a document of its own inside: one fact an element. */
  private shape(place: string, frame: Node): void {
    const key = `chart at ${place} ${[...this.facts.keys()].filter((name) => name.endsWith(' frame')).length + 1}`;
    this.facts.set(`${key} frame`, this.styles.written({ ...frame, children: [] }));
    const document = element(element(frame, 'draw:object'), 'office:document');
    if (!document) return;
    const styles = new Styles(document);
    const chart = element(element(element(document, 'office:body'), 'office:chart'), 'chart:chart');
    const list = (node: Node, path: string) => {
      this.facts.set(`${key} ${path}`, styles.written({ ...node, children: [] }) + textHere(node).trim());
      elements(node).forEach((child, index) => list(child, `${path}/${index + 1} ${child.name}`));
    };
    if (chart) list(chart, 'chart');
  }

  private conditional(node: Node): void {
    elements(node).forEach((format) => {
      const range = format.attributes['calcext:target-range-address'] ?? '';
      this.facts.set(
        `conditional ${range}`,
        elements(format)
          .map((condition) => this.styles.written(condition))
          .join('\n'),
      );
    });
  }
}

const textHere = (node: Node): string => node.children.filter((child) => typeof child === 'string').join('');
const linkText = ({ attributes }: Node): string => attributes['xlink:href'] ?? '';
function mergeText(attributes: Record<string, string>): string {
  const { 'table:number-columns-spanned': wide = '1', 'table:number-rows-spanned': high = '1' } = attributes;
  return wide === '1' && high === '1' ? '' : `${wide} × ${high}`;
}
