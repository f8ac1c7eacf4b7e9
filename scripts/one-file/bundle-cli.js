/** The command line as one text with everything it needs inside; the same bundle for every day (scripts/shnor.js) and for a release. */
const path = require('node:path');

const root = path.join(__dirname, '..', '..');

/** `format`: cjs to run in this process, esm for `shnor.mjs`. */
module.exports = function bundleCli(format) {
  const { outputFiles } = require('esbuild').buildSync({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    minifySyntax: true,
    minifyWhitespace: true,
    define: { SHNOR_VERSION: JSON.stringify(require('../../package.json').version) },
    ...(format === 'esm' && {
      banner: {
        js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
      },
    }),
  });
  return outputFiles[0].text;
};
