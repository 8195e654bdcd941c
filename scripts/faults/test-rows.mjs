/** Rows that are tests of their own: the same files as in `npm test`, with more runs. `runs` = injected by each test. */
export const TEST_ROWS = [
  {
    id: 'garbage',
    title: 'Garbage imports',
    bar: 'no crash, no write',
    runs: 10_000,
    files: ['tests/storage/backup/hostile.test.ts'],
    env: { FUZZ_RUNS: '10000' },
  },
  {
    id: 'mutations',
    title: 'Mutated Gmail payloads and bridge messages',
    bar: 'no throw, under 5 ms each, no prototype change',
    runs: 100_000,
    files: ['tests/gmail/wire/fuzz.test.ts', 'tests/gmail/bridge/fuzz.test.ts'],
    env: { FUZZ_RUNS: '100000' },
  },
  {
    id: 'properties',
    title: 'Property tests',
    bar: 'due after the touch, wall time kept, working days only, replay gives the same state',
    runs: 20_000,
    files: [
      'tests/domain/schedule/due.properties.test.ts',
      'tests/domain/calendar/working-days.properties.test.ts',
      'tests/domain/log/replay.properties.test.ts',
    ],
    env: { FC_RUNS: '20000' },
  },
];
