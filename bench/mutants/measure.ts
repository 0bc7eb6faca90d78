import { checkServer, type KitOptions, type Report } from '@videoretalk/contract-tests';
import { createMockServer } from '@videoretalk/mock-server';
import { creationMutants } from './creation-mutants.ts';
import { lookUpMutants } from './look-up-mutants.ts';
import type { Fetch, Mutant } from './mutant.ts';
import { refusalMutants } from './refusal-mutants.ts';

export const mutants: readonly Mutant[] = [...creationMutants, ...lookUpMutants, ...refusalMutants];

export const sound: Mutant = { name: 'the sound mock', wrap: (fetch: Fetch) => fetch };

/** What the kit says of a server: a mock with an automatic clock, behind what breaks a promise. */
export async function measure(mutant: Mutant, options: Partial<KitOptions> = {}): Promise<Report> {
  const mock = createMockServer({
    clock: 'automatic',
    seed: `${options.seed ?? 1}`,
    sendCallback: async () => ({ response: { status: 204, headers: {}, body: '', truncated: false } }),
  });
  const broken = mutant.wrap((request) => mock.fetch(request));
  try {
    return await checkServer({
      baseUrl: 'http://mock.test',
      // As a fetch does, it gives up where it is told to.
      fetch: (input, init) => broken(new Request(input, init)),
      profile: 'full',
      seed: 1,
      pollIntervalMs: 1,
      timeoutMs: 500,
      taskTimeoutMs: 500,
      callbackUrl: 'https://example.com/hook',
      courses: [{ 'x-mock-scenario': 'no-face' }, { 'x-mock-scenario': 'cancelled' }],
      ...mutant.options,
      ...options,
    });
  } finally {
    await mock.close();
  }
}
