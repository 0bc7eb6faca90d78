/** Where a Redis is, and which of its keys are the mock's. */
export interface RedisAddress {
  /** The URL without secrets, for people. */
  readonly shown: string;
  readonly host: string;
  readonly port: number;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: number;
  readonly tls: boolean;
  /** What all keys begin with. */
  readonly prefix: string;
  /** For how long a world that nobody uses is kept, in milliseconds. */
  readonly keepMs: number;
}

const DEFAULT_PREFIX = 'videoretalk-mock:';
const DEFAULT_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Reads the URL of a Redis: `redis://[user[:password]@]host[:port][/database][?prefix=TEXT&days=N]`, or `rediss://` with
 * TLS.
 *
 * @returns `undefined` where it is no such URL at all.
 * @throws TypeError that names the part at fault, and tells no secret.
 */
export function readRedisUrl(text: string): RedisAddress | undefined {
  if (!/^rediss?:/.test(text)) return undefined;
  const form = 'redis://[user:password@]host[:port][/database][?prefix=TEXT&days=N]';
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text))
    throw new TypeError(`store must have the form ${form}, and what was given is no such URL`);
  const url = new URL(text);
  const fault = (what: string, allowed: string, got: string): TypeError =>
    new TypeError(`${what} of store must be ${allowed}, got ${JSON.stringify(got)}`);
  if (url.hostname === '') throw fault('the host', 'a host name or an address', '');
  const path = url.pathname.replace(/^\//, '');
  if (!/^\d{0,3}$/.test(path)) throw fault('the database', 'a number, such as /0', path);
  const unknown = [...url.searchParams.keys()].find((name) => !['prefix', 'days'].includes(name));
  if (unknown !== undefined) throw fault('the parameters', 'prefix or days', unknown);
  const prefix = url.searchParams.get('prefix') ?? DEFAULT_PREFIX;
  // Braces choose the slot of a key in a cluster.
  if (!/^[^{}\s]{1,64}$/.test(prefix))
    throw fault('prefix', '1 to 64 characters without braces and spaces', prefix);
  const days = url.searchParams.get('days') ?? String(DEFAULT_DAYS);
  const keepMs = Number(days) * DAY_MS;
  if (!(keepMs >= 60_000 && keepMs <= 3650 * DAY_MS)) throw fault('days', 'a number up to 3650', days);
  return {
    shown: masked(url),
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    username: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
    database: Number(path || 0),
    tls: url.protocol === 'rediss:',
    prefix,
    keepMs,
  };
}

function masked(url: URL): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.href;
}
