import createOpenapiClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/schema.ts';
import { type ClientOptions, resolveOptions } from '../options.ts';

/**
 * Makes a plain openapi-fetch client with the key, the base URL, the headers and the `fetch` of the same options. It has no time limits, no retries, no typed errors and no idempotency keys: what it sends may be paid for twice.
 *
 * @param options As for `createClient`.
 * @throws ConfigurationError for an option that cannot work.
 */
export function createRawClient(options: ClientOptions = {}): Client<paths> {
  const { apiKey, baseUrl, fetch, headers } = resolveOptions(options);
  return createOpenapiClient<paths>({
    baseUrl,
    fetch: (request) => (fetch ? fetch(request, { signal: request.signal }) : globalThis.fetch(request)),
    headers: { authorization: `Bearer ${apiKey}`, ...headers },
  });
}
