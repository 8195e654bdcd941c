import { describe, expect, test } from 'vitest';
import { conditionProblem, fillConditions } from '@/lib/domain/compose/conditions';
import { fillMergeFields, hasConditions } from '@/lib/domain/compose/merge-fields';

const ADA = { name: 'Ada Field', company: 'Acme', title: 'Head of Logistics' };
const NOBODY = { name: '', company: '', title: '' };
const BY_COMPANY = 'Hi {{firstName}},{% if company %} at {{company}}{% else %} at your place{% endif %}.';

describe('conditions in a text', () => {
  test.each([
    ['a company known', BY_COMPANY, ADA, 'Hi Ada, at Acme.'],
    ['a company not known', BY_COMPANY, { ...ADA, company: '' }, 'Hi Ada, at your place.'],
    ['nobody known: the gap stays in sight', BY_COMPANY, NOBODY, 'Hi [firstName], at your place.'],
    ['by a word of the position', '{% if title contains "Logistics" %}Trucks{% else %}Books{% endif %}', ADA, 'Trucks'],
    ['by cases', '{% case company %}{% when "Acme" %}A{% else %}B{% endcase %}', ADA, 'A'],
    ['unless', '{% unless title %}No title{% endunless %}', NOBODY, 'No title'],
    [
      'lines of their own leave no empty line',
      'One\n{% if company %}\nTwo\n{% endif %}\nThree',
      ADA,
      'One\nTwo\nThree',
    ],
    [
      'lines of their own, where it does not hold, leave none either',
      'One\n{% if company %}\nTwo\n{% endif %}\nThree',
      NOBODY,
      'One\nThree',
    ],
    [
      'a condition at the end of a line keeps the next on its own',
      'One{% if company %} of two{% endif %}\nThree',
      ADA,
      'One of two\nThree',
    ],
    ['a filter', '{% if name %}{{ name | upcase }}{% endif %}', ADA, 'ADA FIELD'],
    ['a name with signs in it', '{% if name %}{{name}}{% endif %}', { ...ADA, name: '{{x}} <b>' }, '{{x}} <b>'],
  ])('%s', (_, text, reader, expected) => {
    expect(hasConditions(text)).toBe(true);
    expect(fillConditions(text, reader)).toBe(expected);
    expect(conditionProblem(text)).toBeNull();
  });

  test.each(['Hi {{firstName}},\n\n{{ company }} and [x] {{plan}}', '{{name}} {{title}}', 'plain', ''])(
    'without any, %j is what it was',
    (text) => {
      for (const reader of [ADA, NOBODY]) expect(fillConditions(text, reader)).toBe(fillMergeFields(text, reader));
    },
  );

  test.each([
    ['left open', '{% if company %}Hi', /endif|not closed/i],
    ['no tag there is', '{% send "x" %}', /send/],
    ['a field there is not', '{% if plan %}x{% endif %}', /^\{\{plan\}\}$/],
    ['a file', '{% include "https://vendor.example/x" %}', /include/],
  ])('%s: said', (_, text, problem) => {
    expect(conditionProblem(text)).toMatch(problem);
  });

  test.each([
    ['a loop of a billion', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['loops in loops', '{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}'],
    ['the constructor', '{{ name.constructor.constructor | upcase }}{% if name.constructor %}x{% endif %}'],
  ])('a hostile text is given up in time and gives nothing: %s', (_, text) => {
    let filled = '';
    try {
      filled = fillConditions(text, ADA);
    } catch {
      // Refused.
    }
    expect(filled).toBe('');
  });
});
