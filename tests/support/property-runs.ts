/** Runs per property: `FC_RUNS` when set. The examples are the same each time, so few will do; `npm run properties` asks for more. */
export const PROPERTY_RUNS = Number(process.env.FC_RUNS ?? 300);
