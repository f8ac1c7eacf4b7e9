/** The beginning of shnor.mjs: runs the parts of the command line as they ask for one another. */
import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { inflateRawSync } from 'node:zlib';

const parts = 'parts';
const ofNode = createRequire(import.meta.url);
const loaded = new Map();

function part(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const held = parts[name];
  const run =
    typeof held === 'string'
      ? compileFunction(inflateRawSync(Buffer.from(held, 'base64')).toString(), ['exports', 'require', 'module'], {
          filename: `${fileURLToPath(import.meta.url)}/${name}`,
        })
      : held;
  const own = { exports: {} };
  loaded.set(name, own);
  run(own.exports, (id) => (id.startsWith('./') ? part(id.slice(2)) : ofNode(id)), own);
  return own.exports;
}

part('main.js');
