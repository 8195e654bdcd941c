// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { MOST_ACTS, recordOrCollect } from '@/lib/gmail/record/recorder';
import { DRAFT, message, request, SENDING, update } from '@/tests/gmail/support/fixtures';

it('records until so many acts were done, draft saves not counted, and then no more', async () => {
  const page = {
    ...{ document, location: { href: 'https://mail.google.com/mail/u/0/' } },
    ...{ XMLHttpRequest, Request, Response, fetch: async () => new Response('[]') },
  } as unknown as Parameters<typeof recordOrCollect>[0];
  expect(recordOrCollect(page)).toBeNull();
  const ask = (labels: string[]) => {
    const body = JSON.stringify(request([1, 'thread-a:r1', update(message({ labels, to: ['a@x.example'] }))]));
    return page.fetch('https://mail.google.com/sync/u/0/i/s?hl=en', { method: 'POST', body });
  };
  for (let index = 0; index < 5; index += 1) await ask(DRAFT);
  for (let index = 0; index < MOST_ACTS + 5; index += 1) await ask(SENDING);
  await ask(DRAFT);
  const recording = recordOrCollect(page);
  expect(recording?.exchanges).toHaveLength(5 + MOST_ACTS);
  expect(JSON.stringify(recording)).not.toContain('a@x.example');
});
