import { ConnectionError } from '../errors/connection-error.ts';
import type { Exchange } from '../errors/exchange.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import type { ResolvedOptions } from '../options.ts';
import { concealInCause, concealInJson } from './conceal-key.ts';
import { nature, readFailure, requestIdOf } from './read-failure.ts';

/** One HTTP request, ready to be sent. */
export interface Call extends Pick<RequestInit, 'method' | 'body'> {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** One request, and what is known about it. */
export interface Sending {
  /** What errors tell of it, without the key. */
  readonly exchange: Exchange;
  /** Whether the request creates something, so that a lost answer leaves the outcome unknown. */
  readonly creation: boolean;
  /** A string field without which the answer is of no use. */
  readonly required: string;
  readonly call: Call;
}

/** A useful answer. */
export interface Answer<T> {
  readonly data: T;
  readonly response: Response;
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
  const { apiKey, clock, logger } = settings;
  const { creation, exchange, required } = sending;
  const begun = clock.now();
  const log = (end: unknown) => {
    logger.debug?.(`${exchange.method} ${exchange.url}: ${end} after ${clock.now() - begun} ms`);
  };
  const { url, ...rest } = sending.call;
  // A redirect is never followed: it could post a creation twice.
  const init = { ...rest, redirect: 'manual' } as const;
  let response: Response;
  let text: string;
  try {
    const { fetch } = settings;
    // The platform's makes a request of its own in any case, and is looked up at each call, so that a later replacement
    // is heeded.
    response = await (fetch
      ? fetch(new Request(url, { ...init, signal: fetch.length < 2 ? signal : null }), { signal })
      : globalThis.fetch(url, { ...init, signal }));
    text = await response.text();
  } catch (thrown) {
    const cause = concealInCause(thrown, apiKey);
    log(cause);
    throw new ConnectionError(exchange, creation, { cause });
  }

  const { status } = response;
  log(status);
  const parsed = parse(text);
  if (response.ok && typeof (parsed as Record<string, unknown> | undefined)?.[required] === 'string') {
    return { data: parsed as T, response };
  }
  const body = concealInJson(parsed, apiKey);
  const facts = { ...exchange, status, requestId: requestIdOf(response), body };
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new UnexpectedResponseError(
      'The server answered with a redirect, which is not followed. Check the base URL.',
      facts,
      false,
    );
  }
  if (!response.ok) throw readFailure(facts, response, clock.now(), creation);
  const fault = typeof body === 'object' && body ? `an object without \`${required}\`` : nature(body);
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
