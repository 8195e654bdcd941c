/** `npm run try -- holidays DE-BY 2026`: the days off of a country or region, as the options page fills them in. */
import { loadHolidayCatalog } from '@/lib/pages/holiday-catalog';

const [place = '', text = ''] = process.argv.slice(2);
const [, country, region = null] = /^([A-Z]{2})(?:[-/ ]+([A-Z0-9]{1,4}))?$/i.exec(place.trim().toUpperCase()) ?? [];
const year = Number(text);
const usage = 'Usage: npm run try -- holidays DE-BY 2026 [en]';
if (!country || !Number.isInteger(year) || year < 1970 || year > 2_200) {
  console.error(`${usage}\nThe place is a country (ISO 3166-1) and, where it has them, a region: DE, DE-BY, BR-SP.`);
  process.exit(2);
}
const catalog = await loadHolidayCatalog(process.argv[4] ?? 'en');
const regions = catalog.regions(country).map(({ value }) => value);
if (!catalog.countries.some(({ value }) => value === country) || (region !== null && !regions.includes(region))) {
  console.error(`No holidays are known for ${place}.${regions.length > 0 ? ` Regions: ${regions.join(' ')}` : ''}`);
  process.exit(2);
}
for (const { date, name } of catalog.daysOff({ country, region }, year, 1)) {
  process.stdout.write(`${JSON.stringify({ date, name })}\n`);
}
