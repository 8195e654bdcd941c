// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { HealthLight, type HealthLightProps } from '@/components/checklist/health-light';
import health from '@/lib/i18n/en/health.json';
import popup from '@/lib/i18n/en/popup.json';
import { renderWithWords } from '../render';

const draw = (over: Partial<HealthLightProps>) => {
  const onOpen = vi.fn();
  renderWithWords(<HealthLight light="green" reason={null} {...over} onOpen={onOpen} />);
  return onOpen;
};

test.each<[Partial<HealthLightProps>, string]>([
  [{}, 'Detection works'],
  [{ light: 'unknown' }, 'Checking detection'],
  [{ light: 'waiting' }, 'Nothing heard yet'],
  [{ light: 'red', reason: 'no-access' }, 'No access to Gmail: allow it'],
  [{ light: 'off' }, 'Detection is off'],
  [{ light: 'red', reason: 'observer-silent' }, 'Gmail is not heard'],
  [{ light: 'red', reason: 'database-emptied' }, 'The log was damaged'],
  [{ light: 'amber', reason: 'selectors-missing' }, 'Gmail looks different'],
  [{ light: 'red', reason: 'of a version to come' }, 'Detection does not work'],
  [{ light: 'amber' }, 'Detection needs a look'],
])('%j says "%s" and leads to the page that explains', async (over, words) => {
  const onOpen = draw(over);
  await userEvent.click(screen.getByRole('button', { name: words }));
  expect(onOpen).toHaveBeenCalledOnce();
});

test('each reason of the health page has a short word here', () => {
  expect(Object.keys(popup.health.reason).sort()).toEqual(Object.keys(health.reason).sort());
});
