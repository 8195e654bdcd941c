import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeProblem } from '@/scripts/check-node.mjs';
import { TEST_ROWS } from '@/scripts/faults/test-rows.mjs';

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['18.20.4', '20.18.3', '16.0.0'])('%s is too old, and the message says what to do', (version) => {
    expect(nodeProblem(version)).toMatch(new RegExp(`needs Node 20.19 or newer.*this is Node ${version}.*Install`));
  });
});

describe('the browser', () => {
  it('named by CHROME_PATH must exist, and the message says what to do', () => {
    const { stderr, status } = spawnSync(
      process.execPath,
      ['-e', "import('./scripts/browser/find-browser.mjs').then((it) => it.findBrowser())"],
      { env: { ...process.env, CHROME_PATH: path.resolve('no-such-browser') }, encoding: 'utf8' },
    );
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/CHROME_PATH is set to .*no-such-browser, but there is no such file/);
  });
});

it.each(TEST_ROWS.map(({ id, files }) => [id, files] as const))(
  'the fault row “%s” runs tests that are there',
  (_, files) => {
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  },
);
