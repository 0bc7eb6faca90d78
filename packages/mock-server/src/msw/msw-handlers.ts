import { type HttpHandler, HttpResponse, http } from 'msw';
import { builtInContracts } from '../contract/built-in-family.ts';
import { defaultBaseUrl } from '../generated/constants.ts';
import { controlPrefix } from '../generated/control-constants.ts';
import type { MockServer } from '../mock-server.ts';

export type { MockServer } from '../mock-server.ts';

/** Options of {@link mswHandlers}. */
export interface MswHandlersOptions {
  /**
   * The address that the program under test sends its requests to, as an absolute http(s) URL. A path in it is taken off
   * before the mock sees the request.
   *
   * @default the server of the contract
   */
  readonly baseUrl?: string;
  /** The `publicUrl` of the mock, where it has one: its result links are answered too. */
  readonly publicUrl?: string;
  /**
   * Whether the control API of the mock is reached below `baseUrl` as well. `mock.control()` needs no way to it.
   *
   * @default false
   */
  readonly control?: boolean;
}

/**
 * Makes handlers for Mock Service Worker, by which a mock answers what a program sends to the API: its operations, and
 * the result links that the mock hands out. Every other address is left to the handlers beside them.
 *
 * @param mock - The mock that answers. It does not need to listen.
 * @returns Handlers for `setupServer` or `server.use`. A connection that a fault breaks becomes a network error.
 * @throws TypeError where an option is no absolute http(s) URL.
 */
export function mswHandlers(
  mock: Pick<MockServer, 'fetch'>,
  options: MswHandlersOptions = {},
): HttpHandler[] {
  const base = absolute('baseUrl', options.baseUrl ?? defaultBaseUrl);
  const { origin } = new URL(base);
  const below = (address: string, path: string): HttpHandler =>
    http.all(`${address}${path.replace(/\{(\w+)\}/g, ':$1')}`, async ({ request }) => {
      try {
        return await mock.fetch(withoutPrefix(request, address));
      } catch (error) {
        // MSW would answer an error that is thrown with a 500 of its own; a program must see a network error.
        if (isBroken(error)) return HttpResponse.error();
        throw error;
      }
    });
  const operations = builtInContracts().flatMap(({ contract }) => Object.values(contract.operations));
  const paths = [...new Set(operations.map(({ path }) => path))];
  const resultOrigins = new Set([origin, absolute('publicUrl', options.publicUrl ?? origin)]);
  return [
    ...paths.map((path) => below(base, path)),
    ...(options.control ? [below(base, `${controlPrefix}/*`)] : []),
    ...Array.from(resultOrigins, (address) => below(address, '/results/:world/:file')),
  ];
}

/** The URL without a trailing slash. */
function absolute(name: string, url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    return new URL(url).href.replace(/\/$/, '');
  throw new TypeError(`${name} must be an absolute http(s) URL, got ${JSON.stringify(url)}`);
}

/** The mock knows its paths from the root on. */
function withoutPrefix(request: Request, address: string): Request {
  const { origin, pathname } = new URL(address);
  if (pathname === '/') return request;
  return new Request(`${origin}${request.url.slice(address.length)}`, request);
}

/** Whether a fault of the mock has broken the connection, which `fetch` tells by the cause. */
function isBroken(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    error.cause instanceof Error &&
    'code' in error.cause &&
    error.cause.code === 'ECONNRESET'
  );
}
