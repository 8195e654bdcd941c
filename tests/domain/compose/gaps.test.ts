import { expect, test } from 'vitest';
import { gapsIn, gapsInDraft } from '@/lib/domain/compose/gaps';

test.each<[string, string[]]>([
  ['Hi Ada, all is said.', []],
  ['Hi [firstName], at [company] and again [company]', ['[firstName]', '[company]']],
  ['the result [a figure from a customer]', ['[a figure from a customer]']],
  ['see [1] and [2, 3]', []],
  ['a [link](https://vendor.example)', []],
  ['{{firstName}} and {% if x %}', ['{{firstName}}', '{% if x %}']],
  ['料金は[金額]です', ['[金額]']],
])('%j still asks for %j', (text, gaps) => {
  expect(gapsIn(text)).toEqual(gaps);
});

test('on a draft only what an item or a field left counts: brackets of the rep’s own are none', () => {
  const inserts = [{ text: 'Hi {{firstName}}, we saved [a figure].' }];
  expect(gapsInDraft('Hi [firstName], we saved [a figure] [sic] {{company}}.', inserts)).toEqual([
    ...['[firstName]', '[a figure]', '{{company}}'],
  ]);
});
