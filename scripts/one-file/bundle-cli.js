/**
 * The command line in parts: what one command alone needs is a part of its own, so that nothing is read, compiled and run that the command
 * does not use. The same parts for every day (scripts/shnor.js) and for a release, where one file holds them all.
 */
const path = require('node:path');

const root = path.join(__dirname, '..', '..');

/** Name of a part → its code as a CommonJS module that asks for the others as «./name». `main.js` is the first. */
module.exports = function bundleCli() {
  const { buildSync, transformSync } = require('esbuild');
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    write: false,
    bundle: true,
    splitting: true,
    outdir: 'parts',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error',
    minifySyntax: true,
    minifyWhitespace: true,
    define: { SHNOR_VERSION: JSON.stringify(require('../../package.json').version) },
  });
  // Splitting makes ES modules alone, but only a CommonJS module can be compiled ahead. Letters outside ASCII are escaped where they can be: a
  // text without them takes half the memory.
  const commonJs = (text) =>
    transformSync(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      supported: { 'dynamic-import': false },
      minifyWhitespace: true,
    }).code;
  return new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), commonJs(text)]));
};
