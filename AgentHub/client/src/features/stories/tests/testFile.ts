type Json = Record<string, unknown>;

/** The names of the tests in a file, in their order. A file may be anything: what is no test has no name. */
export function namesOf(file: unknown): string[] {
  return testsOf(file).map(test => (isObject(test) && typeof test['name'] === 'string' ? test['name'] : ''));
}

/** The file without one of its tests; everything else in it stays as it is. */
export function withoutTest(file: unknown, place: number): unknown {
  return isObject(file) ? { ...file, tests: testsOf(file).filter((_, other) => other !== place) } : file;
}

/** A file of tests with one more. A new file follows the schedule under which the test was tried. */
export function withTest(file: unknown, test: Json, schedule: unknown): Json {
  return isObject(file) ? { ...file, tests: [...testsOf(file), test] } : { schemaVersion: 1, schedule, tests: [test] };
}

function testsOf(file: unknown): unknown[] {
  return isObject(file) && Array.isArray(file['tests']) ? file['tests'] : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
