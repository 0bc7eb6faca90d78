import { answer, answers, type Fetch, html, kindOf, type Mutant } from './mutant.ts';

const file = { kind: 'result', status: 200 } as const;
const HOUR = 3_600_000;

const living = (name: string, lifetimeMs: number): Mutant => ({
  name,
  contract: (sound) => ({ ...sound, resultLink: { ...sound.resultLink, lifetimeMs } }),
});

const withHeaders = (
  { status, headers }: Response,
  body: BodyInit,
  changes: Record<string, string>,
): Response => new Response(body, { status, headers: { ...Object.fromEntries(headers), ...changes } });

/** What goes wrong as a result is fetched. */
export const linkMutants: readonly Mutant[] = [
  living('an expired link lives on', 100 * 24 * HOUR),
  living('a link dies after an hour', HOUR),
  living('a link dies after three days', 72 * HOUR),
  answers('a result link is dead', { kind: 'result' }, () => html(404)),
  answers('a result link leads to a page', file, () => html(200)),
  answers('a result link leads to an error of the API', file, () =>
    answer(200, { error: { code: 'task_not_found', message: 'No file', type: 'invalid_request_error' } }),
  ),
  answers('a result is an empty file', file, (_, response) =>
    withHeaders(response, '', { 'content-length': '0' }),
  ),
  answers('a result is sent as text', file, (_, response) =>
    withHeaders(response, response.body ?? '', { 'content-type': 'text/plain' }),
  ),
  {
    name: 'a result link redirects for ever',
    wrap: (sound: Fetch) => async (request) =>
      kindOf(request) === 'result'
        ? new Response(null, { status: 302, headers: { location: request.url } })
        : sound(request),
  },
  {
    name: 'ranges of a result are ignored',
    wrap: (sound: Fetch) => (request) =>
      kindOf(request) === 'result' ? sound(new Request(request.url)) : sound(request),
  },
  {
    name: 'a range holds other bytes',
    wrap: (sound: Fetch) => async (request) => {
      const response = await sound(request);
      if (kindOf(request) !== 'result' || response.status !== 206) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return withHeaders(response, bytes.reverse(), {});
    },
  },
  answers('a range has no Content-Range', { kind: 'result', status: 206 }, (_, response) => {
    const { 'content-range': _left, ...rest } = Object.fromEntries(response.headers);
    return new Response(response.body, { status: 206, headers: rest });
  }),
];
