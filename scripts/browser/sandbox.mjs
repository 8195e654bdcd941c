/**
 * Whether the browser may keep its sandbox: Chromium starts with it only for those who are not root.
 * @param {number | undefined} uid of the user, undefined on Windows
 */
export function keepsSandbox(uid = process.getuid?.()) {
  return uid !== 0;
}
