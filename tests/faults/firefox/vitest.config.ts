import { defineConfig } from 'vitest/config';
import firefox from '../../firefox/vitest.config';

/** The rows in Firefox, set up as its end-to-end tests are. `npm run faults` alone plays them. */
export default defineConfig({
  ...firefox,
  test: {
    ...firefox.test,
    include: ['tests/faults/firefox/campaign.ts'],
    globalSetup: ['tests/faults/firefox/global-setup.ts'],
    testTimeout: 600_000,
  },
});
