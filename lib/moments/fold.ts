/** Lower case, one width, no accents on Latin letters; Japanese keeps its voicing marks. At most 200 characters. */
export function fold(text: string): string {
  return text
    .slice(0, 200)
    .replace(/(\d*)\s?½/g, (_, whole: string) => `${whole || 0}.5`)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .trim();
}
