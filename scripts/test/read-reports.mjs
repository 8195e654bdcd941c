/**
 * What a runner's report says.
 * @typedef {{
 *   passed: number, failed: number, skipped: { name: string, why: string | null }[], retried: string[], failures: string[]
 * }} Counts
 */

/** A skipped suite or test of vitest says why in its name: see tests/support/only-if.ts. */
const WHY = /\(skipped: (.*?)\)(?: |$)/;

/** What `build.mjs` leaves: each build is one check. @returns {Counts} */
export function readBuilds(built) {
  const failures = built.filter(({ succeeded }) => !succeeded).map(({ folder }) => folder);
  return {
    ...{ passed: built.length - failures.length, failed: failures.length },
    ...{ skipped: [], retried: [], failures },
  };
}

/** @returns {Counts} */
export function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const all = testResults.flatMap((file) => file.assertionResults);
  const left = all.filter(({ status }) => !['passed', 'failed'].includes(status));
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: left.map(({ fullName }) => ({ name: fullName, why: WHY.exec(fullName)?.[1] ?? null })),
    retried: [],
    failures: all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  };
}

function* testsOf(suite) {
  for (const spec of suite.specs ?? [])
    for (const test of spec.tests) yield { name: `${spec.file}:${spec.line} ${spec.title}`, test };
  for (const inner of suite.suites ?? []) yield* testsOf(inner);
}

/** @returns {Counts} */
export function readPlaywright({ stats, errors, suites }) {
  const all = suites.flatMap((suite) => [...testsOf(suite)]);
  const of = (status) => all.filter(({ test }) => test.status === status);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: of('skipped').map(({ name, test }) => ({
      name,
      why: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? null,
    })),
    retried: of('flaky').map(({ name }) => name),
    failures: of('unexpected').map(({ name }) => name),
  };
}
