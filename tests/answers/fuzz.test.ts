import { expect, it } from 'vitest';
import { ANSWER_KINDS } from '@/lib/domain/answer/kinds';
import { MAX_PAUSE_DAYS } from '@/lib/domain/answer/policy';
import { daysBetween } from '@/lib/domain/time/calendar-day';
import { readCorpus } from '@/scripts/answers/corpus';
import { judge } from '@/scripts/answers/judge';
import { FUZZ_RUNS } from '@/tests/support/fuzz-runs';
import { seeded } from '../gmail/support/mutate';

const CASES = readCorpus();
/** Letters of other scripts, digits, marks of dates and quotations, half a surrogate. */
const ODD = 'aé ßı:|/-–.,0123９٣३不在のあ한Яעن\u0000\u200b\u202e\ud800👍\n';
const TODAY = '2026-11-25';

const pick = <T>(list: ArrayLike<T>, random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** Words of real mails cut, mixed, doubled, and with letters replaced. */
function broken(random: () => number): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const { subject, snippet } = pick(CASES, random);
    const text = (random() < 0.5 ? subject : snippet) ?? '';
    const from = Math.floor(random() * text.length);
    return random() < 0.5 ? text.slice(from) : text.slice(0, from);
  });
  return [...parts.join(random() < 0.5 ? ' ' : '')]
    .map((letter) => (random() < 0.05 ? pick(ODD, random) : letter))
    .join('');
}

/** Few, for each takes some milliseconds. */
const RUNS = Math.ceil(FUZZ_RUNS / 25);
const TIMEOUT = 60_000 + 100 * RUNS;

it('broken mails never throw, and never pause for more than six weeks without asking', { timeout: TIMEOUT }, () => {
  for (let seed = 0; seed < RUNS; seed += 1) {
    const random = seeded(seed);
    const from = random() < 0.8 ? 'buyer@company.example' : pick(CASES, random).from;
    const { evidence, effect } = judge({
      id: `${seed}`,
      from: from ?? null,
      subject: broken(random),
      snippet: broken(random),
      received: TODAY,
    });
    expect(ANSWER_KINDS).toContain(evidence.kind);
    if (evidence.certainty === 'weak') expect(['ends', 'pauses-until']).not.toContain(effect);
    if (effect !== 'pauses-until' || evidence.returns === null) continue;
    const days = daysBetween(TODAY, evidence.returns);
    expect(days, `seed ${seed}`).toBeLessThanOrEqual(MAX_PAUSE_DAYS);
  }
});
