// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { readSentRows } from '@/lib/gmail/page/sent-rows';

const row = (threadId: string, ...addresses: string[]) => `
  <tr class="zA"><td>
    To: ${addresses.map((address) => `<span class="yP" email="${address}" name="x">x</span>`).join(', ')}
    <span data-thread-id="#${threadId}" data-legacy-thread-id="19a">Subject</span>
  </td></tr>`;

beforeEach(() => {
  document.body.innerHTML = `<div role="main"><table><tbody>
    ${row('thread-a:r1', 'ann@buyer.example', 'bo@buyer.example', 'ann@buyer.example')}
    ${row('thread-f:2|msg-f:2', 'cy@corp.example')}
    ${row('thread-f:3')}
    ${row('undefined', 'ad@ads.example')}
  </tbody></table></div>`;
});

test('the rows of the Sent list name whom each thread went to', () => {
  expect(readSentRows(document, '#sent')).toEqual([
    { threadId: 'thread-a:r1', addresses: ['ann@buyer.example', 'bo@buyer.example'] },
    { threadId: 'thread-f:2', addresses: ['cy@corp.example'] },
  ]);
  expect(readSentRows(document, '#sent/p2')).toHaveLength(2);
});

test.each(['#inbox', '#search/in%3Asent', '#sent/18c0ffee18c0ffee', '', '#settings'])(
  'nothing is read at %j',
  (hash) => {
    expect(readSentRows(document, hash)).toEqual([]);
  },
);

test('a page without its main part gives nothing', () => {
  document.body.innerHTML = '';
  expect(readSentRows(document, '#sent')).toEqual([]);
});
