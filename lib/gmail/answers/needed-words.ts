/** Texts of which any match of a pattern holds at least one; null = not known. */
export type Needed = readonly string[] | null;

/** So many texts are looked for sooner than a pattern is made of them. */
const MOST = 40;

/**
 * Texts of which whatever the source of a pattern matches must hold at least one, by its letters alone. To look for them costs
 * nothing beside making the pattern, which most mails need of few languages. For patterns that ignore no case and refer to no
 * group by its number.
 */
export function neededIn(source: string): Needed {
  const reader = new SourceReader(source);
  return reader.readAlternatives();
}

/** Of two texts that are needed both, the one that fewer mails hold. */
function rarer(one: Needed, other: Needed): Needed {
  if (one === null || other === null) return one ?? other;
  const [a, b] = [shortest(one), shortest(other)];
  return b > a || (b === a && other.length < one.length) ? other : one;
}

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));

/** A part of a source: a letter, a place between letters, or something else that takes some. */
type Part = { kind: 'letter'; letter: string } | { kind: 'place' } | { kind: 'other'; needed: Needed };

const OTHER: Part = { kind: 'other', needed: null };
const PLACE: Part = { kind: 'place' };

/** Letters of a code behind `\x`, `\u` and `\c`. */
const CODE_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['c', 1],
]);

class SourceReader {
  private readonly letters: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.letters = [...source];
  }

  /** Up to the end of the source or of the group. */
  readAlternatives(): Needed {
    const all: string[] = [];
    let isKnown = true;
    do {
      const needed = this.readSequence();
      if (needed === null) isKnown = false;
      else all.push(...needed);
    } while (this.takes('|'));
    return isKnown && all.length <= MOST ? [...new Set(all)] : null;
  }

  private readSequence(): Needed {
    let needed: Needed = null;
    let run = '';
    const endRun = () => {
      if (run !== '') needed = rarer(needed, [run]);
      run = '';
    };
    while (this.at < this.letters.length && this.letters[this.at] !== '|' && this.letters[this.at] !== ')') {
      const part = this.readPart();
      const least = this.readQuantifier();
      if (part.kind === 'place') continue;
      if (part.kind === 'letter' && least !== 0) run += part.letter;
      if (part.kind === 'letter' && least === null) continue;
      endRun();
      if (part.kind === 'other' && least !== 0) needed = rarer(needed, part.needed);
    }
    endRun();
    return needed;
  }

  private readPart(): Part {
    const letter = this.letters[this.at++] ?? '';
    if (letter === '(') return this.readGroup();
    if (letter === '[') return this.skipClass();
    if (letter === '\\') return this.readEscape();
    if (letter === '^' || letter === '$') return PLACE;
    return letter === '.' ? OTHER : { kind: 'letter', letter };
  }

  private readGroup(): Part {
    const isPlace = this.takes('?=') || this.takes('?!') || this.takes('?<=') || this.takes('?<!');
    if (!isPlace && !this.takes('?:') && this.takes('?<')) this.skipTo('>');
    const needed = this.readAlternatives();
    this.takes(')');
    return isPlace ? PLACE : { kind: 'other', needed };
  }

  private skipClass(): Part {
    while (this.letters[this.at] !== ']') this.at += this.letters[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    return OTHER;
  }

  private readEscape(): Part {
    const letter = this.letters[this.at++] ?? '';
    if (letter === 'b' || letter === 'B') return PLACE;
    if ('pPu'.includes(letter) && this.takes('{')) this.skipTo('}');
    else if (letter === 'k' && this.takes('<')) this.skipTo('>');
    else this.at += CODE_LENGTHS.get(letter) ?? 0;
    return /[a-z\d]/i.test(letter) ? OTHER : { kind: 'letter', letter };
  }

  /** How often a part stands at least; null where nothing says it: once. */
  private readQuantifier(): number | null {
    const least =
      this.takes('?') || this.takes('*') ? 0 : this.takes('+') ? 1 : this.takes('{') ? this.readLeast() : null;
    if (least !== null) this.takes('?');
    return least;
  }

  private readLeast(): number {
    const from = this.at;
    this.skipTo('}');
    return Number.parseInt(this.letters.slice(from, this.at).join(''), 10);
  }

  private skipTo(end: string): void {
    while (this.letters[this.at++] !== end);
  }

  private takes(text: string): boolean {
    for (let index = 0; index < text.length; index += 1)
      if (this.letters[this.at + index] !== text[index]) return false;
    this.at += text.length;
    return true;
  }
}
