import { contractSuite, ServerBreachError, type TestRunner } from '@videoretalk/contract-tests';
import { describeContract } from '@videoretalk/contract-tests/vitest';
import { createMockServer } from '@videoretalk/mock-server';
import { afterAll, expect, test } from 'vitest';

const mock = createMockServer({ clock: 'automatic' });
afterAll(() => mock.close());

describeContract({ baseUrl: 'http://mock.test', fetch: mock.fetch, pollIntervalMs: 1 });

/** Runs a suite by hand, and tells how each of its tests ended. */
async function ranBy(build: (runner: TestRunner) => void): Promise<Map<string, unknown>> {
  const tests: [string, Parameters<TestRunner['test']>[1]][] = [];
  let before = async (): Promise<void> => {};
  build({
    describe: (_, body) => body(),
    test: (name, body) => tests.push([name.replace(/: .*/s, ''), body]),
    beforeAll: (body) => {
      before = body;
    },
  });
  await before();
  const ends = new Map<string, unknown>();
  for (const [name, body] of tests) {
    let end: unknown = 'passed';
    const skip = (reason?: string): void => {
      end = `skipped: ${reason}`;
    };
    await body({ skip }).catch((error: unknown) => {
      end = error;
    });
    ends.set(name, end);
  }
  return ends;
}

test('the test of a check fails where the server breaks it, and no other does', async () => {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await mock.fetch(new Request(input, init));
    if (response.status !== 405) return response;
    const headers = new Headers(response.headers);
    headers.delete('allow');
    return new Response(response.body, { status: 405, headers });
  };
  const ends = await ranBy((runner) =>
    contractSuite({ baseUrl: 'http://mock.test', fetch, profile: 'safe' }, runner),
  );
  const failed = [...ends].filter(([, end]) => end instanceof Error);
  expect(failed.length).toBeGreaterThan(0);
  for (const [name, end] of failed) {
    expect(name).toMatch(/^method\//);
    expect(end).toBeInstanceOf(ServerBreachError);
    expect(String(end)).toContain('no Allow');
  }
  expect(ends.get('look-up/unknown')).toBe('passed');
  expect(ends.get('authentication/getTaskDetail/unknown')).toMatch(/^skipped: no API key was given/);
});
