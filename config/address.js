/**
 * The address the add-in is served from: SHNOR_URL, else config/addresses.json. The manifest, the build and the tests ask here.
 * @param {'production' | 'development'} mode
 * @returns {string} https address without a slash at the end
 */
function address(mode) {
  const wanted = (process.env.SHNOR_URL || require('./addresses.json')[mode]).replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"'<>&]+$/.test(wanted)) {
    throw new Error(
      `Адрес надстройки должен начинаться с https://, а задан «${wanted}» (SHNOR_URL или config/addresses.json).`,
    );
  }
  return wanted;
}

/** «0.1.0» → «0.1.0.0»: the manifest has four numbers. */
const manifestVersion = (version) => `${version.replace(/-.*$/, '')}.0`;

/** Fills the manifest's template. */
function fillManifest(template, mode, version) {
  return template.replaceAll('{{address}}', address(mode)).replaceAll('{{version}}', manifestVersion(version));
}

module.exports = { address, fillManifest };
