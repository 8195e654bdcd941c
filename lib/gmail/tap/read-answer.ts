/** Parses the text of an answer in pieces short enough for the page not to notice. */
import { answerSteps } from '../wire/parse-answer';
import type { WireAnswer, WireEndpoint } from '../wire/records';
import { JsonSlicer } from '../wire/slice-json';

/** Characters parsed in one go: 1 to 4 ms. */
const AT_ONCE = 256 * 1024;

/** Characters read in one slice of a longer text: 0.3 to 2 ms. */
export const SLICE = 16 * 1024;

/** Longest text read at all. */
const MAX_TEXT = 32 * 1024 * 1024;

/** Texts longer than this hold bodies of mail. */
const LONGEST_TEXT = 4_000;

/** Prefix of JSON on some of Gmail's paths, which keeps it from being run as a script. */
const GUARD = /^\)\]\}'\s*/;

/** Reads an answer, yielding between slices. Null = no JSON, or too large. */
export function* readAnswer(endpoint: WireEndpoint, text: string): Generator<void, WireAnswer | null> {
  if (text.length > MAX_TEXT) return null;
  const json = text.startsWith(')') ? text.replace(GUARD, '') : text;
  if (json.length <= AT_ONCE) {
    const parsed = parse(json);
    return parsed === null ? null : yield* answerSteps(endpoint, parsed.value);
  }
  const slicer = new JsonSlicer(json, { maxText: LONGEST_TEXT });
  for (;;) {
    const state = slicer.step(SLICE);
    if (state === 'bad') return null;
    yield;
    if (state === 'done') return yield* answerSteps(endpoint, slicer.value);
  }
}

function parse(json: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return null;
  }
}
