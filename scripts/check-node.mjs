/** Plain enough for an old Node to read: it is what tells its user so. */
export const NEEDED = [20, 19];

/**
 * @param {string} version like `20.20.2`
 * @returns {string | null} what to tell the user, or null when the version will do
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const enough = parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1]);
  return enough
    ? null
    : `Next Touch needs Node ${NEEDED.join('.')} or newer (20 and 22 are tested); this is Node ${version}. Install a newer Node and run the same command again.`;
}

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
