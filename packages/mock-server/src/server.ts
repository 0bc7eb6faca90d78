import { setMaxListeners } from 'node:events';
import { boundSender } from './callbacks/bound-sender.ts';
import { createCallbackGuard } from './callbacks/callback-address.ts';
import { createSendCallback } from './callbacks/send-callback.ts';
import { builtInContract } from './contract/contract.ts';
import { judgeBody } from './contract/judge-response.ts';
import type { LoadedContract } from './contract/loaded-contract.ts';
import { createControlApp } from './control/control-app.ts';
import { createMockControl } from './control-client/create-mock-control.ts';
import type { MockControl } from './control-client/mock-control.ts';
import { controlPrefix } from './generated/control-constants.ts';
import { validators } from './generated/validators.js';
import { createApp } from './http/app.ts';
import type { SelfBreach } from './http/self-check.ts';
import { inProcessFetch } from './in-process-fetch.ts';
import { defaultHostname, defaultPort, type ListeningMock, listen } from './listen.ts';
import { type MockServerOptions, readOptions } from './options.ts';
import type { Plan } from './simulation/plan.ts';
import { seededRandom } from './simulation/seeded-random.ts';
import type { OpenedStore } from './store/open-store.ts';
import { createMemoryStorage, type SharedStorage, type Storage } from './store/storage.ts';
import { unharmed } from './unharmed.ts';
import { createWorlds } from './worlds/worlds.ts';

/** A VideoRetalk server for development and tests. */
export interface MockServer {
  /** Answers a request, without a socket. It can stand in for the global `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Reaches into a world of this mock, without a socket: its tasks, clock, scenarios, faults and deliveries.
   *
   * @param options - `apiKey`: the world of that key. `world`: the world of that name. Neither: the only one there is.
   */
  control(options?: { readonly apiKey?: string; readonly world?: string }): MockControl;
  /** The answers and callbacks that would have broken the contract, and were held back. None is good news. */
  readonly breaches: readonly SelfBreach[];
  /** Goes on with another contract, from the next request on. Tasks stay as they are. */
  useContract(contract: LoadedContract): void;
  /**
   * Listens for HTTP.
   *
   * @param options - `port`: 0 to 65535, 0 for any free one (4010 by default). `hostname`: 127.0.0.1 by default; any
   *   other than loopback needs the option `controlToken`.
   * @throws TypeError where the host needs a token; the system's error, such as `EADDRINUSE`.
   */
  listen(options?: { readonly port?: number; readonly hostname?: string }): Promise<ListeningMock>;
  /** Ends what the mock still has to send. A server that listens is ended by its own `close`. */
  close(): Promise<void>;
}

/**
 * Makes a mock of the VideoRetalk API (operations `createVideoRetalkGeneration` and `getTaskDetail`, and the callback
 * `taskFinished`), with its control API beside it.
 *
 * @throws TypeError where an option is at fault.
 */
export function createMockServer(options: MockServerOptions = {}): MockServer {
  const settings = readOptions(options);
  const storage = options.store === undefined ? createMemoryStorage() : taken(options.store);
  let loaded: LoadedContract = options.contract ?? {
    contract: builtInContract,
    validators,
    loadedAt: new Date(),
  };
  const ending = new AbortController();
  // Streams of events are ended first: they would outlast every request that is waited for.
  const streaming = new AbortController();
  // Each stream and each answer without an end listens for the end of the mock: there may be many.
  setMaxListeners(0, ending.signal, streaming.signal);
  const breaches: SelfBreach[] = [];
  const onBreach = (breach: SelfBreach): void => {
    breaches.push(breach);
    metrics?.onBreach();
    unharmed(options.onBreach ?? printBreach)(breach);
  };

  const guard = createCallbackGuard(options.allowCallbackHosts ?? [], () => loaded.contract);
  const ca = options.callbackAuthorities;
  const timeoutMs = (): number => loaded.contract.callbackDelivery.timeoutMs;
  const { metrics, tracing } = options;
  const sender = options.sendCallback
    ? boundSender(options.sendCallback, timeoutMs)
    : createSendCallback({ guard, timeoutMs, ...(ca === undefined ? {} : { ca }) });
  const send = tracing?.callback(sender) ?? sender;
  const judgeCallback = (plan: Plan, body: string, world: string): string | undefined => {
    const scenario = plan.scenario === undefined ? undefined : loaded.contract.scenarios[plan.scenario];
    if (!settings.selfCheck || scenario?.breaksContract) return undefined;
    const reason = judgeBody(loaded.validators, 'FinishedTask', body, loaded.contract.statusForms);
    if (reason !== undefined) onBreach({ what: `callback of ${plan.id}`, reason, world });
    return reason;
  };
  const worldSettings = {
    ...settings,
    contract: () => loaded.contract,
    send,
    judgeCallback,
    mostEvents: 4096,
    onAttempt: both(metrics?.onAttempt, unharmed(options.onAttempt)),
  };
  const { mostWorlds } = settings;
  const worlds =
    'worlds' in storage
      ? storage.worlds(worldSettings, mostWorlds)
      : createWorlds(worldSettings, mostWorlds, storage);
  const reachable = (): boolean => storage.reachable?.() ?? true;
  metrics?.watch({
    worlds: async () => worlds.list(),
    contract: () => loaded.contract,
    reachable,
  });
  const shared = {
    loaded: () => loaded,
    worlds,
    onBreach: settings.selfCheck ? onBreach : undefined,
  };
  const app = createApp({
    ...shared,
    ending: ending.signal,
    guard,
    publicUrl: settings.publicUrl,
    random: seededRandom(`${settings.seed}/requests`),
    tracing,
    onExchange: both(metrics?.onExchange, unharmed(options.onExchange)),
    control: {
      prefix: controlPrefix,
      app: createControlApp({
        ...shared,
        ending: streaming.signal,
        reachable,
        metrics,
        access: { token: options.controlToken },
      }),
    },
  });

  const mockFetch = inProcessFetch((request, door) => app.fetch(request, door));
  const close = async (): Promise<void> => {
    streaming.abort();
    ending.abort();
    await worlds.close();
  };

  return {
    fetch: mockFetch,
    control: (whose = {}) =>
      createMockControl({
        ...whose,
        baseUrl: 'http://mock.invalid',
        fetch: mockFetch,
        ...(options.controlToken === undefined ? {} : { token: options.controlToken }),
      }),
    breaches,
    useContract(contract) {
      loaded = contract;
    },
    close,
    listen: ({ port = defaultPort, hostname = defaultHostname } = {}) =>
      listen({
        fetch: app.fetch,
        port,
        hostname,
        guarded: options.controlToken !== undefined,
        loaded: () => loaded,
        endStreams: () => streaming.abort(),
        end: close,
      }),
  };
}

/** Tells two listeners. Where there is one at the most, it costs nothing. */
function both<Args extends unknown[]>(
  first: ((...args: Args) => void) | undefined,
  second: ((...args: Args) => void) | undefined,
): ((...args: Args) => void) | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return (...args) => {
    first(...args);
    second(...args);
  };
}

const takenStores = new WeakSet<OpenedStore>();

/** Two mocks on one store would not know of each other. */
function taken(store: OpenedStore): Storage | SharedStorage {
  if (takenStores.has(store))
    throw new TypeError(`store ${store.url} has been given to a mock before: open it anew, by openStore`);
  takenStores.add(store);
  return store.storage;
}

function printBreach({ what, reason }: SelfBreach): void {
  console.error(`videoretalk-mock: the contract would have been broken by ${what}: ${reason}`);
}
