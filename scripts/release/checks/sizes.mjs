/** Most a zip may weigh, in kB: a jump is a dependency nobody meant to ship. The words by which a passphrase is judged are 240 of
 * them. The sources carry pictures. */
const MOST_KB = { chrome: 1900, 'chrome-web-store': 1900, firefox: 1900, team: 2000, sources: 16_000 };

/**
 * @param {Record<string, Uint8Array>} zips by name
 * @returns {string[]}
 */
export function sizeProblems(zips) {
  return Object.entries(zips).flatMap(([name, { length }]) => {
    const kind = Object.keys(MOST_KB).find((each) => new RegExp(`-\\d+\\.\\d+\\.\\d+-${each}\\.zip$`).test(name));
    const most = MOST_KB[kind];
    const kb = Math.ceil(length / 1024);
    console.log(`    ${name}: ${kb} kB of ${most}`);
    return kb <= most ? [] : [`${name} weighs ${kb} kB, more than ${most}.`];
  });
}
