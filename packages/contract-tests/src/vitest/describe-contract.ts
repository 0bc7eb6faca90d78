import { beforeAll, describe, test } from 'vitest';
import { contractSuite } from '../kit/contract-suite.ts';
import type { KitOptions } from '../kit/settings.ts';

/**
 * Adds a suite to a Vitest file that holds a server to the contract, with a test for each check.
 *
 * @param options - Which server, and what may be done to it. With a `fetch` of one's own no port is needed.
 * @throws {OptionError} for an option that is at fault.
 */
export function describeContract(options: KitOptions): void {
  // A test is given as long as the kit allows itself: it ends by its own deadlines, and says then why.
  const timeout = options.deadlineMs ?? 60 * 60_000;
  contractSuite(options, {
    describe: (name, body) => describe.sequential(name, body),
    test: (name, body) => test(name, { timeout }, (context) => body(context)),
    beforeAll: (body) => beforeAll(body, timeout),
  });
}
