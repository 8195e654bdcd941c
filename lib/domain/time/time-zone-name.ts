/** Names of other programs for zones of the United States, as HubSpot and Rails write them. */
const ALIASES: Record<string, string> = {
  'us/eastern': 'America/New_York',
  'eastern time (us & canada)': 'America/New_York',
  'us/central': 'America/Chicago',
  'central time (us & canada)': 'America/Chicago',
  'us/mountain': 'America/Denver',
  'mountain time (us & canada)': 'America/Denver',
  'us/pacific': 'America/Los_Angeles',
  'pacific time (us & canada)': 'America/Los_Angeles',
};

function known(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/**
 * The IANA name that a text means, as the browser writes it: any case, spaces for underscores, an offset before it
 * ("(GMT-05:00) America/New York"), HubSpot's `us_slash_eastern`. Null where the browser knows no such zone.
 */
export function timeZoneNamed(text: string): string | null {
  const name = text
    .slice(0, 200)
    .replace(/^\s{0,9}\([^)]{0,20}\)/, '')
    .replaceAll('_slash_', '/')
    .trim();
  const alias = ALIASES[name.toLowerCase().replaceAll('_', ' ')];
  if (alias) return alias;
  // Offsets such as "+01:00" are no zones: they do not follow summer time.
  return /[A-Za-z]/.test(name) ? known(name.replaceAll(' ', '_')) : null;
}

/** All IANA names the browser knows, sorted. */
export function timeZoneNames(): string[] {
  return Intl.supportedValuesOf('timeZone');
}
