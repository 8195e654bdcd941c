/** Examples are the same in each run unless `npm run properties` asks for others: a change is judged, not the luck of the draw. */
const FIXED = 20_261_122;

const drawn = process.env.NEXT_TOUCH_SEED;

/** What random examples of tests are drawn from. */
export const SEED = Number(drawn ?? FIXED);

/** To mix into a seed of a test's own; 0 unless new examples are asked for. */
export const DRAW = Number(drawn ?? 0);
