import { describe, expect, it } from 'vitest';
import { type Cadence, currentRevision } from '@/lib/domain/cadence/cadence';
import { PRESET_EVIDENCE, PRESETS } from '@/lib/domain/cadence/presets';
import { emptyBump } from '@/lib/domain/compose/empty-bumps';
import { createI18n } from '@/lib/i18n';
import { type Translate, wordOr } from '@/lib/i18n/keys';
import { LANGUAGES } from '@/lib/i18n/languages';
import { localizedName } from '@/lib/i18n/overlay-words';
import { loadPageWords } from '@/lib/i18n/page-words';
import { cadenceName, spokenCadence, spokenOrigin, toStoredText } from '@/lib/i18n/preset-words';

const speak = async (language: string) => createI18n(language, await loadPageWords(language)).t as Translate;
const wordsOf = (cadence: Cadence) => [cadence.name, ...currentRevision(cadence).steps.map((step) => step.gives)];
const preset = (id: string): Cadence => {
  const found = PRESETS.find((each) => each.id === id);
  if (!found) throw new Error(`No preset ${id}`);
  return found;
};

describe.each(LANGUAGES)('presets in %s', (language) => {
  it.each(PRESETS.map((each) => [each.id, each] as const))(
    '%s is spoken whole, and stored as it was',
    async (id, each) => {
      const t = await speak(language);
      const spoken = spokenCadence(t, each);
      if (language === 'en') expect(spoken.name).toBe(each.name);
      else expect(spoken.name).not.toBe(each.name);
      wordsOf(spoken).forEach((words, index) => {
        if (index > 0) expect(words).not.toBe(wordsOf(each)[index]);
        expect(words).not.toMatch(/preset|check(ing)? in|touch(ing)? base|bump/i);
        if (index > 0) expect(words.length).toBeGreaterThan(language === 'ja' ? 7 : 15);
        expect(emptyBump(words)).toBeNull();
        expect(words.length).toBeLessThanOrEqual(500);
      });
      expect(wordOr(t, `options:presetEvidence.${id}`, '').length).toBeGreaterThan(
        PRESET_EVIDENCE[id] ? 20 : Number.NaN,
      );
      const { steps } = currentRevision(spoken);
      expect(toStoredText(t, each, { name: spoken.name, steps })).toEqual({
        name: each.name,
        steps: currentRevision(each).steps,
      });
      expect(localizedName(language, each)).toBe(spoken.name);
    },
  );
});

describe('the rep’s own words', () => {
  const steady = preset('steady');
  const own = (name: string, gives: string): Cadence => {
    const { steps, ...revision } = currentRevision(steady);
    return {
      ...steady,
      name,
      revisions: [{ ...revision, steps: steps.map((step, n) => (n === 1 ? { ...step, gives } : step)) }],
    };
  };

  it('stay as they are, beside what is spoken', async () => {
    const t = await speak('de');
    const spoken = spokenCadence(t, own('Slow', 'A tour of the plant.'));
    expect(wordsOf(spoken).slice(0, 3)).toEqual([
      'Slow',
      expect.stringMatching(/^Ein Problem/),
      'A tour of the plant.',
    ]);
    const stored = toStoredText(t, steady, { name: spoken.name, steps: currentRevision(spoken).steps });
    expect(stored.steps.map(({ gives }) => gives)).toEqual(wordsOf(own('Slow', 'A tour of the plant.')).slice(1));
    expect(stored.name).toBe('Slow');
  });

  it('are not those of a copy: it is spoken like its preset, and known to be the same', async () => {
    const t = await speak('de');
    const [revision] = steady.revisions;
    const steps = revision?.steps.map((step, n) => ({ ...step, id: `copied-${n}` })) ?? [];
    const copy = { ...steady, id: 'mine', name: 'Meine', revisions: [{ ...currentRevision(steady), steps }] };
    const spoken = spokenCadence(t, copy);
    expect(wordsOf(spoken).slice(1)).toEqual(wordsOf(spokenCadence(t, steady)).slice(1));
    expect(toStoredText(t, copy, { name: 'Meine', steps: currentRevision(spoken).steps })).toEqual({
      name: 'Meine',
      steps,
    });
    expect(spokenOrigin(t, spoken)).toMatchObject({
      how: 'copied',
      name: 'Stetig',
      text: expect.stringMatching(/^Fünf/),
    });
    expect(spokenOrigin(t, spokenCadence(t, steady))).toMatchObject({ how: 'is', name: 'Stetig' });
    expect(spokenOrigin(t, own('Slow', 'A tour.'))).toMatchObject({ how: 'changed', name: 'Stetig' });
    expect(spokenOrigin(t, { ...copy, presetId: null })).toBeNull();
  });

  it('may be those of a preset on a cadence that is none', async () => {
    const t = await speak('de');
    expect(cadenceName(t, { id: 'mine', name: 'Steady' })).toBe('Steady');
    expect(cadenceName(t, { id: 'steady', name: 'Inbound' })).toBe('Inbound');
    expect(localizedName('de', { id: 'mine', name: 'Steady' })).toBe('Steady');
    expect(toStoredText(t, { id: 'mine', presetId: null }, { name: 'Stetig', steps: [] }).name).toBe('Stetig');
  });
});
