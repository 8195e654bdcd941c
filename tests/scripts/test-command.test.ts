import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { momentEnv } from '@/scripts/test/moment.mjs';
import { readBuilds, readPlaywright, readVitest } from '@/scripts/test/read-reports.mjs';

describe('what a report of the builds says', () => {
  it('counts each, and names those that failed', () => {
    const built = [
      { folder: 'chrome-mv3', succeeded: true },
      { folder: 'firefox-mv3-e2e', succeeded: false },
    ];
    expect(readBuilds(built)).toMatchObject({ passed: 1, failed: 1, failures: ['firefox-mv3-e2e'] });
  });
});

describe('what a report of vitest says', () => {
  const report = (assertionResults: { status: string; fullName: string }[], status = 'passed') => ({
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [{ status, assertionResults }],
  });

  it('a skip has the reason its suite names, or none', () => {
    const { skipped } = readVitest(
      report([
        { status: 'passed', fullName: 'works' },
        { status: 'skipped', fullName: 'sync survives (skipped: no server here) two machines' },
        { status: 'pending', fullName: 'one test (skipped: no build)' },
        { status: 'todo', fullName: 'some day' },
      ]),
    );
    expect(skipped.map(({ why }) => why)).toEqual(['no server here', 'no build', null]);
  });

  it('a file that did not load is a failure', () => {
    expect(readVitest(report([], 'failed')).failed).toBe(1);
  });
});

describe('what a report of Playwright says', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    ...{ file: 'a.e2e.ts', line: 7, title },
    tests: [{ status, annotations }],
  });
  const report = {
    stats: { expected: 1, flaky: 1, unexpected: 0, skipped: 2 },
    errors: [],
    suites: [
      {
        specs: [spec('works', 'expected'), spec('is lucky', 'flaky')],
        suites: [{ specs: [spec('waits', 'skipped', [{ type: 'skip', description: 'other fonts' }])] }],
      },
      { specs: [spec('sleeps', 'skipped')] },
    ],
  };

  it('names who needed another try, and counts them as passed', () => {
    expect(readPlaywright(report)).toMatchObject({ passed: 2, failed: 0, retried: ['a.e2e.ts:7 is lucky'] });
  });

  it('a skip has its reason, or none', () => {
    expect(readPlaywright(report).skipped).toEqual([
      { name: 'a.e2e.ts:7 waits', why: 'other fonts' },
      { name: 'a.e2e.ts:7 sleeps', why: null },
    ]);
  });
});

describe('the moment of a run', () => {
  it('is handed to the end-to-end tests', () => {
    expect(momentEnv({ at: '2028-02-29T12:00', zone: 'Asia/Kolkata' })).toEqual({
      NEXT_TOUCH_AT: '2028-02-29T12:00',
      NEXT_TOUCH_ZONE: 'Asia/Kolkata',
    });
    expect(momentEnv({})).toEqual({});
  });

  it.each(['2027-02-29T12:00', '2026-12-31', '2026-12-31T24:10', 'noon'])('%s is no moment', (at) => {
    expect(() => momentEnv({ at })).toThrow(/--at takes a local time like/);
  });

  it('a zone must be one', () => {
    expect(() => momentEnv({ zone: 'Mars/Olympus' })).toThrow(/--zone takes the IANA name/);
  });
});

describe.each(['test.mjs', 'properties.mjs'])('%s', (script) => {
  const run = (...args: string[]) => spawnSync(process.execPath, [`scripts/${script}`, ...args], { encoding: 'utf8' });

  it('says what it takes', () => {
    const { stdout, status } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--help');
  });

  it('refuses what it does not know, and says what it takes', () => {
    const { stderr, status } = run('--colour');
    expect(status).toBe(2);
    expect(stderr).toMatch(/--colour[\s\S]*--help/);
  });
});
