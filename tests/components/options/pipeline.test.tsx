// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PipelineSection } from '@/components/options/pipeline/pipeline-section';
import type { OptionsContext } from '@/components/options/shell/options-context';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { exampleEnrollment } from '../example-enrollment';
import { fakePorts, MONDAY } from '../fake-ports';
import { renderWithWords } from '../render';

const person = (id: string): Prospect => ({
  ...{ id, addresses: [`${id}@acme.example`], name: `Person ${id}`, company: 'Acme', mailbox: 'rep@sales.example' },
  ...{ title: '', phone: '', linkedIn: '', timeZone: '', notes: '', createdAt: 0, merged: [] },
});

const context: OptionsContext = {
  begun: {},
  ...{ now: MONDAY, settings: DEFAULT_SETTINGS, detail: null, go: () => {}, say: () => {} },
  save: async () => true,
  attempt: (work) => work(),
};

it('shows the first cards of a full column, and more of them as often as asked', async () => {
  const ids = Array.from({ length: 65 }, (_, index) => `p${index}`);
  const prospectRows = async (asked: readonly string[]) =>
    new Map(
      asked.map((id) => [
        id,
        { prospect: person(id), enrollment: exampleEnrollment({ id, prospectId: id }), lastTouch: null },
      ]),
    );
  const ports = fakePorts({ reads: { board: async () => ({ 'in-cadence': ids }), prospectRows } });
  renderWithWords(<PipelineSection context={context} />, 'en-US', ports);
  const column = await screen.findByRole('region', { name: /^In cadence: 65/ });
  const cards = () => within(column).getAllByRole('link').length;
  expect(cards()).toBe(30);
  await userEvent.click(within(column).getByRole('button', { name: 'Show more: 35 left' }));
  await within(column).findByRole('button', { name: 'Show more: 5 left' });
  expect(cards()).toBe(60);
  await userEvent.click(within(column).getByRole('button', { name: 'Show more: 5 left' }));
  await within(column).findByRole('link', { name: 'Person p64' });
  expect(cards()).toBe(65);
  expect(within(column).queryByRole('button', { name: /^Show more/ })).toBeNull();
});
