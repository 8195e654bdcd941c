import fc from 'fast-check';

const IS_CI = process.env.CI === 'true';

/** Runs per property: `FC_RUNS` when set, 20,000 in CI, fewer at the desk. */
export const PROPERTY_RUNS = Number(process.env.FC_RUNS ?? (IS_CI ? 20_000 : 2_000));

/** CI judges the change, not the luck of the draw: the same examples each time. New ones are drawn at the desk and by `npm run faults`. */
if (IS_CI) fc.configureGlobal({ seed: 20_261_122 });
