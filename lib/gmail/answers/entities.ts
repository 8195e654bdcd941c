const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Replaces the HTML entities that Gmail writes into snippets: `I&#39;m` → `I'm`. Unknown ones stay. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,5})|(amp|lt|gt|quot|apos|nbsp));/g, (_, code?: string, name?: string) =>
    name === undefined ? String.fromCharCode(Number(code)) : (NAMED[name] ?? ''),
  );
