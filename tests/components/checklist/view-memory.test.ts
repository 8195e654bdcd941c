import { describe, expect, it } from 'vitest';
import { readMemory, remember } from '@/components/checklist/view-memory';

function store(first?: string) {
  let value = first ?? null;
  return {
    getItem: () => value,
    setItem: (_: string, next: string) => {
      value = next;
    },
  };
}
const FIRST = { grouping: 'day', channel: null, cadenceId: null };

describe('what the popup remembers', () => {
  it.each([
    ['nothing yet', undefined],
    ['garbage', '{{{'],
    ['another shape', '[1, 2]'],
    ['null', 'null'],
  ])('has its defaults with %s', (_, stored) => expect(readMemory(store(stored))).toEqual(FIRST));

  it('drops one unreadable part and keeps the others', () => {
    const stored = JSON.stringify({ tab: 'waiting', cadenceId: 7, grouping: 'company', channel: 'call' });
    expect(readMemory(store(stored))).toEqual({ ...FIRST, grouping: 'company', channel: 'call' });
  });

  it('changes the named parts only', () => {
    const kept = store();
    remember({ cadenceId: 'steady' }, kept);
    remember({ channel: 'email' }, kept);
    expect(readMemory(kept)).toEqual({ ...FIRST, cadenceId: 'steady', channel: 'email' });
  });

  it('goes on when nothing can be stored', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => remember({ channel: 'call' }, full)).not.toThrow();
  });
});
