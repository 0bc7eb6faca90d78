import { ownConnection } from '../environment.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { Exchange } from '../errors/exchange.ts';
import {
  UnexpectedResponseError,
  type UnexpectedResponseFacts,
} from '../errors/unexpected-response-error.ts';
import type { ResolvedOptions } from '../options.ts';
import { concealInCause, concealInJson, concealInText } from './conceal-key.ts';
import { neverSent } from './never-sent.ts';
import { nature, readFailure } from './read-failure.ts';
import { parseRetryAfter } from './retry-after.ts';

/** One request, and what is known about it. */
export interface Sending {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** The idempotency key of a creation, for its errors. Whatever creates something has one. */
  readonly idempotencyKey?: string;
  /** A string field without which the answer is of no use. */
  readonly required: string;
}

/** A useful answer. */
export interface Answer<T> {
  readonly data: T;
  /** How long the server asks to wait, in ms. */
  readonly retryAfter: number | undefined;
}

/** What errors tell of a request, without the key. */
export function exchangeOf({ apiKey }: ResolvedOptions, { method, url, idempotencyKey }: Sending): Exchange {
  return { method, url: concealInText(url, apiKey), idempotencyKey };
}

/**
 * Sends one request, once, and translates its end.
 *
 * @param exchange What errors tell of it.
 * @returns The answer's JSON object.
 * @throws A `VideoRetalkError`. What is thrown once the signal is aborted has no meaning: see `withCutOff`.
 */
export async function send<T extends object>(
  settings: ResolvedOptions,
  sending: Sending,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const { apiKey, clock, fetch, logger } = settings;
  const { method, url, headers, body, idempotencyKey, required } = sending;
  const begun = clock.now();
  const log = (end: unknown) => {
    logger.debug?.(`${method} ${exchange.url}: ${end} after ${clock.now() - begun} ms`);
  };
  const init: RequestInit = {
    method,
    headers,
    body: body ?? null,
    // Never followed: a redirect could post a creation twice.
    redirect: 'manual',
    signal: fetch && fetch.length > 1 ? null : signal,
  };
  const connection = idempotencyKey ? ownConnection() : undefined;
  let response: Response;
  let text: string;
  try {
    // The platform's makes a request of its own in any case, and is looked up at each call, so that a later replacement
    // is heeded.
    response = await (fetch
      ? fetch(new Request(url, init), Object.assign({ signal }, connection))
      : globalThis.fetch(url, Object.assign(init, connection)));
    text = await response.text();
  } catch (thrown) {
    const cause = concealInCause(thrown, apiKey);
    log(cause);
    const nothingSent = neverSent(thrown, !fetch && connection !== undefined);
    const text = nothingSent
      ? 'There is no connection. Nothing was sent.'
      : 'There was no complete answer: the connection failed.';
    const facts = { ...exchange, nothingSent };
    throw new ConnectionError(text, facts, !nothingSent, { cause });
  } finally {
    connection?.client?.close();
  }

  const { ok, status } = response;
  log(status);
  const parsed = parse(text);
  const header = (name: string) => response.headers.get(name) ?? undefined;
  const retryAfter = parseRetryAfter(clock.now(), header('retry-after'));
  if (ok && typeof (parsed as Record<string, unknown> | undefined)?.[required] === 'string') {
    return { data: parsed as T, retryAfter };
  }
  const facts: UnexpectedResponseFacts = {
    ...exchange,
    status,
    // Some of the operator's gateways send the second one instead.
    requestId: header('x-request-id') ?? header('x-oneapi-request-id'),
    body: concealInJson(parsed, apiKey),
    retryAfter,
  };
  if (status >= 400) throw readFailure(facts);
  // A browser hides the status of a redirect.
  const fault = ok ? nature(parsed, required) : 'a redirect';
  throw new UnexpectedResponseError(
    `The server answered ${status} with ${fault}. Check the base URL.`,
    facts,
    ok,
  );
}

/** JSON where it is JSON, else the text; undefined where there is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
