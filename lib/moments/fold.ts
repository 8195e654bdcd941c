/** Lower case, one width, no accents on Latin letters; Japanese keeps its voicing marks. At most 200 characters. */
export function fold(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .trim();
}
