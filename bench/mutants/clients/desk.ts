import { type ClientDouble, type ClientDoubleOptions, createClientDouble } from '@videoretalk/contract-tests';
import {
  operations,
  polling,
  requestExamples,
} from '../../../packages/contract-tests/src/generated/constants.ts';

const api = 'http://double.test';
/** The key of every little client. It must be in no finding. */
export const key = 'sk-secret-of-a-client';
/** How long a client waits between two look-ups, in ms. */
export const interval: number = polling.intervalMs.minimum;

/** What a little client has: a way to send, and a clock. */
export interface Desk {
  /** @param path - Of the API, or a whole URL. */
  send(method: string, path: string, init?: RequestInit): Promise<Response>;
  wait(ms: number): void;
}

/** How a creation departs from a sound one. */
export interface Habits {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly without?: string;
  readonly body?: string;
}

const lookUpOf = (id: string): string => operations.getTaskDetail.path.replace('{task_id}', id);

export function create(
  { send }: Desk,
  { path, method, headers, without, body }: Habits = {},
): Promise<Response> {
  const all = new Headers({ authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers });
  if (without) all.delete(without);
  const { method: usual, path: known } = operations.createVideoRetalkGeneration;
  return send(method ?? usual, path ?? known, {
    headers: all,
    body: method === 'GET' ? null : (body ?? JSON.stringify(requestExamples.minimal)),
  });
}

export const idOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { id: string }).id;

export function look(
  { send }: Desk,
  id: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<Response> {
  const all = { authorization: `Bearer ${key}`, ...headers };
  return send(operations.getTaskDetail.method, `${lookUpOf(id)}${query}`, { headers: all });
}

/** A client that does everything right: the others differ from it in one thing each. */
export async function soundClient(desk: Desk): Promise<string> {
  let response = await create(desk);
  while (response.status === 429) {
    desk.wait(Number(response.headers.get('retry-after')) * 1000);
    response = await create(desk);
  }
  if (!response.ok) return 'unknown';
  const id = await idOf(response);
  for (;;) {
    desk.wait(interval);
    const read = await look(desk, id).catch(() => undefined);
    if (!read) continue;
    if (read.status === 429) desk.wait(Number(read.headers.get('retry-after')) * 1000);
    if (!read.ok) continue;
    const { status } = (await read.json()) as { status: string };
    if (!['pending', 'processing'].includes(status)) return status;
  }
}

/**
 * Has a little client do its work against a double.
 *
 * @param through - Sends the requests instead of the double's own fetch.
 */
export async function runClient(
  client: (desk: Desk) => Promise<unknown>,
  options: ClientDoubleOptions = {},
  through: (double: ClientDouble) => typeof globalThis.fetch = (double) => double.fetch,
): Promise<ClientDouble> {
  let now = Date.UTC(2026, 0);
  const double = createClientDouble({ apiKey: key, now: () => now, ...options });
  const fetch = through(double);
  await client({
    send: (method, path, init) => fetch(new URL(path, api), { ...init, method }),
    wait: (ms) => {
      now += ms;
    },
  });
  return double;
}
