import { FigureButton } from './figure-button';
import type { Figure } from './insights-context';

/** A marked part of a sentence: `<dropped>12 were dropped</dropped>`. */
const MARKED = /<(\w+)>(.*?)<\/\1>/;

export interface SaidProps {
  /** A sentence in the rep's language, with marks around the words that open a list. */
  words: string;
  /** Whom the marked words count, by mark. */
  figures: Readonly<Record<string, Figure>>;
}

/** A sentence whose figures open the list of people behind them. */
export function Said({ words, figures }: SaidProps) {
  // The groups of the pattern stand between the plain parts: plain, mark, marked, plain, …
  const parts = words.split(MARKED);
  return parts.map((part, index) => {
    if (index % 3 === 1) return null;
    const figure = index % 3 === 2 ? figures[parts[index - 1] ?? ''] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay where they are
    return figure ? <FigureButton key={index} {...figure} words={part} /> : part;
  });
}
