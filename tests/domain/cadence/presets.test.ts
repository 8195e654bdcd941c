import { describe, expect, it } from 'vitest';
import { Cadence, currentRevision } from '@/lib/domain/cadence/cadence';
import { PRESET_EVIDENCE, PRESETS } from '@/lib/domain/cadence/presets';
import { previewCadence } from '@/lib/domain/schedule/preview';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { nowIn, toInstant } from '@/lib/domain/time/zone';
import { RULES } from '../schedule/schedule-support';

const zone = 'Europe/Berlin';
/** A Tuesday. */
const start = () => nowIn(toInstant('2026-11-24T10:00', zone), zone);

describe('the presets', () => {
  it.each<[string, string[]]>([
    [
      'steady',
      [
        'email 11-24T10:00',
        'email 11-25T10:00',
        'call 11-30T09:00',
        'email 12-07T09:00',
        'linkedin 12-14T09:00',
        'email 12-21T09:00',
      ],
    ],
    [
      'cold-outbound',
      ['email 11-24T10:00', 'email 11-27T09:00', 'linkedin 12-01T09:00', 'call 12-04T09:00', 'email 12-10T09:00'],
    ],
    [
      'complex-b2b',
      [
        'email 11-24T10:00',
        'linkedin 11-25T09:00',
        'call 11-27T09:00',
        'email 12-02T09:00',
        'call 12-07T09:00',
        'linkedin 12-10T09:00',
        'email 12-16T09:00',
        'call 12-22T09:00',
        'email 12-29T09:00',
        'linkedin 01-05T09:00',
        'call 01-12T09:00',
        'email 01-19T09:00',
      ],
    ],
    ['simple-b2c', ['email 11-24T10:00', 'message 11-26T09:00', 'email 12-03T09:00']],
    ['after-meeting', ['email 11-24T10:00', 'email 11-26T09:00', 'call 12-01T09:00', 'email 12-08T09:00']],
    [
      'inbound',
      [
        'call 11-24T10:00',
        'email 11-24T10:00',
        'call 11-25T09:00',
        'email 11-26T09:00',
        'call 11-30T09:00',
        'email 12-03T09:00',
      ],
    ],
    ['parked', ['email 02-08T09:00']],
  ])('%s falls on these dates when begun on a Tuesday at ten', (id, expected) => {
    const preset = PRESETS.find((each) => each.id === id);
    if (!preset) throw new Error(`no preset ${id}`);
    const revision = currentRevision(preset);
    const dates = previewCadence(revision, start(), RULES).map((why, index) => {
      return `${revision.steps[index]?.channel} ${why.dueAt.slice(5)}`;
    });
    expect(dates).toEqual(expected);
  });

  it('begin with the default', () => {
    expect(PRESETS[0]?.id).toBe(DEFAULT_SETTINGS.defaultCadenceId);
    expect(PRESETS.map((preset) => preset.order)).toEqual([...PRESETS.keys()]);
  });

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s is a valid cadence with evidence',
    (id, preset) => {
      expect(Cadence.parse(preset)).toEqual(preset);
      expect(preset.presetId).toBe(id);
      const evidence = PRESET_EVIDENCE[id];
      expect(evidence).toBeDefined();
      // What calls itself data names its source; what has none calls itself convention.
      expect(evidence?.link === null).toBe(evidence?.kind === 'convention');
      const { steps } = currentRevision(preset);
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      expect(steps.map((step) => step.gives)).toEqual(steps.map((_, index) => `${id}.${index + 1}`));
    },
  );

  it('keep what the design says of the complex sale: at most 4 emails among the first 8 touches', () => {
    const complex = PRESETS.find((preset) => preset.id === 'complex-b2b');
    const channels = complex?.revisions[0]?.steps.slice(0, 8).map((step) => step.channel) ?? [];
    expect(channels.filter((channel) => channel === 'email').length).toBeLessThanOrEqual(4);
  });

  it('call only at hours people can be reached, but an inbound lead at once', () => {
    const late = nowIn(toInstant('2026-11-24T18:30', zone), zone);
    const dueOf = (id: string, index: number) => {
      const preset = PRESETS.find((each) => each.id === id);
      return preset && previewCadence(currentRevision(preset), late, { ...RULES, nudgeTime: '08:00' })[index]?.dueAt;
    };
    expect(dueOf('inbound', 0)).toBe('2026-11-24T18:30');
    expect(dueOf('inbound', 2)).toBe('2026-11-25T09:00');
    // 24 hours after 18:30 is outside the window: the next morning.
    expect(dueOf('steady', 1)).toBe('2026-11-26T09:00');
  });
});
