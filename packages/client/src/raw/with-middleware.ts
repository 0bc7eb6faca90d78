import type { Middleware } from 'openapi-fetch';
import { operations } from '../generated/constants.ts';
import type { Fetch } from '../options.ts';

/** What middleware is told of a request beside the request itself. */
type Facts = Pick<
  Parameters<NonNullable<Middleware['onRequest']>>[0],
  'schemaPath' | 'params' | 'id' | 'options'
>;

/**
 * Makes a `fetch` that goes through middleware of openapi-fetch, for the option `fetch`: `onRequest` in order, `onError`
 * and `onResponse` in reverse. It runs for every try of every request.
 *
 * @param middleware The middleware, outermost first.
 * @param fetch What sends the requests. Default: the platform's `fetch`.
 */
export function withMiddleware(
  middleware: readonly Middleware[],
  fetch: Fetch = (request, init) => globalThis.fetch(request, init),
): Fetch {
  const reversed = [...middleware].reverse();
  // A function of one argument looks for the signal in the request.
  const send: Fetch = fetch.length < 2 ? (request, init) => fetch(new Request(request, init), init) : fetch;
  return async (first, init) => {
    const facts = factsOf(first, fetch);
    let request = first;
    for (const { onRequest } of middleware) {
      const made = await onRequest?.({ ...facts, request });
      if (made instanceof Response) return made;
      request = made ?? request;
    }
    let response: Response | undefined;
    try {
      response = await send(request, init);
    } catch (thrown) {
      let error: unknown = thrown;
      for (const { onError } of reversed) {
        const made = await onError?.({ ...facts, request, error });
        if (made instanceof Response) {
          response = made;
          break;
        }
        error = made ?? error;
      }
      if (!response) throw error;
    }
    for (const { onResponse } of reversed) {
      response = (await onResponse?.({ ...facts, request, response })) ?? response;
    }
    return response;
  };
}

/** Finds the operation that a URL belongs to. The base URL may have a path of its own. */
function factsOf({ url }: Request, fetch: Fetch): Facts {
  const { origin, pathname } = new URL(url);
  for (const { path } of Object.values(operations)) {
    const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
    const match = new RegExp(`^(.*)${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname);
    if (!match) continue;
    const [, base = '', ...values] = match;
    const given = names.map((name, place) => [name, decodeURIComponent(values[place] ?? '')] as const);
    return describe(path, Object.fromEntries(given), origin + base, fetch);
  }
  return describe(pathname, {}, origin, fetch);
}

function describe(schemaPath: string, path: Record<string, string>, baseUrl: string, fetch: Fetch): Facts {
  return {
    schemaPath,
    params: { path },
    id: Math.random().toString(36).slice(2),
    options: { baseUrl, fetch, parseAs: 'text' } as Facts['options'],
  };
}
