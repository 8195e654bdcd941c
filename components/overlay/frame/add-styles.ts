const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** One sheet a text and page, however many roots have it. */
function sheetOf(document: Document, css: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  const sheet = known.get(css) ?? new CSSStyleSheet();
  if (!known.has(css)) {
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return sheet;
}

/** Styles of a shadow root. Firefox refuses shared sheets from a content script: there each root has its own elements. */
export function addStyles(root: ShadowRoot, texts: readonly string[]): void {
  const { ownerDocument: document } = root;
  try {
    root.adoptedStyleSheets = texts.map((css) => sheetOf(document, css));
  } catch {
    root.prepend(
      ...texts.map((css) => {
        const style = document.createElement('style');
        style.textContent = css;
        return style;
      }),
    );
  }
}
