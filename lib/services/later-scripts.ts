/** Scripts that the background runs when it first needs one, and where each leaves what it holds (`lib/platform/later-script.ts`). */
export const LATER_SCRIPTS = {
  /** What reads mail and typed moments. */
  textReaders: { file: '/text-readers.js', name: 'nextTouchTextReaders' },
  /** The list of public suffixes. */
  publicSuffixes: { file: '/public-suffixes.js', name: 'nextTouchPublicSuffixes' },
  /** The overlay's words in each language. */
  overlayWords: { file: '/overlay-words.js', name: 'nextTouchOverlayWords' },
} as const;
