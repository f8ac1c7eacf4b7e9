/**
 * Builds dist/: the pane in Excel (taskpane.html), the same pane over a file (page.html), manifest.xml and icons; static files for any web server.
 * SHNOR_URL: the address it will be served from. SHNOR_OFFICE_JS=local: Office.js is copied beside the pane instead of Microsoft's CDN.
 */
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { address, fillManifest } = require('./config/address');
const { version } = require('./package.json');

const cdn = 'https://appsforoffice.microsoft.com';
const emptyStyleHash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Of Microsoft's package an office needs neither the files for developers nor the libraries of Word, Outlook and the rest. */
const otherPrograms = [
  '**/*.debug.js',
  '**/*-vsdoc.js',
  '**/*.d.ts',
  '**/{access,onenote,outlook,powerpoint,project,visio,word}*',
];

/** Fluent's styles go into empty style elements by script: the hash of the empty text lets them in, nothing else inline runs. */
const policy = (officeSource) =>
  [
    "default-src 'none'",
    `script-src 'self'${officeSource}`,
    `style-src 'self' ${emptyStyleHash}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${officeSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

module.exports = async (env, argv) => {
  const mode = argv.mode === 'development' ? 'development' : 'production';
  const production = mode === 'production';
  const local = process.env.SHNOR_OFFICE_JS === 'local';
  const url = address(mode);
  process.stderr.write(`Адрес надстройки: ${url}\nOffice.js: ${local ? 'рядом с надстройкой (office/)' : cdn}\n`);
  const html = (name, officeJs) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: 'src/page/static/shell.html',
      chunks: [name],
      inject: 'body',
      scriptLoading: 'defer',
      minify: false,
      templateParameters: {
        officeJs,
        policy: policy(officeJs && !local ? ` ${cdn}` : ''),
        title: 'Навигатор ШНОР',
      },
    });
  return {
    mode,
    target: ['web', 'es2020'],
    cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack') },
    entry: { taskpane: './src/taskpane/main.tsx', page: './src/page/main.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? 'js/[name].[contenthash:8].js' : 'js/[name].js',
      // A thread asks for its parts beside its own script: that one stands where the pages do.
      chunkFilename: ({ chunk }) =>
        `${chunk.name === 'reader' ? '' : 'js/parts/'}[name]${production ? '.[contenthash:8]' : ''}.js`,
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ SHNOR_VERSION: JSON.stringify(version) }),
      html('taskpane', local ? 'office/office.js' : `${cdn}/lib/1/hosted/office.js`),
      html('page', null),
      new CopyPlugin({
        patterns: [
          {
            from: 'manifest.xml',
            transform: (text) => fillManifest(text.toString('utf8'), mode, version),
          },
          { from: 'assets/*.png' },
          { from: 'samples/results.xlsx', to: 'sample.xlsx' },
          { from: 'src/page/static/{*.js,*.css,check.html}', to: '[name][ext]' },
          ...(local
            ? [
                {
                  from: 'node_modules/@microsoft/office-js/dist',
                  to: 'office',
                  info: { minimized: true },
                  globOptions: { ignore: otherPrograms },
                },
              ]
            : []),
        ],
      }),
    ],
    // Initial scripts and the parts loaded on demand stand in folders of their own: the size limit weighs the first.
    optimization: { splitChunks: { chunks: 'async' } },
    performance: { hints: false },
    devtool: production ? false : 'source-map',
    stats: production ? 'errors-warnings' : 'normal',
    ...(production ? {} : { devServer: await devServer(env) }),
  };
};

/** https with Microsoft's development certificates; only `npm run dev` comes here. */
async function devServer(env) {
  if (!env.WEBPACK_SERVE) return {};
  const certificates = require('office-addin-dev-certs');
  return {
    port: 3000,
    hot: false,
    liveReload: false,
    server: { type: 'https', options: await certificates.getHttpsServerOptions() },
  };
}
