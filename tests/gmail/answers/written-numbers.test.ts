import { expect, it } from 'vitest';
import { withDigits } from '@/lib/gmail/answers/dates/written-numbers';

it.each([
  ['十二月九日まで', '12月9日まで'],
  ['二月二十三日返回', '2月23日返回'],
  ['十日から出社', '10日から出社'],
  ['三十一日', '31日'],
  ['令和9年2月1日', '2027年2月1日'],
  ['民國116年1月20日', '2027年1月20日'],
])('reads %s as %s', (text, expected) => expect(withDigits(text)).toBe(expected));

it.each(['一日間', '十日以内', '周二日程', '百三十日', '二週間'])('leaves %s, which is no date', (text) =>
  expect(withDigits(text)).toBe(text),
);
