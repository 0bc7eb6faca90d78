import fc from 'fast-check';
import { odd } from '../../src/cases/odd-values.ts';
import type { Sent } from './exchange.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'FOO', 'M-SEARCH', 'get'];
const headerText = fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/);
const segment = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '%',
    '%zz',
    '%00',
    '%2e%2e',
    '%2F',
    ';',
    ':',
    '*',
    '{id}',
    'task-unified-',
    ...odd,
  ),
  fc.constantFrom('v1', 'tasks', 'videos', 'generations', 'results', '_mock', 'clock', 'events', 'faults'),
  fc.webSegment(),
);

const anyHeaders = fc.dictionary(
  fc.constantFrom(
    'authorization',
    'content-type',
    'accept',
    'origin',
    'access-control-request-method',
    'x-mock-world',
    'x-mock-scenario',
    'x-mock-token',
    'idempotency-key',
    'last-event-id',
    'range',
    'if-range',
    'if-none-match',
    'content-encoding',
    'x-http-method-override',
    'forwarded',
  ),
  fc.oneof(
    headerText,
    fc.constantFrom(
      '',
      'Bearer',
      'Bearer k',
      'bearer   k',
      'Basic azo=',
      'application/json',
      'application/json; charset=utf-8',
    ),
    fc.constantFrom(
      'bytes=0-0',
      'bytes=-1',
      'bytes=9999999-',
      'items=1',
      'bytes=0-1,3-4',
      'gzip',
      'null',
      '*',
    ),
    fc.constantFrom('x'.repeat(17_000), 'ÿ', ...odd),
  ),
  { maxKeys: 6 },
);

/**
 * Requests of any method, path, headers and body.
 *
 * @param paths - Paths of the contracts, with parameters in braces.
 */
export function noise(paths: readonly string[]): fc.Arbitrary<Sent> {
  const path = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...paths), segment)
        .map(([known, part]) => known.replace(/\{\w+\}/g, part)),
    },
    { weight: 2, arbitrary: fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...paths), segment).map(([known, part]) => `${known}/${part}`),
    },
  );
  const query = fc.oneof(
    fc.constantFrom('', '', '?', '?limit=', '?limit=1&limit=2', '?__proto__[a]=1', '?after=%ff'),
    fc.webQueryParameters().map((text) => `?${text}`),
  );
  const body = fc.oneof(
    fc.constant(undefined),
    fc.string(),
    fc.json(),
    fc.uint8Array({ maxLength: 50 }).map((bytes) => new Uint8Array(bytes)),
    fc.constantFrom(
      '{"model":"videoretalk"',
      '{"mode":"frozen"}',
      '{"scenario":"slow"}',
      '\ufeff{}',
      '{"__proto__":1}',
    ),
  );
  return fc
    .tuple(fc.constantFrom(...methods), path, query, anyHeaders, body)
    .map(([method, where, asked, headers, sent]) => ({
      method,
      path: `${where}${asked}`,
      headers,
      body: ['GET', 'HEAD', 'get'].includes(method) ? undefined : sent,
    }));
}
