import { createMockServer } from '../create-mock-server.ts';
import type { MockServerOptions } from '../options.ts';
import {
  defaultStart,
  type Fixture,
  failOnBreaches,
  fullName,
  type MockTest,
  type TestTask,
} from './fixture.ts';
import { type ReceivedCallbacks, receiveCallbacks } from './receive-callbacks.ts';

/** What {@link mockFixtures} gives to a test. */
export interface MockFixtures extends MockTest {
  /** Options of the mock for some tests alone, as `test.override` of Vitest sets them. */
  readonly mockOptions: MockServerOptions;
  /** The callbacks that the mock has sent. */
  readonly callbacks: ReceivedCallbacks;
}

type Definitions = {
  readonly mockOptions: Fixture<object, MockServerOptions>;
  readonly callbacks: Fixture<Pick<MockFixtures, 'mockOptions'>, ReceivedCallbacks>;
  readonly mock: Fixture<
    Pick<MockFixtures, 'mockOptions' | 'callbacks'> & { readonly task: TestTask },
    MockFixtures['mock']
  >;
  readonly apiKey: Fixture<object, string>;
  readonly baseUrl: Fixture<object, string>;
  readonly control: Fixture<Pick<MockFixtures, 'mock' | 'apiKey'>, MockFixtures['control']>;
};

const apiKey = 'test';

/**
 * Makes fixtures for Vitest that give each test a mock of its own, without a socket. It begins at 2026-01-01T00:00:00Z
 * with an automatic clock, draws its chance from the test's name, and ends with the test, which fails where the mock
 * held back a breach of the contract. Callbacks go to the fixture `callbacks` instead of the network.
 *
 * @param options - Options of every mock, which win over those above.
 * @returns Fixtures for `test.extend`.
 * @example
 * const test = base.extend<MockFixtures>(mockFixtures());
 * test('…', async ({ mock, apiKey, baseUrl, control, callbacks }) => {});
 */
export function mockFixtures(options: MockServerOptions = {}): Definitions {
  return {
    // Vitest reads from the parameters which fixtures a fixture needs, so none of them may be a name.
    // biome-ignore lint/correctness/noEmptyPattern: it needs none.
    mockOptions: async ({}, use) => use({}),
    callbacks: async ({ mockOptions }, use) =>
      use(receiveCallbacks(mockOptions.sendCallback ?? options.sendCallback)),
    mock: async ({ task, mockOptions, callbacks }, use) => {
      const mock = createMockServer({
        clock: 'automatic',
        start: defaultStart,
        seed: fullName(task),
        // The test's own failure tells of breaches.
        onBreach: () => {},
        ...options,
        ...mockOptions,
        sendCallback: callbacks.send,
      });
      try {
        await use(mock);
      } finally {
        await mock.close();
      }
      failOnBreaches(mock.breaches);
    },
    // biome-ignore lint/correctness/noEmptyPattern: it needs none.
    apiKey: async ({}, use) => use(apiKey),
    // biome-ignore lint/correctness/noEmptyPattern: it needs none.
    baseUrl: async ({}, use) => use('http://mock.test'),
    control: async ({ mock, apiKey: key }, use) => use(mock.control({ apiKey: key })),
  };
}
