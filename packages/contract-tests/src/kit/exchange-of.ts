import { type ReceivedCallback, receives, toldReply } from './callbacks/delivery-record.ts';
import type { Exchange } from './exchange.ts';
import { type Mask, withoutQuery } from './mask.ts';
import type { Passed } from './transport.ts';

/** Longer bodies are cut. */
const LONGEST_BODY = 65_536;

/** An exchange as others may see it. */
export function exchangeOf(
  { sent, answer, began, answered, ended }: Passed,
  check: string | undefined,
  mask: Mask,
): Exchange {
  const none = answer instanceof Error;
  const headers = none ? {} : Object.fromEntries(answer.headers);
  const isText = /json|text|xml|html/i.test(headers['content-type'] ?? '');
  return {
    kind: 'request',
    check,
    startedAt: wallTime(began),
    waitMs: (none ? ended : answered) - began,
    receiveMs: none ? 0 : ended - answered,
    request: {
      method: sent.method,
      url: mask(sent.url),
      headers: masked(sent.headers, mask),
      body: mask((sent.body ?? '').slice(0, LONGEST_BODY)),
      bytes: Buffer.byteLength(sent.body ?? ''),
    },
    response: none
      ? undefined
      : {
          status: answer.status,
          headers: masked(headers, mask),
          body: isText ? mask(answer.text.slice(0, LONGEST_BODY)) : '',
          bytes: answer.bytes.length,
        },
    problem: none ? mask(answer.message) : undefined,
  };
}

/** A callback that the kit's receiver got, and its reply. */
export function exchangeOfCallback(
  received: ReceivedCallback,
  url: string,
  check: string | undefined,
  mask: Mask,
): Exchange {
  const { method, path, headers, body, reply, at, endedAt } = received;
  const answered = typeof reply === 'object';
  return {
    kind: 'callback',
    check,
    startedAt: wallTime(at),
    waitMs: endedAt - at,
    receiveMs: 0,
    request: {
      method,
      url: mask(new URL(path, url).href),
      headers: masked(headers, mask),
      body: mask(body.slice(0, LONGEST_BODY)),
      bytes: Buffer.byteLength(body),
    },
    response: answered
      ? {
          status: reply.status,
          headers: reply.location === undefined ? {} : { location: withoutQuery(reply.location) },
          body: '',
          bytes: 0,
        }
      : undefined,
    problem: answered || receives(reply) ? undefined : `the receiver answered with ${toldReply(reply)}`,
  };
}

const wallTime = (time: number): string => new Date(performance.timeOrigin + time).toISOString();

const masked = (headers: Readonly<Record<string, string>>, mask: Mask): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, mask(value)]));
