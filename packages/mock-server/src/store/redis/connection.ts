import { Redis } from 'ioredis';
import { StoreError } from '../store-error.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import { GuardedConnector } from './guarded-connector.ts';
import type { RedisAddress } from './redis-url.ts';
import { type ScriptName, scripts } from './scripts.ts';

// Taken when the module is read, so that a test that fakes the global timers does not stop it.
const { setInterval, clearInterval } = globalThis;

/** Real milliseconds between two looks whether Redis still answers. */
const PULSE_MS = 1000;
/** Real milliseconds without an answer after which the connection is given up, and everything that waits for it. */
const SILENCE_MS = 4000;
const LONGEST_PAUSE_MS = 500;

type Argument = string | number;

/** The connections of a mock to its Redis. What cannot be done now rejects with `StoreUnavailable`, and never hangs. */
export interface Connection {
  readonly address: RedisAddress;
  /** Resolves once there is a connection. It rejects with a StoreError where there can be none. */
  readonly ready: Promise<void>;
  /** Whether Redis can be asked at this moment, as far as is known. */
  readonly up: boolean;
  /** Unix milliseconds by the clock of the Redis server, which all replicas share. */
  now(): number;
  /** Asks with the client's own methods. */
  ask<T>(command: (redis: Redis) => Promise<T>): Promise<T>;
  /** Runs a script, in one step: nobody comes in between. */
  run(name: ScriptName, key: string, args: readonly Argument[]): Promise<unknown>;
  /** Calls a listener with each piece of news, and with `undefined` where some may have been missed. */
  listen(hear: (news: string | undefined) => void): void;
  close(): Promise<void>;
}

/** Opens the connections. They come back by themselves. */
export function connect(address: RedisAddress): Connection {
  const { host, port, username, password, database, tls, prefix } = address;
  const settings = {
    host,
    port,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(tls ? { tls: {} } : {}),
    db: database,
    lazyConnect: true,
    Connector: GuardedConnector,
    // What cannot be asked now is told at once, and nothing is sent twice: nobody knows whether it was done.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (tries: number) => (everReady ? Math.min(50 * tries, LONGEST_PAUSE_MS) : null),
  };
  let everReady = false;
  let lastError: Error | undefined;
  let offset: { readonly ms: number; readonly trip: number; readonly at: number } | undefined;
  let hear: (news: string | undefined) => void = () => {};
  const redis = new Redis({ ...settings, enableAutoPipelining: true });
  const subscriber = new Redis(settings);
  const clients = [redis, subscriber];
  /** When each has last heard of Redis. */
  const heardAt = new Map(clients.map((client) => [client, performance.now()]));
  for (const client of clients) {
    client.on('error', (error: Error) => (lastError = error));
    for (const event of ['connect', 'ready'])
      client.on(event, () => void heardAt.set(client, performance.now()));
  }
  const isSilent = (client: Redis): boolean =>
    performance.now() - (heardAt.get(client) ?? Number.NEGATIVE_INFINITY) > SILENCE_MS;

  const fault = (error: unknown): Error => {
    const { name, message } = error as Error;
    // The client's own errors hold the command with all that was sent: they go no further.
    if (name !== 'ReplyError')
      return new StoreUnavailable(`Redis cannot be reached: ${lastError?.message ?? 'it does not answer'}`);
    return passing.test(message)
      ? new StoreUnavailable(`Redis refuses: ${message}`)
      : new Error(`Redis: ${message}`);
  };
  const ask: Connection['ask'] = async (command) => {
    try {
      return await command(redis);
    } catch (error) {
      throw fault(error);
    }
  };

  /** Learns the time of the server. The shorter the trip, the better it is known. */
  const pulse = async (): Promise<void> => {
    const asked = performance.now();
    const [seconds, micros] = await ask((client) => client.time());
    const at = performance.now();
    heardAt.set(redis, at);
    const trip = at - asked;
    const known = offset && at - offset.at < 60_000 ? offset.trip : Number.POSITIVE_INFINITY;
    if (trip < known)
      offset = { ms: Number(seconds) * 1000 + Number(micros) / 1000 - (asked + at) / 2, trip, at };
  };

  const start = async (): Promise<void> => {
    try {
      await Promise.all([redis.connect(), subscriber.connect()]);
      everReady = true;
      for (let times = 0; times < 3; times++) await pulse();
      subscriber.on('message', (_channel: string, news: string) => hear(news));
      // Back again: what was told meanwhile has not been heard.
      subscriber.on('ready', () => hear(undefined));
      redis.on('ready', () => {
        lastError = undefined;
        offset = undefined;
        pulse().catch(() => {});
      });
      await subscriber.subscribe(`${prefix}news`);
    } catch (error) {
      clearInterval(heart);
      for (const client of clients) client.disconnect();
      const { message } = lastError ?? (error as Error);
      throw new StoreError(`${address.shown} cannot be used: ${message}`);
    }
  };
  const heart = setInterval(() => {
    for (const client of clients) {
      if (client.status !== 'ready' && client.status !== 'connect') continue;
      if (isSilent(client)) {
        lastError ??= new Error(`no answer within ${SILENCE_MS / 1000} s`);
        client.disconnect(everReady);
      } else if (client === redis && client.status === 'ready') pulse().catch(() => {});
      else if (client.status === 'ready')
        client.ping().then(
          () => heardAt.set(client, performance.now()),
          () => {},
        );
    }
  }, PULSE_MS);
  heart.unref();
  const ready = start();
  ready.catch(() => {});

  return {
    address,
    ready,
    get up() {
      return redis.status === 'ready' && !isSilent(redis);
    },
    now: () => performance.now() + (offset?.ms ?? performance.timeOrigin),
    ask,
    async run(name, key, args) {
      const { text, sha } = scripts[name];
      try {
        return await redis.evalsha(sha, 1, key, ...args);
      } catch (error) {
        // A Redis that was started anew has forgotten its scripts.
        if (!(error as Error).message.startsWith('NOSCRIPT')) throw fault(error);
        return ask((client) => client.eval(text, 1, key, ...args));
      }
    },
    listen(listener) {
      hear = listener;
    },
    async close() {
      clearInterval(heart);
      for (const client of clients) client.disconnect();
    },
  };
}

/** Answers of a Redis that cannot do now what it can do at other times. */
const passing =
  /^(LOADING|MISCONF|READONLY|OOM|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|NOAUTH|WRONGPASS|NOREPLICAS|NOPERM|UNKILLABLE)\b/;
