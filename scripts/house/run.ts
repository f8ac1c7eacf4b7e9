/**
 * `npm run house`: the picture of imports and the lines by part in docs/house.md, made from the sources. `-- --against COMMIT` says what the lines
 * are held against; by default the last commit of version 0.1.0.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandArguments } from '../arguments';
import { importPicture } from './imports';
import { linesTable } from './lines';

const page = join(__dirname, '..', '..', 'docs', 'house.md');

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function placed(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/house.md has no place «${name}»`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function sourcesOf(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'shnor-house-'));
  const archive = execFileSync('git', ['archive', commit], { maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return folder;
}

const { values } = commandArguments({ against: 'string' });
const against = values.against ?? 'ac3fb3a';
const before = sourcesOf(against);
try {
  const drawn = placed(readFileSync(page, 'utf8'), 'imports', importPicture());
  writeFileSync(page, placed(drawn, 'lines', linesTable(before, '.', values.against ?? '0.1.0')));
} finally {
  rmSync(before, { recursive: true });
}
