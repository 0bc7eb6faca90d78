import type { Door, MockContext } from './environment.ts';
import type { Step } from './step.ts';

/**
 * Breaks off what the faults of a request want broken: the connection before or after the work, or the answer in its
 * middle.
 *
 * @param ending - Ends answers that never end, when the mock does.
 */
export function breakConnection(ending: AbortSignal): Step {
  return (next) => async (context) => {
    const response = await next(context);
    const struck = context.get('struck');
    if (struck?.reset !== undefined) return reset(context);
    if (struck?.endless)
      return partly(context, response, { share: 0.5, afterwards: 'go on for ever', ending });
    if (struck?.cut !== undefined)
      return partly(context, response, { share: struck.cut, afterwards: 'break off', ending });
    return response;
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
  response: Response,
  {
    share,
    afterwards,
    ending,
  }: { share: number; afterwards: 'break off' | 'go on for ever'; ending: AbortSignal },
): Promise<Response> {
  const { env } = context;
  const whole = new Uint8Array(await response.arrayBuffer());
  const first = whole.subarray(0, Math.min(whole.length - 1, Math.floor(whole.length * share)));
  const headers = new Headers(response.headers);
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
    async pull() {
      if (afterwards !== 'break off') return;
      if (env?.outgoing) await sent(env.outgoing);
      breakOff(terminated());
    },
    cancel() {
      forget();
    },
  });
  return new Response(body, { status: response.status, headers });
}

/** Waits until a socket has all that was written to it: what is destroyed before that never arrives. */
async function sent(outgoing: NonNullable<Door['outgoing']>): Promise<void> {
  while (!outgoing.destroyed && !(outgoing.headersSent && outgoing.socket?.writableLength === 0))
    await new Promise<void>((resolve) => setImmediate(resolve));
}

/** What a `fetch` fails with where an answer breaks off. */
function terminated(): TypeError {
  return new TypeError('terminated');
}
