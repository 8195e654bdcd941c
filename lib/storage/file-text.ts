/** Characters handed over to the browser at once. */
const PIECE = 1_000_000;

/** Text on its way into a file. */
export interface FileText {
  add(text: string): void;
  /** The file of all that was added. */
  file(): Blob;
}

/**
 * Collects the text of a file and hands it to the browser, which keeps what is large on disk, piece by piece: so that no file
 * stands in memory whole. @param type media type of the file
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
