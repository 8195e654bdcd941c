import { MAX_TEXT_BYTES, MAX_UNFOLD_RATIO } from './format';
import { BackupRefused } from './refused';

/** Output in bytes below which the ratio is not checked: small texts may compress well. */
const RATIO_MATTERS_FROM = 4 * 1024 * 1024;
/** Bytes given to DecompressionStream at once, so that the limits apply before a zip bomb expands. */
const SIP = 16 * 1024;

/** All of a stream, gzipped. */
export async function gzip(parts: AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const iterator = parts[Symbol.asyncIterator]();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const folded = source.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(folded).arrayBuffer());
}

/** Whether the bytes begin as gzip (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Decompresses gzip. Reports the compressed bytes of each chunk as it is consumed. */
function unfold(
  folded: ReadableStream<Uint8Array<ArrayBuffer>>,
  onTaken: (bytes: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const sips = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      for (let from = 0; from < bytes.length; from += SIP) controller.enqueue(bytes.subarray(from, from + SIP));
    },
  });
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      onTaken(bytes.byteLength);
      controller.enqueue(bytes);
    },
  });
  return folded.pipeThrough(sips).pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
}

/**
 * The text of a file, decompressed if it is gzip. Read in chunks and given up at the first limit exceeded. Throws
 * {@link BackupRefused} `unfolds-too-large` or `damaged`.
 */
export async function readText(file: Blob, signal?: AbortSignal): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const raw: ReadableStream<Uint8Array<ArrayBuffer>> = file.stream();
  const folded = isGzip(head);
  let taken = 0;
  const onTaken = (bytes: number) => {
    taken += bytes;
  };
  const reader = (folded ? unfold(raw, onTaken) : raw).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      size += next.value.byteLength;
      const suspicious = folded && size > RATIO_MATTERS_FROM && size > taken * MAX_UNFOLD_RATIO;
      if (size > MAX_TEXT_BYTES || suspicious) throw new BackupRefused('unfolds-too-large');
      text += decoder.decode(next.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof BackupRefused || signal?.aborted) throw error;
    throw new BackupRefused('damaged', { cause: error });
  } finally {
    reader.cancel().catch(() => {});
  }
}
