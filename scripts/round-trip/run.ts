/**
 * Our workbook through other programs and back: `npm run round-trip` writes the table of what held into docs/hosts.md, `-- --check` fails where it says
 * something else. Both open the documents as files of Word too: what they find in them has to be what the sheets print.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandArguments } from '../arguments';
import { ourBook } from './book';
import { editsFor, heldIn, type Held } from './held';
import { libreOffice, onlyOffice, type Program } from './programs';
import { wordThroughPrograms } from './word';

const guide = path.join(__dirname, '..', '..', 'docs', 'hosts.md');
const [begin, end] = ['<!-- round-trip -->', '<!-- /round-trip -->'];
const programs: Record<string, Program> = { LibreOffice: libreOffice, ONLYOFFICE: onlyOffice };

function table(held: Record<string, Held>): string {
  const names = Object.keys(held);
  const rows = (of: (one: Held) => Record<string, string>, cell: (value: string) => string): string[] =>
    Object.keys(of(held[names[0]!]!)).map(
      (row) => `| ${row} | ${names.map((name) => cell(of(held[name]!)[row]!)).join(' | ')} |`,
    );
  const head = (first: string): string[] => [
    `| ${first} | ${names.join(' | ')} |`,
    `| --- | ${names.map(() => '---').join(' | ')} |`,
  ];
  return [
    ...head('Книга'),
    ...rows(
      ({ book }) => book,
      (value) => value,
    ),
    '',
    ...head('Лист: что не удержалось'),
    ...rows(
      ({ sheets }) => sheets,
      (lost) => lost || '–',
    ),
  ].join('\n');
}

async function main(): Promise<void> {
  const { check } = commandArguments({ check: 'boolean' }).values;
  const ours = await ourBook();
  const edits = editsFor(ours);
  const bytes = ours.port.bytes();
  const held: Record<string, Held> = {};
  for (const [name, program] of Object.entries(programs))
    held[name] = await heldIn(bytes, program(bytes, edits), edits);
  const text = readFileSync(guide, 'utf8');
  const [before, rest] = text.split(begin) as [string, string];
  const [said, after] = rest.split(end) as [string, string];
  const seen = table(held);
  if (!check) {
    writeFileSync(guide, `${before}${begin}\n\n${seen}\n\n${end}${after}`);
    console.log(seen);
  } else if (plain(said) !== plain(seen)) {
    console.error(`docs/hosts.md says otherwise; «npm run round-trip» gives:\n${seen}`);
    process.exitCode = 1;
  } else console.log(`Round trips: ${Object.keys(programs).join(', ')}: as docs/hosts.md says.`);
  const wrong = await wordThroughPrograms();
  if (wrong.length > 0) {
    console.error(wrong.join('\n'));
    process.exitCode = 1;
  }
}

/** Without what the formatter of Markdown does to a table. */
const plain = (markdown: string): string =>
  markdown
    .replace(/-{3,}/g, '---')
    .replace(/ *\| */g, '|')
    .trim();

void main();
