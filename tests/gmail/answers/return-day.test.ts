import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/gmail/answers/classify';
import { FUZZ_RUNS } from '@/tests/support/fuzz-runs';
import { seeded } from '../support/mutate';

/** A Sunday. */
const TODAY = '2026-11-22';
const returns = (snippet: string, from = 'buyer@company.example', today = TODAY) =>
  classify({ from: { address: from }, subject: 'Automatic reply', snippet }, today).returns;

describe('the day somebody is back', () => {
  it.each([
    ['I am out of the office until Monday, December 7.', '2026-12-07'],
    ['Out of office, back 12/07/2026', '2026-12-07'],
    ['I am out of the office until Monday', '2026-11-23'],
    ['Out of office 1-7 December', '2026-12-07'],
    ['I am out of the office, back in 2 weeks', '2026-12-06'],
    ['I am out of the office until January 4', '2027-01-04'],
    ['Ich bin nicht im Büro und ab 07.12.2026 wieder erreichbar', '2026-12-07'],
    ['Ich bin im Urlaub bis zum 7. Dezember', '2026-12-07'],
    ['Je suis absent du bureau du 1er décembre au 7 décembre', '2026-12-07'],
    ['Je suis absente du bureau jusqu’au 07/12/2026', '2026-12-07'],
    ['Estoy fuera de la oficina hasta el 7 de diciembre', '2026-12-07'],
    ['Estoy fuera de la oficina hasta el 07/12/2026', '2026-12-07'],
    ['Estou de férias até 7 de dezembro', '2026-12-07'],
    ['Я в отпуске до 7 декабря', '2026-12-07'],
    ['12月7日まで不在にしております', '2026-12-07'],
    ['我正在休假，12月7日返回', '2026-12-07'],
    ['أنا خارج المكتب حتى ٧ ديسمبر', '2026-12-07'],
    ['मैं 7 दिसंबर तक छुट्टी पर हूँ', '2026-12-07'],
    ['मैं 07/12/2026 तक कार्यालय से बाहर हूँ', '2026-12-07'],
    ['I am out until 30 November 2026. Meet us at the fair on 9 September 2027!', '2026-11-30'],
  ])('%s', (text, expected) => expect(returns(text)).toBe(expected));

  it.each([
    ['no day', 'I am out of the office'],
    ['a day gone by', 'I was out of the office until November 2, 2026'],
    ['a day without a year, gone by a few weeks', 'I am out of the office until October 2'],
    ['today', 'I am out of the office today'],
    ['a year far away', 'I am out of the office until December 7, 2031'],
    ['a telephone number', 'I am out of the office. Call 604-555-0100 or 12/07/55/01.'],
    ['a service round the clock', 'I am out of the office. Our hotline answers 24/7.'],
    ['nothing', ''],
  ])('is not named by %s', (_, text) => expect(returns(text)).toBeNull());

  it.each([
    ['the next day of that number, for both readings', 'Away until 04/01/2027', 'a@x.example', '2027-01-04'],
    ['day first in Britain', 'Away until 05/04/2027', 'a@x.co.uk', '2027-04-05'],
    ['month first in the United States', 'Away until 05/04/2027', 'a@x.us', '2027-05-04'],
    ['the reading that is a Tuesday', 'Away until Tuesday, 05/04/2027', 'a@x.example', '2027-05-04'],
  ])('is read as %s', (_, text, from, expected) => expect(returns(text, from, '2026-12-18')).toBe(expected));

  it('is looked for in any text without an error, and in a bounded time', () => {
    const words = [
      '7',
      'december',
      '12/07',
      '/',
      '-',
      ':',
      'until',
      'monday',
      '月',
      '٧',
      '2026',
      '.',
      'in',
      'weeks',
      '９',
    ];
    for (let seed = 0; seed < Math.min(300, FUZZ_RUNS); seed += 1) {
      const random = seeded(seed);
      const text = Array.from({ length: 40 }, () => words[Math.floor(random() * words.length)]).join(
        random() < 0.5 ? ' ' : '',
      );
      const day = returns(`out of office ${text}`);
      expect(day === null || (day >= TODAY && /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
    }
  });
});
