import type { MiddlewareHandler } from 'hono';
import type { Environment, MockContext } from './environment.ts';

/**
 * Breaks off what the faults of a request want broken: the connection before or after the work, or the answer in its
 * middle.
 *
 * @param ending - Ends answers that never end, when the mock does.
 */
export function breakConnection(ending: AbortSignal): MiddlewareHandler<Environment> {
  return async (context, next) => {
    await next();
    const struck = context.get('struck');
    if (struck?.reset !== undefined) context.res = reset(context);
    else if (struck?.endless) context.res = await partly(context, 0.5, 'go on for ever', ending);
    else if (struck?.cut !== undefined) context.res = await partly(context, struck.cut, 'break off', ending);
  };
}

/** No answer at all. Without a socket, the call fails as a `fetch` does whose connection is reset. */
function reset(context: MockContext): Response {
  const { outgoing, inProcess } = context.env ?? {};
  if (inProcess) inProcess.broken = true;
  outgoing?.socket?.resetAndDestroy();
  // The adapter for Node leaves an answer alone that says so.
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
}

/** The first bytes of the answer, with the length of the whole, and then nothing more or a broken connection. */
async function partly(
  context: MockContext,
  share: number,
  then: 'break off' | 'go on for ever',
  ending: AbortSignal,
): Promise<Response> {
  const { res, env } = context;
  const whole = new Uint8Array(await res.arrayBuffer());
  const first = whole.subarray(0, Math.min(whole.length - 1, Math.floor(whole.length * share)));
  const headers = new Headers(res.headers);
  headers.set('content-length', String(whole.length));
  const { signal } = context.req.raw;
  let forget = (): void => {};
  let breakOff = (_reason: unknown): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (first.length > 0) controller.enqueue(first);
      breakOff = (reason) => {
        forget();
        // With a socket, its end says it all; an error besides would only be printed.
        if (env?.outgoing) {
          env.outgoing.socket?.destroy();
          controller.close();
        } else controller.error(reason);
      };
      const end = (): void => breakOff(terminated());
      const giveUp = (): void => breakOff(signal.reason);
      ending.addEventListener('abort', end);
      signal.addEventListener('abort', giveUp);
      forget = () => {
        ending.removeEventListener('abort', end);
        signal.removeEventListener('abort', giveUp);
      };
    },
    pull() {
      if (then === 'break off') breakOff(terminated());
    },
    cancel() {
      forget();
    },
  });
  return new Response(body, { status: res.status, headers });
}

/** What a `fetch` fails with where an answer breaks off. */
function terminated(): TypeError {
  return new TypeError('terminated');
}
