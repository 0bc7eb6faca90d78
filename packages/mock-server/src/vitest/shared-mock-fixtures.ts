import { createHash } from 'node:crypto';
import { createMockServer } from '../create-mock-server.ts';
import type { ListeningMock, MockServer } from '../mock-server.ts';
import type { MockServerOptions } from '../options.ts';
import { nameOfKey } from '../worlds/worlds.ts';
import {
  defaultStart,
  type Fixture,
  failOnBreaches,
  fullName,
  type MockTest,
  type TestTask,
} from './fixture.ts';

/** What {@link sharedMockFixtures} gives to a test. */
export interface SharedMockFixtures extends MockTest {
  /** The mock of the file, which listens: from `test.beforeAll` it can be told to the program under test. */
  readonly server: MockServer & Pick<ListeningMock, 'url' | 'port'>;
}

/** Options of {@link sharedMockFixtures}. */
export interface SharedMockOptions extends MockServerOptions {
  /**
   * The port to listen on, from 0 to 65535; 0 for any free one.
   *
   * @default 0
   */
  readonly port?: number;
}

type Server = SharedMockFixtures['server'];

type Definitions = {
  readonly server: [fixture: Fixture<object, Server>, options: { scope: 'file' }];
  readonly mock: Fixture<{ readonly server: Server }, MockServer>;
  readonly apiKey: Fixture<{ readonly server: Server; readonly task: TestTask }, string>;
  readonly baseUrl: Fixture<{ readonly server: Server }, string>;
  readonly control: Fixture<{ readonly server: Server; readonly apiKey: string }, MockTest['control']>;
};

/**
 * Makes fixtures for Vitest by which all tests of a file share one mock that listens. Each test has an API key, and by
 * it a world of its own whose chance follows from the test's name, and which is emptied when the test ends. Every test
 * under way fails where the mock held back a breach of the contract.
 *
 * @param options - Options of the mock. By default it begins at 2026-01-01T00:00:00Z with an automatic clock.
 * @returns Fixtures for `test.extend`.
 * @example
 * const test = base.extend<SharedMockFixtures>(sharedMockFixtures());
 */
export function sharedMockFixtures({ port = 0, ...options }: SharedMockOptions = {}): Definitions {
  const keysInUse = new Set<string>();
  return {
    server: [
      // Vitest reads from the parameters which fixtures a fixture needs.
      // biome-ignore lint/correctness/noEmptyPattern: it needs none.
      async ({}, use) => {
        const mock = createMockServer({
          clock: 'automatic',
          start: defaultStart,
          seed: 'shared',
          onBreach: () => {},
          ...options,
        });
        const { close, ...address } = await mock.listen({ port });
        try {
          await use({ ...mock, ...address });
        } finally {
          await close();
        }
      },
      { scope: 'file' },
    ],
    mock: async ({ server }, use) => use(server),
    apiKey: async ({ server, task }, use) => {
      const key = freeKey(fullName(task), keysInUse);
      const before = server.breaches.length;
      keysInUse.add(key);
      try {
        await use(key);
        // A test that is tried again, or has the name of another, finds an empty world.
        await server.control({ apiKey: key }).reset();
      } finally {
        keysInUse.delete(key);
      }
      // What belongs to no world may be anybody's, so every test that it happened in hears of it.
      const own = nameOfKey(key);
      failOnBreaches(server.breaches.slice(before).filter(({ world = own }) => world === own));
    },
    baseUrl: async ({ server }, use) => use(server.url),
    control: async ({ server, apiKey }, use) => use(server.control({ apiKey })),
  };
}

/** The same name gives the same key, also where tests of one name run at the same time: then a number follows. */
function freeKey(name: string, inUse: ReadonlySet<string>): string {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  for (let number = 1; ; number++) {
    const key = number === 1 ? `test-${digest}` : `test-${digest}-${number}`;
    if (!inUse.has(key)) return key;
  }
}
