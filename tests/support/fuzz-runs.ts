/** Mutations per fuzz test: `FUZZ_RUNS` when set, 20,000 in CI, fewer at the desk. */
export const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? (process.env.CI === 'true' ? 20_000 : 5_000));
