import type { MockControl } from '../control-client/mock-control.ts';
import type { MockServer } from '../mock-server.ts';

/** What a fixture needs to know of a test of Vitest. */
export interface TestTask {
  readonly name: string;
  readonly suite?: { readonly name: string; readonly suite?: TestTask['suite'] } | undefined;
}

/** A fixture as `test.extend` of Vitest takes it: it hands its value to `use`, which returns when the test has ended. */
export type Fixture<Context, Value> = (
  context: Context,
  use: (value: Value) => Promise<void>,
) => Promise<void>;

/** What both kinds of fixtures give to a test. */
export interface MockTest {
  /** The mock that the test talks to. */
  readonly mock: MockServer;
  /** The API key of the test. Its world is the test's own. */
  readonly apiKey: string;
  /** Reaches into the world of the test: its tasks, clock, scenarios, faults and deliveries. */
  readonly control: MockControl;
  /** The address to send requests to. */
  readonly baseUrl: string;
}

/** The time at which the world of each test begins, so that no date in an answer depends on the day of the run. */
export const defaultStart = '2026-01-01T00:00:00Z';

/** The name of a test with those of the suites around it. */
export function fullName({ name, suite }: TestTask): string {
  return suite === undefined || suite.name === '' ? name : `${fullName(suite)} > ${name}`;
}

/**
 * Fails a test where its mock held back what would have broken the contract.
 *
 * @throws Error that tells every breach.
 */
export function failOnBreaches(breaches: MockServer['breaches']): void {
  if (breaches.length === 0) return;
  const list = breaches.map(({ what, reason }) => `\n  ${what}: ${reason}`).join('');
  throw new Error(`The mock would have broken its contract, and held this back:${list}`);
}
