/** Bytes of a Blob part. */
const PIECE = 1_000_000;

/** Text on its way into a file. */
export interface FileText {
  add(text: string): void;
  /** The file of all that was added. */
  file(): Blob;
}

/**
 * Collects text as parts of a Blob, which the browser may keep on disk, so that a large file is never held in memory as
 * a whole. What is not yet a part lies as bytes in one buffer, since text that waits would outlive many collections of garbage.
 *
 * @param type media type of the file
 */
export function createFileText(type: string): FileText {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(PIECE);
  const pieces: Blob[] = [];
  let used = 0;
  const handOver = () => {
    pieces.push(new Blob([buffer.subarray(0, used)]));
    used = 0;
  };
  return {
    add(text) {
      for (let rest = text; rest !== ''; ) {
        const { read, written } = encoder.encodeInto(rest, buffer.subarray(used));
        used += written;
        rest = rest.slice(read);
        if (rest !== '') handOver();
      }
    },
    file() {
      handOver();
      return new Blob(pieces, { type });
    },
  };
}
