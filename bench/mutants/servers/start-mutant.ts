import { createMockServer, loadContract, type MockServer } from '@videoretalk/mock-server';
import type { Fetch, Mutant } from './mutant.ts';
import { sendCallback } from './send-callback.ts';

/** A broken server that runs, without a socket. */
export interface StartedMutant {
  readonly fetch: Fetch;
  /** The sound mock inside, which knows the same tasks. */
  readonly sound: Fetch;
  close(): Promise<void>;
}

let soundContract: ReturnType<typeof loadContract> | undefined;
const contractFile = new URL('../../../openapi/videoretalk.yaml', import.meta.url);

/** Starts the mock with one promise broken: with an automatic clock, and callbacks to loopback alone. */
export async function startMutant(mutant: Mutant, seed = 1): Promise<StartedMutant> {
  const mock: MockServer = createMockServer({
    clock: 'automatic',
    seed: `${seed}`,
    allowCallbackHosts: ['127.0.0.1'],
    sendCallback: mutant.send?.(sendCallback) ?? sendCallback,
    // What is broken here, is so by intention.
    onBreach: () => {},
    ...(mutant.contract === undefined ? {} : { contract: await changed(mutant.contract) }),
  });
  const sound: Fetch = (request) => mock.fetch(request);
  return { fetch: mutant.wrap?.(sound) ?? sound, sound, close: () => mock.close() };
}

async function changed(change: NonNullable<Mutant['contract']>): ReturnType<typeof loadContract> {
  soundContract ??= loadContract(contractFile.pathname);
  const loaded = await soundContract;
  return { ...loaded, contract: change(loaded.contract) };
}
