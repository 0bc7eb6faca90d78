import { isDeepStrictEqual } from 'node:util';
import { api } from '../api.ts';
import { withoutQuery } from '../mask.ts';
import type { Delivery, ReceivedCallback } from './delivery-record.ts';
import { isFinal } from './final-state.ts';

/** A promise that a callback has not kept. */
export interface CallbackFault {
  readonly rule: string;
  readonly promised: string;
  readonly came: string;
}

/**
 * Holds the form of each callback to the contract.
 *
 * @param apiKey - Must not be in it: a callback has no credentials (`security: []`).
 */
export function judgeForm({ received, callbackUrl }: Delivery, apiKey: string): CallbackFault[] {
  const { pathname, search } = new URL(callbackUrl);
  return received.flatMap(({ method, path, headers, body }) => {
    const faults: CallbackFault[] = [];
    const expect = (kept: boolean, rule: string, promised: string, came: string): void => {
      if (!kept) faults.push({ rule: `callback/${rule}`, promised, came });
    };
    expect(method === 'POST', 'method', 'a callback is a POST', method);
    expect(path === `${pathname}${search}`, 'address', 'it goes to callback_url as that was given', path);
    const type = headers['content-type'];
    const isJson = type?.split(';')[0]?.trim().toLowerCase() === 'application/json';
    expect(isJson, 'content-type', 'a callback is application/json', type ?? 'no Content-Type');
    expect(
      headers.authorization === undefined && !`${JSON.stringify(headers)}${body}`.includes(apiKey),
      'credentials',
      'a callback carries no credentials',
      headers.authorization === undefined ? 'the API key is in it' : 'it has the header Authorization',
    );
    const fault = api.textFault('FinishedTask', body);
    expect(fault === undefined, 'form', 'the body of a callback has the form of FinishedTask', fault ?? '');
    return faults;
  });
}

/** Holds the body of each callback to what a look-up told at that moment. */
export function judgeBody({ received, taskId }: Delivery): CallbackFault[] {
  return received.flatMap(({ body, lookedUp }) => {
    const told = objectIn(body);
    if (told === undefined || lookedUp === undefined) return [];
    const faults: CallbackFault[] = [];
    if (!isFinal(lookedUp.status))
      faults.push({
        rule: 'callback/early',
        promised: 'a callback is sent once the task has reached a final state',
        came: `it is ${String(lookedUp.status)} by a look-up`,
      });
    const differing = [...new Set([...Object.keys(told), ...Object.keys(lookedUp)])].filter(
      (field) => !isDeepStrictEqual(unsigned(told[field]), unsigned(lookedUp[field])),
    );
    if (differing.length > 0)
      faults.push({
        rule: 'callback/body',
        promised: `the body is what a look-up of ${taskId} tells at that moment: ${shown(lookedUp, differing)}`,
        came: shown(told, differing),
      });
    return faults;
  });
}

const shown = (task: Readonly<Record<string, unknown>>, fields: readonly string[]): string =>
  fields.map((field) => `${field} ${JSON.stringify(unsigned(task[field])) ?? 'missing'}`).join(', ');

/** A link may be signed anew for each reader: what its query says does not count. */
function unsigned(value: unknown): unknown {
  if (typeof value === 'string' && /^https?:/.test(value)) return withoutQuery(value);
  if (Array.isArray(value)) return value.map(unsigned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, unsigned(inside)]));
}

function objectIn(text: ReceivedCallback['body']): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // That it is no JSON is told by its form.
    return undefined;
  }
}
