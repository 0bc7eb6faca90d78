import { ownConnection } from '../environment.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { Exchange } from '../errors/exchange.ts';
import {
  UnexpectedResponseError,
  type UnexpectedResponseFacts,
} from '../errors/unexpected-response-error.ts';
import type { ResolvedOptions } from '../options.ts';
import { concealInCause, concealInJson, concealInUrl } from './conceal-key.ts';
import { neverSent } from './never-sent.ts';
import { nature, readFailure, requestIdOf } from './read-failure.ts';

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
  readonly response: Response;
}

/** What errors tell of a request, without the key. */
export function exchangeOf({ apiKey }: ResolvedOptions, { method, url, idempotencyKey }: Sending): Exchange {
  return { method, url: concealInUrl(url, apiKey), idempotencyKey };
}

/** Whether a request creates something, so that a lost answer leaves the outcome unknown. */
export function isCreation({ idempotencyKey }: Sending): boolean {
  return idempotencyKey !== undefined;
}

/**
 * Sends one request, once, and translates its end.
 *
 * @returns The answer's JSON object.
 * @throws A `VideoRetalkError`. What is thrown once the signal is aborted has no meaning: see `withCutOff`.
 */
export async function send<T extends object>(
  settings: ResolvedOptions,
  sending: Sending,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const { apiKey, clock, fetch, logger } = settings;
  const { url, method, headers, body, required } = sending;
  const creation = isCreation(sending);
  const begun = clock.now();
  const log = (end: unknown) => {
    logger.debug?.(`${method} ${concealInUrl(url, apiKey)}: ${end} after ${clock.now() - begun} ms`);
  };
  // A redirect is never followed: it could post a creation twice.
  const init = { method, headers, body: body ?? null, redirect: 'manual' } as const;
  const connection = creation ? ownConnection() : undefined;
  let response: Response;
  let text: string;
  try {
    // The platform's makes a request of its own in any case, and is looked up at each call, so that a later replacement
    // is heeded.
    response = await (fetch
      ? fetch(new Request(url, { ...init, signal: fetch.length < 2 ? signal : null }), {
          ...connection,
          signal,
        })
      : globalThis.fetch(url, { ...init, ...connection, signal }));
    text = await response.text();
  } catch (thrown) {
    const cause = concealInCause(thrown, apiKey);
    log(cause);
    const nothingSent = neverSent(thrown, !fetch && connection !== undefined);
    throw new ConnectionError(exchangeOf(settings, sending), nothingSent, creation, { cause });
  } finally {
    connection?.client?.close();
  }

  const { status } = response;
  log(status);
  const parsed = parse(text);
  if (response.ok && typeof (parsed as Record<string, unknown> | undefined)?.[required] === 'string') {
    return { data: parsed as T, response };
  }
  const facts: UnexpectedResponseFacts = {
    ...exchangeOf(settings, sending),
    status,
    requestId: requestIdOf(response),
    body: concealInJson(parsed, apiKey),
  };
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new UnexpectedResponseError(
      'The server answered with a redirect, which is not followed. Check the base URL.',
      facts,
      false,
    );
  }
  if (!response.ok) throw readFailure(facts, response, clock.now(), creation);
  const fault = typeof parsed === 'object' && parsed ? `an object without \`${required}\`` : nature(parsed);
  throw new UnexpectedResponseError(`The server answered ${status} with ${fault}.`, facts, creation);
}

/** JSON where it is JSON, else the text; undefined where there is none. */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
