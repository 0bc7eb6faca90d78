import type { KitOptions } from '@videoretalk/contract-tests';
import type { LoadedContract, SendCallback } from '@videoretalk/mock-server';

/** A server with one promise broken: the sound mock, and one thing that is changed about it. */
export interface Mutant {
  readonly name: string;
  /** What keeps the kit from noticing it, where something does. */
  readonly beyond?: string;
  /** What the kit has to be told to notice it. */
  readonly options?: Partial<KitOptions>;
  /** Makes a fetch that breaks the promise. It is made anew for each run, as it may keep something. */
  wrap?(sound: Fetch): Fetch;
  /** Makes a sender of callbacks that breaks the promise. */
  send?(sound: SendCallback): SendCallback;
  /** Makes the contract that the server keeps instead. */
  contract?(sound: LoadedContract['contract']): LoadedContract['contract'];
}

export type Fetch = (request: Request) => Promise<Response>;
export type Json = Record<string, unknown>;

/** What an answer is: a creation or a look-up by the contract's paths, a file of results, or another. */
export type Kind = 'creation' | 'look-up' | 'result' | 'other';

export function kindOf({ method, url }: Request): Kind {
  const { pathname } = new URL(url);
  if (method === 'POST' && pathname === '/v1/videos/generations') return 'creation';
  if (method === 'GET' && /^\/v1\/tasks\/[^/]+$/.test(pathname)) return 'look-up';
  return pathname.startsWith('/results/') ? 'result' : 'other';
}

/** Which answers are broken. */
export interface Where {
  readonly kind?: Kind;
  readonly status?: number;
  /** The state of the task that the answer tells. */
  readonly state?: string;
  readonly code?: string;
}

/** Breaks the answers that match. The change gets the JSON of the answer, and gives another one or another answer. */
export const answers = (
  name: string,
  where: Where,
  change: (json: Json, response: Response, request: Request) => Json | Response,
): Mutant => ({
  name,
  wrap: (sound) => async (request) => {
    const response = await sound(request.clone());
    if (where.kind !== undefined && kindOf(request) !== where.kind) return response;
    if (where.status !== undefined && response.status !== where.status) return response;
    const json = jsonOf(await response.clone().text());
    if (where.state !== undefined && json.status !== where.state) return response;
    if (where.code !== undefined && (json.error as Json | undefined)?.code !== where.code) return response;
    const changed = change(json, response, request);
    return changed instanceof Response ? changed : answer(response.status, changed, response.headers);
  },
});

/** Breaks what is asked before the sound server sees it: that is how a server overlooks a fault. */
export const requests = (
  name: string,
  kind: Kind | undefined,
  change: (parts: { headers: Headers; body: string | undefined }) => string | undefined,
): Mutant => ({
  name,
  wrap: (sound) => async (request) => {
    if (kind !== undefined && kindOf(request) !== kind) return sound(request);
    const headers = new Headers(request.headers);
    const text = request.body === null ? undefined : await request.text();
    const body = change({ headers, body: text });
    return sound(
      new Request(request.url, { method: request.method, headers, ...(body === undefined ? {} : { body }) }),
    );
  },
});

/** The same for the fields of a creation's body, where it is a JSON object. */
export const fields = (name: string, change: (body: Json) => Json): Mutant =>
  requests(name, 'creation', ({ body = '' }) => {
    const json = jsonOf(body);
    // What cannot be written again, for being nested too deep, is handed on as it is.
    if (Object.keys(json).length === 0 || body.includes('[[[[')) return body;
    return JSON.stringify(change(json));
  });

/** An answer of JSON. */
export function answer(status: number, json: unknown, headers: Headers = new Headers()): Response {
  const kept = new Headers(headers);
  kept.set('content-type', 'application/json');
  kept.delete('content-length');
  return new Response(JSON.stringify(json), { status, headers: kept });
}

export const html = (status: number): Response =>
  new Response('<html><body>Something went wrong</body></html>', {
    status,
    headers: { 'content-type': 'text/html' },
  });

export function jsonOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
  } catch {
    return {};
  }
}

/** Without one of its fields. */
export function without(json: Json, field: string): Json {
  const { [field]: _left, ...rest } = json;
  return rest;
}

/** The error of an envelope, changed. */
export const withError = (json: Json, changes: Json): Json => ({
  ...json,
  error: { ...(json.error as Json), ...changes },
});
