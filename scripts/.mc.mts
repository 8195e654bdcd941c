import { readFileSync } from 'node:fs';
import { readMoment } from '@/lib/moments/read-moment';
const cases = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
let ok=0;
for (const c of cases) {
  const r = readMoment(c.words, { now: c.now ?? '2026-11-26T10:00', locale: c.locale, rules: { workingDays:[1,2,3,4,5], daysOff:[], nudgeTime: c.nudgeTime ?? '09:00', callFree: [] } });
  const got = r.kind === 'unread' ? null : r.kind==='past' ? 'past' : r.until;
  const want = [c.want].flat();
  if (c.want===undefined) console.log(c.locale, c.words, '→', r.kind, got);
  else if (want.includes(got as any)) ok++; else console.log('MISS', c.locale, JSON.stringify(c.words), 'want', want.join('|'), 'got', r.kind, got);
}
console.log(ok, 'of', cases.length);
