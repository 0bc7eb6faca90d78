import { checkServer } from '@videoretalk/contract-tests';
import {
  startPrismProxy,
  type Violation,
  violationsIn,
} from '../../../packages/contract-tests/test/prism/start-prism.ts';
import { sound } from '../servers/all-mutants.ts';
import type { Mutant } from '../servers/mutant.ts';
import { startMutant } from '../servers/start-mutant.ts';
import { createSwitchboard } from './switchboard.ts';
import type { Tester } from './tester.ts';

/**
 * Prism's validation proxy, with all the requests that the kit sends. What it tells of an answer counts, and also what
 * it tells of a request where the server has taken it all the same.
 */
export const prism: Tester = {
  name: 'prism',
  async start() {
    const board = await createSwitchboard();
    const proxy = await startPrismProxy(board.url);

    const judge = async (mutant: Mutant): Promise<Set<string>> => {
      const { fetch, close } = await startMutant(mutant);
      board.put(fetch);
      const told = new Set<string>();
      try {
        await checkServer({
          baseUrl: proxy.url,
          fetch: async (input, init) => {
            const response = await globalThis.fetch(input, init);
            for (const violation of violationsIn(response))
              if (violation.location[0] === 'response' || response.ok) told.add(shortly(violation, response));
            return response;
          },
          profile: 'full',
          seed: 1,
          pollIntervalMs: 1,
          timeoutMs: 2000,
          taskTimeoutMs: 2000,
          callbackUrl: 'https://example.com/hook',
          courses: [{ 'x-mock-scenario': 'no-face' }, { 'x-mock-scenario': 'cancelled' }],
        });
      } finally {
        await close();
      }
      return told;
    };

    const usual = await judge(sound);
    return {
      version: proxy.version,
      usual: [...usual],
      async judge(mutant) {
        const news = [...(await judge(mutant))].filter((one) => !usual.has(one));
        return { caught: news.length > 0, by: news };
      },
      async close() {
        await proxy.close();
        await board.close();
      },
    };
  },
};

/** Where and why, without the value. */
function shortly({ location, code, message }: Violation, { status }: Response): string {
  const [side, ...path] = location;
  const what = [path.join('.'), code ?? message].filter(Boolean).join(' ');
  return side === 'request' ? `${status} in spite of ${what}` : `${status} ${what}`;
}
