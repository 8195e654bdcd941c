/** Ms after which the file's memory is released; the browser has read it by then. */
const TAKEN_AFTER = 60_000;

/** Hands a file to the rep as a download, without the permission to manage downloads. `name` with its ending. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_AFTER);
}

/** {@link saveFile} of a text. */
export function saveTextFile(name: string, text: string, type = 'application/json'): void {
  saveFile(new Blob([text], { type }), name);
}

/** A name of a thing as a file may be called: letters, digits and dashes. */
export function fileNameOf(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain.slice(0, 80) || 'cadence';
}
