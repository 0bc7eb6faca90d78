import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

interface Outcome {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

const examples = fileURLToPath(new URL('examples', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
let outcomes: readonly Outcome[];

/** Runs the examples as a user would: with the command of Vitest. */
beforeAll(async () => {
  const args = [vitest, 'run', '--root', examples, '--config', join(examples, 'vitest.config.ts')];
  const report = await new Promise<string>((resolve) => {
    // Its status says that some have failed, as some must.
    execFile(process.execPath, [...args, '--reporter=json', '--no-file-parallelism'], (_, stdout) =>
      resolve(stdout),
    );
  });
  const { testResults } = JSON.parse(report) as { testResults: { assertionResults: Outcome[] }[] };
  outcomes = testResults.flatMap(({ assertionResults }) => assertionResults);
}, 60_000);

test('the examples pass, save those whose mock held back a breach', () => {
  const failed = outcomes.filter(({ status }) => status !== 'passed');
  expect(
    failed.flatMap(({ failureMessages }) =>
      failureMessages.filter((text) => !/would have broken/.test(text)),
    ),
  ).toEqual([]);
  expect(failed.map(({ title }) => title).sort()).toEqual([
    'a breach fails a test with a mock of its own',
    'a breach fails a test with a shared mock',
  ]);
  expect(outcomes.length).toBeGreaterThanOrEqual(16);
});

test('the failure tells what would have been broken', () => {
  const failures = outcomes.flatMap(({ failureMessages }) => failureMessages);
  for (const failure of failures)
    expect(failure).toMatch(
      /createVideoRetalkGeneration 200: the body is no VideoRetalkResponse: \/id must not be/,
    );
});
