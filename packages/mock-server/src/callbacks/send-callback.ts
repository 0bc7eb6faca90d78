import { promises as dns, type LookupAddress } from 'node:dns';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createSecureContext } from 'node:tls';
import { builtInContract } from '../contract/contract.ts';
import { type CallbackGuard, hostOf } from './callback-address.ts';
import { explainFailure } from './explain-failure.ts';
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

/** All addresses of a host name. It rejects where there are none. */
export type LookUpName = (hostname: string) => Promise<readonly LookupAddress[]>;

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
 * Sends callbacks over the network. Each attempt is judged anew, and connects to none but the addresses that were
 * judged in it. Redirects are not followed, no connection is kept, and the receiver's certificate is always checked.
 *
 * @throws TypeError where `ca` holds no certificate, or `timeoutMs` is no positive number.
 */
export function createSendCallback(options: SendCallbackOptions): SendCallback {
  const { guard, timeoutMs: limit = builtInContract.callbackDelivery.timeoutMs, ca } = options;
  const { lookup = (hostname) => dns.lookup(hostname, { all: true }) } = options;
  if (typeof limit === 'number' && !(Number.isFinite(limit) && limit > 0))
    throw new TypeError(`timeoutMs must be a number of milliseconds above 0, got ${limit}`);
  const http = new HttpAgent({ keepAlive: false });
  const https = new HttpsAgent({
    keepAlive: false,
    // A session that is resumed would not show its certificate again.
    maxCachedSessions: 0,
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { secureContext: createSecureContext({ ca: authoritiesBeside(ca) }) }),
  });

  const open = ({ url: text, method, headers, body }: CallbackRequest): ClientRequest => {
    const url = new URL(text);
    const secure = url.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      headers,
      agent: secure ? https : http,
      lookup: guardedLookup(guard, hostOf(url), lookup),
      maxHeaderSize: LONGEST_HEADERS,
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
      const settle = (result: SendResult): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        resolve(result);
        request?.destroy();
      };
      const stop = (): void => settle({ error: STOPPED });
      const giveUp = (): void =>
        settle({
          error: `no ${answering ? 'whole ' : ''}answer within ${timeoutMs / 1000} s`,
          timedOut: true,
        });
      const timer = setTimeout(giveUp, timeoutMs);
      signal.addEventListener('abort', stop, { once: true });
      try {
        request = open(callback);
      } catch (error) {
        // A header or a path that HTTP cannot carry.
        return settle({ error: `cannot be sent: ${explainFailure(error)}` });
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
          (answer) => settle({ response: answer }),
          (error: unknown) => settle({ error: explainFailure(error) }),
        );
      });
      if (signal.aborted) request.destroy();
      else request.end(callback.body);
    });
}

const STOPPED = 'stopped before the receiver had answered';

/** Resolves a name, and refuses it where any of its addresses is refused. The connection goes to one of the others. */
function guardedLookup(guard: CallbackGuard, host: string, lookup: LookUpName): LookupFunction {
  return (hostname, options, callback) => {
    const judged = async (): Promise<[LookupAddress, ...LookupAddress[]]> => {
      const addresses = await lookup(hostname);
      for (const { address } of addresses) {
        const refusal = guard.refuseAddress(address, host);
        if (refusal !== undefined) throw new Error(`refused: ${host} resolves to ${address}, and ${refusal}`);
      }
      const [first, ...others] = addresses.filter(
        ({ family }) => !options.family || family === options.family,
      );
      if (first === undefined) throw new Error(`${host} has no address`);
      return [first, ...others];
    };
    judged().then(
      // Both forms of the callback: Node asks for all addresses where it tries several.
      ([first, ...others]) =>
        options.all ? callback(null, [first, ...others]) : callback(null, first.address, first.family),
      (error: Error) => callback(error, []),
    );
  };
}
