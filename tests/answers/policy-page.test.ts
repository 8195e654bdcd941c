import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partOf, policyTable } from '@/scripts/answers/policy-table';

it('docs/answers.md tells the policy as it is; `npm run answers` writes it', () => {
  const page = readFileSync(new URL('../../docs/answers.md', import.meta.url), 'utf8');
  expect(partOf(page, 'policy')).toBe(policyTable());
});
