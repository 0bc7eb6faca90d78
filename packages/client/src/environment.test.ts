import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from './client.ts';
import { environmentVariable } from './environment.ts';
import { defaultBaseUrl } from './generated/constants.ts';
import type { ClientOptions } from './options.ts';
import { apiKey, id, task } from './test-world.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** The request that a client sends first. */
async function firstRequest(options: ClientOptions): Promise<Request | undefined> {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return new Response(JSON.stringify(task('pending', 0)));
  };
  await createClient({ ...options, fetch }).tasks.get(id);
  return requests[0];
}

test('the key and the base URL are read from the environment, and options win', async () => {
  vi.stubEnv('EVOLINK_API_KEY', ' sk-environment\n');
  vi.stubEnv('EVOLINK_BASE_URL', 'http://127.0.0.1:4010');
  const request = await firstRequest({});
  expect(request?.headers.get('authorization')).toBe('Bearer sk-environment');
  expect(request?.url).toBe(`http://127.0.0.1:4010/v1/tasks/${id}`);
  const given = await firstRequest({ apiKey, baseUrl: defaultBaseUrl });
  expect(given?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
  expect(given?.url).toContain(defaultBaseUrl);
});

test('an empty base URL in the environment is none', async () => {
  vi.stubEnv('EVOLINK_BASE_URL', '');
  expect((await firstRequest({ apiKey }))?.url).toContain(defaultBaseUrl);
});

test('a missing key is told with the name of the variable', () => {
  vi.stubEnv('EVOLINK_API_KEY', undefined);
  expect(() => createClient()).toThrow(
    expect.objectContaining({ field: 'apiKey', message: expect.stringContaining('EVOLINK_API_KEY') }),
  );
});

/** Puts other globals in place for a piece of work that awaits nothing, so that the test runner misses nothing. */
function on<T>(platform: Record<string, unknown>, work: () => T): T {
  for (const [name, value] of Object.entries(platform)) vi.stubGlobal(name, value);
  try {
    return work();
  } finally {
    vi.unstubAllGlobals();
  }
}

test.each([
  ['nothing', {}, undefined],
  ['a process without an environment', { process: {} }, undefined],
  ['Deno', { Deno: { env: { get: () => 'from Deno' } } }, 'from Deno'],
  [
    'Deno without the permission',
    {
      Deno: {
        env: {
          get: () => {
            throw new Error('NotCapable');
          },
        },
      },
    },
    undefined,
  ],
])('a platform with %s does no harm', (_, platform, expected) => {
  expect(on({ process: undefined, ...platform }, () => environmentVariable('EVOLINK_API_KEY'))).toBe(
    expected,
  );
});

test('a web page is refused, with the reason, unless it is allowed', () => {
  const page = { window: {}, document: {} };
  const refused = expect.objectContaining({
    name: 'ConfigurationError',
    message: expect.stringMatching(/everyone can read it.*dangerouslyAllowBrowser/),
  });
  expect(() => on(page, () => createClient({ apiKey }))).toThrow(refused);
  expect(() => on(page, () => createClient({ apiKey, dangerouslyAllowBrowser: true }))).not.toThrow();
  expect(() => on({ window: {} }, () => createClient({ apiKey }))).not.toThrow();
});
