/**
 * The command line: bundles src/cli into .cache/cli/ when a source is newer than the bundle (about 0.3 s), then runs it. Starting from a few
 * plain files is several times faster than compiling a hundred modules at every start; what V8 compiled in the first run is kept beside them.
 */
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { wrap } = require('node:module');
const { Script } = require('node:vm');

const root = path.join(__dirname, '..');
const folder = path.join(root, '.cache', 'cli');
const main = 'main.js';

/** No part of the command line: tests and what only they use, the pane and the page. */
const outside = /\.test\.tsx?$|^(?:testing|taskpane|page)$/;

/** Time of the newest source below a folder. */
function newest(below) {
  let time = 0;
  for (const entry of readdirSync(below, { withFileTypes: true })) {
    if (outside.test(entry.name)) continue;
    const file = path.join(below, entry.name);
    const own = entry.isDirectory() ? newest(file) : statSync(file).mtimeMs;
    if (own > time) time = own;
  }
  return time;
}

const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Writes beside and renames: commands that run at the same time see the old file or the new one. */
function put(file, bytes) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
}

function bundle() {
  mkdirSync(folder, { recursive: true });
  const parts = require('./one-file/bundle-cli')();
  // The first part last: its time is that of the bundle.
  for (const [name, code] of [...parts].sort(([name]) => (name === main ? 1 : -1))) put(path.join(folder, name), code);
  for (const name of readdirSync(folder)) {
    // What is compiled of a part, and what another command is writing of it, stays.
    if (!parts.has(name.replace(/\.(?:v\d.*|\d+)$/, '')))
      rmSync(path.join(folder, name), { force: true, recursive: true });
  }
}

const loaded = new Map();
/** What is to be kept when the command ends: file → script compiled in this run. */
const fresh = new Map();
process.on('exit', () => {
  for (const [file, script] of fresh) put(file, script.createCachedData());
});

/** A part's exports; run when first asked for. */
function part(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = path.join(folder, name);
  const compiled = `${file}.${process.version}.compiled`;
  const cachedData = timeOf(compiled) > timeOf(file) ? readFileSync(compiled) : undefined;
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData });
  if (!cachedData || script.cachedDataRejected) fresh.set(compiled, script);
  const own = { exports: {} };
  loaded.set(name, own);
  const ask = (id) => (id.startsWith('./') ? part(id.slice(2)) : require(id));
  script.runInThisContext()(own.exports, ask, own, file, folder);
  return own.exports;
}

const sources = Math.max(
  newest(path.join(root, 'src')),
  timeOf(path.join(root, 'package.json')),
  timeOf(path.join(__dirname, 'shnor.js')),
  timeOf(path.join(__dirname, 'one-file', 'bundle-cli.js')),
);
if (timeOf(path.join(folder, main)) < sources) bundle();
part(main);
