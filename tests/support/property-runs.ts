/** Runs per property: `FC_RUNS` when set, 4,000 in CI, fewer at the desk. */
export const PROPERTY_RUNS = Number(process.env.FC_RUNS ?? (process.env.CI === 'true' ? 4_000 : 2_000));
