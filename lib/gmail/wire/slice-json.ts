/**
 * Parses a large JSON text in slices, so that Gmail's page is not blocked: `JSON.parse` of 2 MB is one long task, this
 * is many short ones. Texts longer than `maxText` (bodies of mail) are skipped and never become strings. Strings kept
 * are copies, so that the whole text can be freed.
 */
export interface SliceOptions {
  /** Texts longer than this become empty. */
  maxText?: number;
  /** Containers nested deeper than this make the document `bad`. */
  maxDepth?: number;
}

/** `more`: call again. `done`: `value` is set. `bad`: no JSON, or nested too deep. */
export type SliceState = 'more' | 'done' | 'bad';

type Container = unknown[] | Record<string, unknown>;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly [string, unknown][] = [
  ['null', null],
  ['true', true],
  ['false', false],
];

/** What may come next in the text. */
type Expects = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

/** One document being parsed. */
export class JsonSlicer {
  /** The document, once `step` has said `done`. */
  value: unknown = undefined;

  #text: string;
  #at = 0;
  #stack: Container[] = [];
  #keys: string[] = [];
  #expects: Expects = 'value';
  readonly #maxText: number;
  readonly #maxDepth: number;

  constructor(text: string, options: SliceOptions = {}) {
    this.#text = text;
    this.#maxText = options.maxText ?? Number.POSITIVE_INFINITY;
    this.#maxDepth = options.maxDepth ?? 500;
  }

  /** Characters read so far. */
  get position(): number {
    return this.#at;
  }

  /** Reads at least one token and stops after about `characters`. Never throws; releases the text at the end. */
  step(characters: number): SliceState {
    const stop = this.#at + characters;
    try {
      do {
        if (!this.#token()) return this.#finish();
      } while (this.#at < stop);
      return 'more';
    } catch {
      // A text with a bad escape.
      this.#expects = 'value';
      return this.#finish();
    }
  }

  #finish(): SliceState {
    const whole = this.#expects === 'end' && this.#at >= this.#text.length;
    if (!whole) this.value = undefined;
    this.#text = '';
    this.#stack = [];
    this.#keys = [];
    this.#at = 0;
    return whole ? 'done' : 'bad';
  }

  /** Reads one token. False = the end, or something that is no JSON. */
  #token(): boolean {
    this.#skipSpace();
    if (this.#at >= this.#text.length) return false;
    const letter = this.#text[this.#at];
    switch (this.#expects) {
      case 'value':
      case 'first-value':
        if (letter === ']' && this.#expects === 'first-value') return this.#close();
        return this.#readValue(letter);
      case 'key':
      case 'first-key':
        if (letter === '}' && this.#expects === 'first-key') return this.#close();
        if (letter !== '"') return false;
        this.#keys.push(this.#readText(false));
        this.#expects = 'colon';
        return true;
      case 'colon':
        if (letter !== ':') return false;
        this.#at += 1;
        this.#expects = 'value';
        return true;
      case 'comma': {
        const inList = Array.isArray(this.#stack.at(-1));
        if (letter === (inList ? ']' : '}')) return this.#close();
        if (letter !== ',') return false;
        this.#at += 1;
        this.#expects = inList ? 'value' : 'key';
        return true;
      }
      default:
        return false;
    }
  }

  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    }
  }

  #readValue(letter: string | undefined): boolean {
    if (letter === '[' || letter === '{') {
      if (this.#stack.length >= this.#maxDepth) return false;
      const container: Container = letter === '[' ? [] : {};
      this.#put(container);
      this.#stack.push(container);
      this.#at += 1;
      this.#expects = letter === '[' ? 'first-value' : 'first-key';
      return true;
    }
    if (letter === '"') this.#put(this.#readText(true));
    else {
      NUMBER.lastIndex = this.#at;
      const digits = NUMBER.exec(this.#text)?.[0];
      const word = digits === undefined ? WORDS.find(([name]) => this.#text.startsWith(name, this.#at)) : undefined;
      if (digits === undefined && word === undefined) return false;
      this.#put(digits === undefined ? word?.[1] : Number(digits));
      this.#at += digits?.length ?? word?.[0].length ?? 0;
    }
    this.#expects = this.#stack.length === 0 ? 'end' : 'comma';
    return true;
  }

  #close(): boolean {
    this.#stack.pop();
    this.#at += 1;
    this.#expects = this.#stack.length === 0 ? 'end' : 'comma';
    return true;
  }

  #put(value: unknown): void {
    const holder = this.#stack.at(-1);
    if (holder === undefined) this.value = value;
    else if (Array.isArray(holder)) holder.push(value);
    else {
      const key = this.#keys.pop() ?? '';
      // An assignment to `__proto__` would change the prototype.
      if (key === '__proto__') {
        Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
      } else holder[key] = value;
    }
  }

  /** Reads a text from its opening quote on. Throws SyntaxError on bad escapes. */
  #readText(mayDrop: boolean): string {
    const start = this.#at;
    let end = this.#text.indexOf('"', start + 1);
    while (end >= 0 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    if (end < 0) throw new SyntaxError('text without end');
    this.#at = end + 1;
    const length = end - start - 1;
    if (mayDrop && length > this.#maxText) return '';
    // Not a plain slice: engines keep one as a reference into the whole text.
    return JSON.parse(this.#text.slice(start, end + 1));
  }

  #isEscaped(quote: number): boolean {
    let slashes = 0;
    while (this.#text[quote - 1 - slashes] === '\\') slashes += 1;
    return slashes % 2 === 1;
  }
}
