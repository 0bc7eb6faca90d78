import { setMaxListeners } from 'node:events';
import { type Awaitable, andThen } from './awaitable.ts';
import { boundSender } from './callbacks/bound-sender.ts';
import { createCallbackGuard } from './callbacks/callback-address.ts';
import { createSendCallback } from './callbacks/send-callback.ts';
import { familyFrom } from './contract/built-in-family.ts';
import { judgeValue } from './contract/judge-response.ts';
import { createMockControl } from './control-client/create-mock-control.ts';
import { type Ask, inProcessFetch } from './doors/in-process-fetch.ts';
import { defaultHostname, defaultPort, listen } from './doors/listen.ts';
import type { createApp } from './http/app.ts';
import { createOperations } from './http/operations.ts';
import { inside } from './inside.ts';
import type { MockServer, SelfBreach } from './mock-server.ts';
import { type MockServerOptions, readOptions } from './options.ts';
import type { Plan } from './simulation/plan.ts';
import { seededRandom } from './simulation/seeded-random.ts';
import type { ToldTask } from './simulation/task-at.ts';
import { createMemoryStorage, type SharedStorage, type Storage } from './store/storage.ts';
import type { StoreInside } from './store/store-inside.ts';
import { unharmed } from './unharmed.ts';
import { createWorlds } from './worlds/worlds.ts';

/** Loads the app behind the operations. */
export type LoadApp = () => Awaitable<typeof createApp>;

/**
 * Makes a mock.
 *
 * @param loadApp - Is asked for the first request that needs more than the operations over a socket.
 * @throws TypeError where an option is at fault.
 */
export function makeMockServer(options: MockServerOptions, loadApp: LoadApp): MockServer {
  const store = inside('store', options.store);
  const metrics = inside('metrics', options.metrics);
  const tracing = inside('tracing', options.tracing);
  const settings = readOptions(options, store?.storage.seed);
  let family = familyFrom(options.contract);
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

  const guard = createCallbackGuard(options.allowCallbackHosts ?? [], () => family.first.contract);
  const ca = options.callbackAuthorities;
  const timeoutMs = (): number => family.first.contract.callbackDelivery.timeoutMs;
  const sender = options.sendCallback
    ? boundSender(options.sendCallback, timeoutMs)
    : createSendCallback({ guard, timeoutMs, ...(ca === undefined ? {} : { ca }) });
  const send = tracing?.callback(sender) ?? sender;
  const judgeCallback = (plan: Plan, task: ToldTask, world: string): string | undefined => {
    const { contract, validators } = family.of(plan.request.model);
    const scenario = plan.scenario === undefined ? undefined : contract.scenarios[plan.scenario];
    if (!settings.selfCheck || scenario?.breaksContract) return undefined;
    const reason = judgeValue(validators, contract.callbackSchema, task, contract.statusForms);
    if (reason !== undefined) onBreach({ what: `callback of ${plan.id}`, reason, world });
    return reason;
  };
  const worldSettings = {
    ...settings,
    family: () => family,
    send,
    judgeCallback,
    mostEvents: 4096,
    onAttempt: both(metrics?.onAttempt, unharmed(options.onAttempt)),
  };
  // Only now: whoever is refused for another option may give the store once more.
  const storage = store === undefined ? createMemoryStorage() : taken(store);
  const { mostWorlds } = settings;
  const worlds =
    'worlds' in storage
      ? storage.worlds(worldSettings, mostWorlds)
      : createWorlds(worldSettings, mostWorlds, storage);
  const reachable = (): boolean => storage.reachable?.() ?? true;
  metrics?.watch({
    worlds: async () => worlds.list(),
    family: () => family,
    reachable,
  });
  const shared = {
    family: () => family,
    worlds,
    onBreach: settings.selfCheck ? onBreach : undefined,
  };
  const parts = {
    ...shared,
    ending: ending.signal,
    guard,
    publicUrl: settings.publicUrl,
    random: seededRandom(`${settings.seed}/requests`),
    tracing,
    onExchange: both(metrics?.onExchange, unharmed(options.onExchange)),
  };
  const operations = createOperations(parts);
  const control = {
    ...shared,
    ending: streaming.signal,
    reachable,
    metrics,
    access: { token: options.controlToken },
  };
  let app: Awaitable<ReturnType<typeof createApp>> | undefined;
  const ask: Ask = (request, door) => {
    app ??= andThen(loadApp(), (createApp) => createApp({ ...parts, operations, control }));
    return andThen(app, (loaded) => loaded.fetch(request, door));
  };

  const mockFetch = inProcessFetch(ask);
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
      family = familyFrom(contract);
    },
    close,
    listen: ({ port = defaultPort, hostname = defaultHostname } = {}) =>
      listen({
        operations,
        ask,
        port,
        hostname,
        guarded: options.controlToken !== undefined,
        loaded: () => family.first,
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

const takenStores = new WeakSet<StoreInside>();

/** Two mocks on one store would not know of each other. */
function taken(store: StoreInside): Storage | SharedStorage {
  if (takenStores.has(store))
    throw new TypeError(`store ${store.url} has been given to a mock before: open it anew, by openStore`);
  takenStores.add(store);
  return store.storage;
}

function printBreach({ what, reason }: SelfBreach): void {
  console.error(`videoretalk-mock: the contract would have been broken by ${what}: ${reason}`);
}
