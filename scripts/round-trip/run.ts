/**
 * Our workbook through other programs and back: `npm run round-trip` writes the table of what held into docs/hosts.md, `-- --check` fails where it says
 * something else. Both open the documents as files of Word too: what they find in them has to be what the sheets print. `-- --pdf FILE` prints our workbook by
 * ONLYOFFICE's engine and does no more: for looking at.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandArguments } from '../arguments';
import { ourBook } from './book';
import { chain, type Step } from './chain';
import { enginesCompared, type Compared } from './engines';
import { editsFor, heldIn, type Held } from './held';
import { partsOf, type BookParts } from './parts';
import { libreOffice, onlyOffice, onlyOfficePdf, type Program } from './programs';
import { wordThroughPrograms } from './word';

const guide = path.join(__dirname, '..', '..', 'docs', 'hosts.md');
const [begin, end] = ['<!-- round-trip -->', '<!-- /round-trip -->'];
const programs: Record<string, Program> = { LibreOffice: libreOffice, ONLYOFFICE: onlyOffice };

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const head = (...captions: string[]): string[] => [row(...captions), row(...captions.map(() => '---'))];

function heldTables(held: Record<string, Held>): string[] {
  const names = Object.keys(held);
  const first = held[names[0]!]!;
  return [
    ...head('Книга', ...names),
    ...Object.keys(first.book).map((line) => row(line, ...names.map((name) => held[name]!.book[line]!))),
    '',
    ...head('Лист: что не удержалось', ...names),
    ...Object.keys(first.sheets).map((sheet) => row(sheet, ...names.map((name) => held[name]!.sheets[sheet] || '–'))),
  ];
}

function comparedTable(compared: Record<string, Compared>): string[] {
  const cell = ({ count, differ }: Compared['values']): string =>
    `${count}${differ.length > 0 ? `, расходятся ${differ.length}: ${differ[0]!.replaceAll('|', '\\|')}` : ''}`;
  return [
    ...head('Лист', 'значений', 'форматов чисел', 'правил', 'печать: что расходится'),
    ...Object.entries(compared).map(([sheet, { values, formats, rules, print }]) =>
      row(sheet, cell(values), cell(formats), cell(rules), print.join(', ') || '–'),
    ),
  ];
}

const chainTable = (steps: readonly Step[]): string[] => [
  ...head('Шаг', 'что вписано', 'чего нет после шага'),
  ...steps.map(({ program, typed, lost }) => row(program, typed, lost.join('; ') || '–')),
];

async function main(): Promise<void> {
  const { check, pdf } = commandArguments({ check: 'boolean', pdf: 'string' }).values;
  const ours = await ourBook();
  if (pdf !== undefined) return writeFileSync(pdf, onlyOfficePdf(ours.port.bytes()));
  const edits = editsFor(ours);
  const bytes = ours.port.bytes();
  const saved = Object.fromEntries(Object.entries(programs).map(([name, program]) => [name, program(bytes, edits)]));
  const held: Record<string, Held> = {};
  for (const [name, after] of Object.entries(saved)) held[name] = await heldIn(bytes, after, edits);
  const [one, other] = Object.values(saved).map(partsOf) as [BookParts, BookParts];
  const sheets = Object.keys(held[Object.keys(held)[0]!]!.sheets);
  const compared = comparedTable(enginesCompared(one, other, sheets));
  const seen = [...heldTables(held), '', ...compared, '', ...chainTable(await chain())].join('\n');
  const text = readFileSync(guide, 'utf8');
  const [before, rest] = text.split(begin) as [string, string];
  const [said, after] = rest.split(end) as [string, string];
  if (!check) {
    writeFileSync(guide, `${before}${begin}\n\n${seen}\n\n${end}${after}`);
    console.log(seen);
  } else if (plain(said) !== plain(seen)) {
    console.error(`docs/hosts.md says otherwise; «npm run round-trip» gives:\n${seen}`);
    process.exitCode = 1;
  } else console.log(`Round trips: ${Object.keys(programs).join(', ')}, the chain: as docs/hosts.md says.`);
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
