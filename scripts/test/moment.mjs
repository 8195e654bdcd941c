/**
 * The moment and zone that end-to-end tests begin at: `--at 2026-12-31T23:50 --zone America/Sao_Paulo`.
 * @type {{ at: { type: 'string' }, zone: { type: 'string' } }}
 */
export const MOMENT_OPTIONS = { at: { type: 'string' }, zone: { type: 'string' } };

/** What `--help` prints about it. */
export const MOMENT_HELP = `  --at LOCAL   moment end-to-end tests begin at, by the clock on the wall (default 2026-11-24T10:00)
  --zone ZONE  zone that clock hangs in, by its IANA name (default Europe/Berlin)`;

function isLocalTime(text) {
  const parsed = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? new Date(`${text}:00Z`) : null;
  return parsed !== null && !Number.isNaN(+parsed) && parsed.toISOString().startsWith(text);
}

function isZone(name) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * What tests/support/clock.ts reads.
 * @param {{ at?: string, zone?: string }} given
 * @throws with what may be said instead
 */
export function momentEnv({ at, zone }) {
  if (at !== undefined && !isLocalTime(at))
    throw new Error(`--at takes a local time like 2026-12-31T23:50 that is in the calendar, not "${at}".`);
  if (zone !== undefined && !isZone(zone))
    throw new Error(`--zone takes the IANA name of a time zone, like America/Sao_Paulo, not "${zone}".`);
  return { ...(at !== undefined && { NEXT_TOUCH_AT: at }), ...(zone !== undefined && { NEXT_TOUCH_ZONE: zone }) };
}
