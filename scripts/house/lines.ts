/** Lines of code by part of the house, tests apart, in two states of the sources. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parts } from './parts';

interface Lines {
  product: number;
  tests: number;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function linesOf(folder: string): Lines {
  const sum: Lines = { product: 0, tests: 0 };
  for (const file of filesBelow(folder).filter((name) => /\.(tsx?|js|mjs|py)$/.test(name))) {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    sum[/\.test\.tsx?$|\/testing\//.test(file) ? 'tests' : 'product'] += lines;
  }
  return sum;
}

const shown = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

/** A Markdown table: part, code and tests before and now. `before` and `now` are folders of checkouts. */
export function linesTable(before: string, now: string, name: string): string {
  const rows = parts.map((part) => ({ part, was: linesOf(join(before, part)), is: linesOf(join(now, part)) }));
  const total = (pick: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  const all = {
    part: 'всего',
    was: { product: total(({ was }) => was.product), tests: total(({ was }) => was.tests) },
    is: { product: total(({ is }) => is.product), tests: total(({ is }) => is.tests) },
  };
  const head = ['Часть', `код, ${name}`, 'код сейчас', `испытания, ${name}`, 'испытания сейчас'];
  const cells = [...rows, all].map(({ part, was, is }) => [
    part === all.part ? part : `\`${part}/\``,
    ...[was.product, is.product, was.tests, is.tests].map(shown),
  ]);
  const widths = head.map((title, col) => Math.max(title.length, ...cells.map((row) => row[col]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, col) => (col === 0 ? cell.padEnd(widths[col]!) : cell.padStart(widths[col]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, col) => (col === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...cells.map(line)].join('\n');
}
