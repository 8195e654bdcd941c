/** The least value that half of what was counted does not exceed; null where nothing was. Any order. */
export function middleOf(counted: readonly { value: number; n: number }[]): number | null {
  const all = counted.reduce((sum, { n }) => sum + n, 0);
  let seen = 0;
  for (const { value, n } of counted.toSorted((a, b) => a.value - b.value)) {
    seen += n;
    if (n > 0 && seen * 2 >= all) return value;
  }
  return null;
}
