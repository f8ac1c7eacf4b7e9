/**
 * Every kind of output of the command line, looked at by openxml-audit (a port of Microsoft's validator): `npm run audit`. A finding that is not in
 * accepted.json, with its reason, is an error.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { filledIn, foldersOf, usual } from '../../e2e/support/mailing';
import { names } from '../../src/cli/commands/diagnostics';
import { builtInTemplates } from '../../src/documents/kinds/roadmap/templates';
import { commandArguments } from '../arguments';
import list from './accepted.json';

/** Findings that stay, by a pattern of their text, each with its reason. */
const accepted: readonly { pattern: string; reason: string }[] = list;

const root = path.join(__dirname, '..', '..');
const tool = path.join(root, '.tools', 'audit', 'bin', 'openxml-audit');
const sample = path.join('samples', 'results.xlsx');

const templates = builtInTemplates.map(({ id }) => id);

/** A run of the command line and what it writes; «@» stands for the folder of all of it. */
const runs: string[][] = [
  ['identify', sample, '--out', '@/identify.xlsx'],
  ['identify', sample, '@/identify.xlsx', '--each', '--out', '@/each', '--summary', '@/summary.xlsx'],
  ...templates.map((template) => [
    'roadmap',
    '@/identify.xlsx',
    '--template',
    template,
    '--out',
    `@/roadmap-${template}.xlsx`,
  ]),
  ['set', sample, '--template', templates[0]!, '--out', '@/set.xlsx'],
  ['swot', sample, '--out', '@/swot.xlsx'],
  ...names.map((kind) => ['diagnostics', sample, '--kind', kind, '--out', `@/diagnostics-${kind}.xlsx`]),
  ['analysis', `@/roadmap-${templates[0]}.xlsx`, '--out', '@/analysis.xlsx'],
  ['school-page', sample, '--out', '@/pages.xlsx'],
  ['packages', sample, '--out', '@/packages.zip'],
];

interface Finding {
  file: string;
  text: string;
}

interface Answer {
  file: string;
  errors: { description: string; part_uri: string; path: string }[];
}

function audit(): { files: number; found: Finding[] } {
  const { stdout, stderr } = spawnSync(tool, ['--recursive', '--output', 'json', '--max-errors', '0', folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  const answers = JSON.parse(stdout) as Answer[];
  const found = answers.flatMap(({ file, errors }) =>
    errors.map(({ description, part_uri: part, path: at }) => ({
      file: path.relative(folder, file),
      text: `${part} ${at}: ${description}`,
    })),
  );
  return { files: answers.length, found };
}

commandArguments({});
if (!existsSync(tool)) {
  console.error('openxml-audit is missing: npm run tools');
  process.exit(1);
}
const folder = mkdtempSync(path.join(tmpdir(), 'shnor-audit-'));
const shnor = (args: readonly string[]) =>
  execFileSync('node', ['scripts/shnor.js', ...args.map((arg) => arg.replace('@', folder))], {
    cwd: root,
    stdio: 'pipe',
  });

/** From the archive of the schools the list and one school's folder; its workbook is filled in by other hands and collected. */
async function schools(): Promise<void> {
  const archive = readFileSync(path.join(folder, 'packages.zip'));
  const [school] = await foldersOf(archive);
  const filled = path.join(folder, 'filled.xlsx');
  writeFileSync(filled, (await filledIn(archive, school!, usual(5))).buffer);
  shnor(['collect', '@/identify.xlsx', filled, '--out', '@/collected.xlsx']);
  rmSync(filled);
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const isOne = name.startsWith(`${school!}/`) || !name.includes('/');
    if (!isOne || name.endsWith('/')) continue;
    mkdirSync(path.join(folder, 'packages', path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, 'packages', name), bytes);
  }
}

async function main(): Promise<void> {
  for (const args of runs) shnor(args);
  await schools();
  const { files, found } = audit();
  const known = (finding: Finding) => accepted.find(({ pattern }) => new RegExp(pattern).test(finding.text));
  const errors = found.filter((finding) => !known(finding));
  for (const { file, text } of errors) console.error(`${file}: ${text}`);
  console.log(`openxml-audit: ${files} files, ${found.length} findings, ${errors.length} beyond the accepted list.`);
  if (errors.length > 0 || files < runs.length) process.exitCode = 1;
}

void main().finally(() => rmSync(folder, { recursive: true }));
