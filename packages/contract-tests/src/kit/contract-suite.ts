import type { Finding } from './finding.ts';
import { CouldNotRun } from './first-contact.ts';
import { createRun } from './run.ts';
import { type KitOptions, toSettings } from './settings.ts';

/** What a test of Vitest or `node:test` is given. */
export interface TestContext {
  skip?(reason?: string): void;
}

/** What a suite needs of a test runner. Vitest, Jest and `node:test` have it. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  /** What the runner gives to a test, such as a way to skip it, is used where it is there. */
  test(name: string, body: (context?: TestContext) => Promise<void>): unknown;
  beforeAll(body: () => Promise<void>): unknown;
}

/** Thrown by a test of a suite where the server breaks the contract. */
export class ServerBreachError extends Error {
  override readonly name = 'ServerBreachError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const told = findings.map(({ rule, promised, came, changed, curl }) =>
      [
        `${rule}: promised ${promised}; came ${came}`,
        ...(changed === undefined ? [] : [`  changed: ${changed}`]),
        ...(curl === undefined ? [] : [`  repeat: ${curl}`]),
      ].join('\n'),
    );
    super(`the server breaks the contract:\n${told.join('\n')}`);
    this.findings = findings;
  }
}

/**
 * Makes a test of each check that the profile allows. The tests go on from one another, and are to be run in their order.
 *
 * @throws {OptionError} for an option that is at fault.
 */
export function contractSuite(options: KitOptions, { describe, test, beforeAll }: TestRunner): void {
  const settings = toSettings(options);
  describe(`the contract is kept by ${settings.baseUrl} (seed ${settings.seed})`, () => {
    const { checks, shared, begin, perform } = createRun(settings);
    beforeAll(begin);
    for (const check of checks) {
      if (settings.profile === 'safe' && !check.tags.includes('safe')) continue;
      test(`${check.id}: ${check.title}`, async (...[context]) => {
        const before = shared.problem;
        const { findings, outcome, reason } = await perform(check);
        const breaches = findings.filter(({ level }) => level === 'breach');
        if (breaches.length > 0) throw new ServerBreachError(breaches);
        // What was asked for and could not be checked must not look as if it had been.
        if (shared.problem !== before) throw new CouldNotRun(shared.problem);
        if (outcome === 'skipped') context?.skip?.(reason);
      });
    }
  });
}
