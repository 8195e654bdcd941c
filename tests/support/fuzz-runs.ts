/** Mutations per fuzz test: `FUZZ_RUNS` when set. `npm run properties` and `npm run faults` ask for more. */
export const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? 1_000);
