/**
 * Every kind of output of the command line, looked at by openxml-audit (a port of Microsoft's validator): `npm run audit`. A finding that is not in
 * accepted.json, with its reason, is an error.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

/** A run of the command line and what it writes: `--out` names a file or, where it ends in «/», a folder. */
const runs: Record<string, string[]> = {
  identify: ['identify', sample, '--out', 'identify.xlsx'],
  ...Object.fromEntries(
    templates.map((template) => [
      template,
      ['roadmap', 'identify.xlsx', '--template', template, '--out', `roadmap-${template}.xlsx`],
    ]),
  ),
  swot: ['swot', sample, '--out', 'swot.xlsx'],
  ...Object.fromEntries(
    names.map((kind) => [kind, ['diagnostics', sample, '--kind', kind, '--out', `diagnostics-${kind}.xlsx`]]),
  ),
  analysis: ['analysis', `roadmap-${templates[0]}.xlsx`, '--out', 'analysis.xlsx'],
  'school pages': ['school-page', sample, '--out', 'pages.xlsx'],
};

interface Finding {
  file: string;
  text: string;
}

function audit(folder: string, file: string): Finding[] {
  const { stdout, stderr } = spawnSync(tool, ['--output', 'json', '--max-errors', '0', path.join(folder, file)], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const [answer] = JSON.parse(stdout) as [{ errors: { description: string; part_uri: string; path: string }[] }];
  return answer.errors.map(({ description, part_uri: part, path: at }) => ({
    file,
    text: `${part} ${at}: ${description}`,
  }));
}

commandArguments({});
if (!existsSync(tool)) {
  console.error('openxml-audit is missing: npm run tools');
  process.exit(1);
}
const folder = mkdtempSync(path.join(tmpdir(), 'shnor-audit-'));
try {
  for (const args of Object.values(runs)) {
    const placed = args.map((arg) => (/\.xlsx$/.test(arg) && arg !== sample ? path.join(folder, arg) : arg));
    execFileSync('node', ['scripts/shnor.js', ...placed], { cwd: root, stdio: 'pipe' });
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const found = files.flatMap((file) => audit(folder, file));
  const known = (finding: Finding) => accepted.find(({ pattern }) => new RegExp(pattern).test(finding.text));
  const errors = found.filter((finding) => !known(finding));
  for (const { file, text } of errors) console.error(`${file}: ${text}`);
  console.log(
    `openxml-audit: ${files.length} files, ${found.length} findings, ${errors.length} beyond the accepted list.`,
  );
  if (errors.length > 0 || files.length < Object.keys(runs).length) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
