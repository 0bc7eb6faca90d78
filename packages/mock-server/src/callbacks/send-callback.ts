import { lookup as resolveName } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { callbackDelivery } from '../generated/constants.ts';
import { type CallbackGuard, hostOf } from './callback-address.ts';

/** What came of sending a callback: the receiver's status, or why there is none. */
export type SendResult = { readonly status: number } | { readonly error: string };

/** Sends the body of a callback to its URL. It never throws. */
export type SendCallback = (url: string, body: string, signal: AbortSignal) => Promise<SendResult>;

// What a receiver answers is of no use beyond its status: this much is read, and the rest is dropped.
const MOST_RESPONSE_BYTES = 64 * 1024;

/**
 * Sends callbacks over the network, to the very address that was judged.
 *
 * @param timeoutMs - How long one attempt may take as a whole, in real milliseconds: the network knows no other time.
 */
export function createSendCallback(
  guard: CallbackGuard,
  timeoutMs: number = callbackDelivery.timeoutMs,
): SendCallback {
  return (text, body, signal) =>
    new Promise((resolve) => {
      const url = new URL(text);
      const refusal = guard.refuseUrl(url);
      if (refusal !== undefined) return resolve({ error: `refused: ${refusal}` });

      // One time-out over the whole attempt, so that a receiver that trickles does not hold it.
      const timeout = AbortSignal.timeout(timeoutMs);
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        // No pooled connection: each attempt is judged, and made, anew.
        agent: false,
        lookup: guardedLookup(guard, hostOf(url)),
        signal: AbortSignal.any([signal, timeout]),
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'videoretalk-mock',
        },
      });
      request.on('error', (error) =>
        resolve({
          error: timeout.aborted ? `no answer within ${timeoutMs / 1000} s` : error.message,
        }),
      );
      request.on('response', (response) => {
        let bytes = 0;
        const finish = (): void => {
          resolve({ status: response.statusCode ?? 0 });
          response.destroy();
        };
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_RESPONSE_BYTES) finish();
        });
        response.on('end', finish);
        response.on('error', (error) =>
          resolve({
            error: timeout.aborted ? `no whole answer within ${timeoutMs / 1000} s` : error.message,
          }),
        );
      });
      request.end(body);
    });
}

/** Resolves a name, and refuses it where any of its addresses is refused. */
function guardedLookup(guard: CallbackGuard, host: string): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      for (const { address } of addresses) {
        const refusal = guard.refuseAddress(address, host);
        if (refusal !== undefined)
          return callback(new Error(`refused: ${hostname} resolves to it, and ${refusal}`), []);
      }
      const [first] = addresses;
      if (first === undefined) return callback(new Error(`${hostname} has no address`), []);
      // Both forms of the callback: Node asks for all addresses where it tries several.
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
