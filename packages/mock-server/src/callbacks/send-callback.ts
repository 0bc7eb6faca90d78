import { promises as dns } from 'node:dns';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createSecureContext } from 'node:tls';
import { atEndOfTurn } from '../at-end-of-turn.ts';
import { builtInContract } from '../contract/contract.ts';
import { leave, listenForAbort } from './abort-listeners.ts';
import type { CallbackGuard } from './callback-address.ts';
import { explainFailure } from './explain-failure.ts';
import {
  heldTo,
  type JudgedAddresses,
  judgedAddresses,
  keepingAgents,
  type LookUpName,
} from './judged-addresses.ts';
import { type Answer, LONGEST_HEADERS, readAnswer } from './read-answer.ts';
import { authoritiesBeside } from './trusted-authorities.ts';

/** One request of a delivery, as it goes over the wire. */
export interface CallbackRequest {
  readonly url: string;
  readonly method: 'POST';
  /** All headers but those that HTTP itself needs: `Host`, `Connection`, and `Content-Length`, which the sender sets. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of sending a callback: the receiver's answer, whatever its status, or why there is none, in one line. */
export type SendResult =
  | { readonly response: Answer }
  | {
      readonly error: string;
      /** Whether the attempt took longer than it may. */
      readonly timedOut?: boolean;
    };

/** Sends a callback to its URL, once. It never throws, and ends at once where the signal is aborted. */
export type SendCallback = (request: CallbackRequest, signal: AbortSignal) => Promise<SendResult>;

/** Options of {@link createSendCallback}. */
export interface SendCallbackOptions {
  /** Judges each URL, and each address that its host resolves to. */
  readonly guard: CallbackGuard;
  /**
   * How long one attempt may take as a whole, from the look-up of the name to the last byte of the answer, in real
   * milliseconds: the network knows no other time. A function is asked at the beginning of each attempt.
   *
   * @default the `timeout_seconds` of the contract that the package was made from
   */
  readonly timeoutMs?: number | (() => number);
  /** Certificates of authorities (PEM, one or several) that are trusted beside those of Node.js. */
  readonly ca?: string;
  /** Resolves host names, instead of the system. */
  readonly lookup?: LookUpName;
}

/**
 * Sends callbacks over the network. Each attempt is judged anew, and goes to none but the addresses that were judged in
 * it, on a connection that was made to one of these a moment ago or on a new one. Redirects are not followed, and the
 * receiver's certificate is always checked.
 *
 * @throws TypeError where `ca` holds no certificate, or `timeoutMs` is no positive number.
 */
export function createSendCallback(options: SendCallbackOptions): SendCallback {
  const { guard, timeoutMs: limit = builtInContract.callbackDelivery.timeoutMs, ca } = options;
  const { lookup = (hostname) => dns.lookup(hostname, { all: true }) } = options;
  if (typeof limit === 'number' && !(Number.isFinite(limit) && limit > 0))
    throw new TypeError(`timeoutMs must be a number of milliseconds above 0, got ${limit}`);
  const agents = keepingAgents({
    // A session that is resumed would not show its certificate again.
    maxCachedSessions: 0,
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { secureContext: createSecureContext({ ca: authoritiesBeside(ca) }) }),
  });

  const open = (
    url: URL,
    { method, headers, body }: CallbackRequest,
    addresses: JudgedAddresses,
  ): ClientRequest => {
    const secure = url.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      headers,
      agent: secure ? agents.https : agents.http,
      maxHeaderSize: LONGEST_HEADERS,
      ...heldTo(addresses),
    });
    request.setHeader('content-length', Buffer.byteLength(body));
    return request;
  };

  return (callback, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve({ error: STOPPED });
      const refusal = guard.refuseUrl(callback.url);
      if (refusal !== undefined) return resolve({ error: `refused: ${refusal}` });

      const timeoutMs = typeof limit === 'number' ? limit : limit();
      let request: ClientRequest | undefined;
      let answering = false;
      let settled = false;
      const settle = (result: SendResult, whole = false): void => {
        settled = true;
        clearTimeout(timer);
        leave(listener);
        resolve(result);
        // A connection whose answer has ended is free for the next callback.
        if (!whole) request?.destroy();
      };
      const giveUp = (): void =>
        settle({
          error: `no ${answering ? 'whole ' : ''}answer within ${timeoutMs / 1000} s`,
          timedOut: true,
        });
      const timer = setTimeout(giveUp, timeoutMs);
      const listener = listenForAbort(signal, () => settle({ error: STOPPED }));
      const send = (url: URL, addresses: JudgedAddresses): void => {
        try {
          request = open(url, callback, addresses);
        } catch (error) {
          // A header or a path that HTTP cannot carry.
          settle({ error: `cannot be sent: ${explainFailure(error)}` });
          return;
        }
        // It stays: what the end of the connection still brings up is of no interest, and must not go unheard.
        request.on('error', (error) => settle({ error: explainFailure(error) }));
        request.on('upgrade', (_response, socket) => {
          socket.destroy();
          settle({ error: 'the receiver switched to another protocol instead of answering' });
        });
        request.on('response', (response) => {
          answering = true;
          readAnswer(response).then(
            (answer) => settle({ response: answer }, !answer.truncated),
            (error: unknown) => settle({ error: explainFailure(error) }),
          );
        });
        request.end(callback.body);
      };
      const url = new URL(callback.url);
      judgedAddresses(url, guard, lookup).then(
        (addresses) =>
          atEndOfTurn(() => {
            if (!settled) send(url, addresses);
          }),
        (error: unknown) => settle({ error: explainFailure(error) }),
      );
    });
}

const STOPPED = 'stopped before the receiver had answered';
