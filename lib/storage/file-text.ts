/** Characters per Blob part. */
const PIECE = 1_000_000;

/** Text on its way into a file. */
export interface FileText {
  add(text: string): void;
  /** The file of all that was added. */
  file(): Blob;
}

/**
 * Collects text as parts of a Blob, which the browser may keep on disk, so that a large file is never held in memory as
 * a whole.
 *
 * @param type media type of the file
 */
export function createFileText(type: string): FileText {
  const pieces: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  const handOver = () => {
    pieces.push(new Blob(waiting));
    waiting = [];
    length = 0;
  };
  return {
    add(text) {
      waiting.push(text);
      length += text.length;
      if (length >= PIECE) handOver();
    },
    file() {
      handOver();
      return new Blob(pieces, { type });
    },
  };
}
