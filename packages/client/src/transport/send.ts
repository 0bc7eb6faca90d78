import { ConfigurationError } from '../errors/configuration-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { Exchange } from '../errors/exchange.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import type { Fetch, ResolvedOptions } from '../options.ts';
import { concealInCause, concealInJson, concealInText } from './conceal-key.ts';
import { withCutOff } from './cut-off.ts';
import { nature, readFailure, requestIdOf } from './read-failure.ts';

/** What every call hands to openapi-fetch. */
export interface CallInit {
  signal: AbortSignal;
  /** The body is read as text, so that a throw can only mean that the connection failed. */
  parseAs: 'text';
  /** A redirect is never followed: it could post a creation twice. */
  redirect: 'manual';
  fetch: Fetch;
}

/** One request, and what is known about it. */
export interface Sending {
  readonly exchange: Exchange;
  /** Whether the request creates something, so that a lost answer leaves the outcome unknown. */
  readonly creation: boolean;
  /** A string field without which the answer is of no use. */
  readonly required: string;
  readonly signal: AbortSignal | undefined;
  /** The limit for the whole exchange, in ms; none where undefined. */
  readonly timeout: number | undefined;
  readonly call: (init: CallInit) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

/**
 * Sends one request, once, and translates its end.
 *
 * @returns The answer's JSON object.
 * @throws A `VideoRetalkError`, or the reason of the aborted signal.
 */
export async function send<T extends object>(options: ResolvedOptions, sending: Sending): Promise<T> {
  const { apiKey, clock } = options;
  const { creation, timeout, call } = sending;
  const exchange = { ...sending.exchange, url: concealInText(sending.exchange.url, apiKey) };
  let sent = false;
  const onTimeout = () => new RequestTimeoutError(exchange, timeout ?? 0, creation);
  const answer = await withCutOff({ signal: sending.signal, timeout, onTimeout, clock }, async (signal) => {
    const fetch: Fetch = (request) => {
      sent = true;
      return options.fetch(request);
    };
    try {
      return await call({ signal, parseAs: 'text', redirect: 'manual', fetch });
    } catch (thrown) {
      const cause = concealInCause(thrown, apiKey);
      if (sent) throw new ConnectionError(exchange, creation, { cause });
      throw new ConfigurationError('request', 'cannot be put into an HTTP request', 'See `cause`.', {
        cause,
      });
    }
  });

  const { response } = answer;
  if (response.ok) return readObject<T>(answer.data, response, { ...sending, exchange }, apiKey);
  const body = concealInJson(answer.error, apiKey);
  const redirected = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
  if (!redirected) throw readFailure(exchange, response, body, clock.now(), creation);
  const facts = { ...exchange, status: response.status, requestId: requestIdOf(response), body };
  throw new UnexpectedResponseError(
    'The server answered with a redirect, which is not followed. The base URL may be wrong.',
    facts,
    false,
  );
}

function readObject<T extends object>(
  data: unknown,
  response: Response,
  sending: Sending,
  apiKey: string,
): T {
  const { exchange, creation, required } = sending;
  const { status } = response;
  const unexpected = (what: string, body: unknown, options?: ErrorOptions) => {
    const facts = {
      ...exchange,
      status,
      requestId: requestIdOf(response),
      body: concealInJson(body, apiKey),
    };
    return new UnexpectedResponseError(
      `The server answered ${status} with ${what}.`,
      facts,
      creation,
      options,
    );
  };
  if (typeof data !== 'string' || data === '') throw unexpected('an empty body', undefined);
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch (thrown) {
    throw unexpected(nature(data), data, { cause: concealInCause(thrown, apiKey) });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw unexpected('JSON that is not an object', parsed);
  }
  if (typeof (parsed as Record<string, unknown>)[required] !== 'string') {
    throw unexpected(`an object without \`${required}\``, parsed);
  }
  return parsed as T;
}
