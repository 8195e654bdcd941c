/** Mutations per fuzz test: `FUZZ_RUNS` when set, 100,000 in CI, fewer at the desk. */
export const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? (process.env.CI === 'true' ? 100_000 : 5_000));
