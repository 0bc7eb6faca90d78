import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Asked } from './asked.ts';
import type { Leave } from './exchange.ts';

/** How an answer is broken: after which share of its bytes, and what comes then. */
interface Break {
  readonly share: number;
  readonly afterwards: 'nothing more' | 'the end of the connection';
}

/** Of an answer that never ends, half arrives: enough to be taken for one that is only slow. */
const ENDLESS: Break = { share: 0.5, afterwards: 'nothing more' };

/**
 * Breaks off what the faults of a request want broken: the connection before or after the work, or the answer in its
 * middle. It comes after all steps, since what it answers is not an answer that could be judged or named.
 *
 * @param ending - Ends answers that never end, when the mock does.
 */
export function breakConnection(ending: AbortSignal): Leave {
  return (response, asked) => {
    const struck = asked.struck;
    if (struck === undefined) return response;
    if (struck.reset !== undefined) return reset(asked);
    if (struck.endless) return partly(asked, response, ENDLESS, ending);
    if (struck.cut === undefined) return response;
    return partly(asked, response, { share: struck.cut, afterwards: 'the end of the connection' }, ending);
  };
}

/** No answer at all. Without a socket, the call fails as a `fetch` does whose connection is reset. */
function reset(asked: Asked): Response {
  const { outgoing, inProcess } = asked.context.env ?? {};
  if (inProcess) inProcess.broken = true;
  outgoing?.socket?.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** The first bytes of the answer, with the length of the whole, and then nothing more or a broken connection. */
async function partly(
  asked: Asked,
  response: Response,
  { share, afterwards }: Break,
  ending: AbortSignal,
): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const first = whole.subarray(0, Math.min(whole.length - 1, Math.floor(whole.length * share)));
  const headers = new Headers(response.headers);
  headers.set('content-length', String(whole.length));
  const { status } = response;
  const outgoing = asked.context.env?.outgoing as ServerResponse | undefined;
  if (outgoing === undefined)
    return new Response(partOf(first, afterwards, ending, asked.context.req.raw.signal), { status, headers });

  // Past the adapter, which tells nobody when the bytes have left: a socket that ends before that sends none of them.
  outgoing.writeHead(status, Object.fromEntries(headers));
  const destroy = (): void => void outgoing.socket?.destroy();
  if (afterwards === 'nothing more') {
    ending.addEventListener('abort', destroy);
    outgoing.once('close', () => ending.removeEventListener('abort', destroy));
    outgoing.write(first);
  } else outgoing.write(first, destroy);
  return RESPONSE_ALREADY_SENT;
}

/** A body without a socket that fails as that of a `fetch` does whose connection breaks, or whose caller gives up. */
function partOf(
  first: Uint8Array,
  afterwards: Break['afterwards'],
  ending: AbortSignal,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let forget = (): void => {};
  let breakOff = (_reason: unknown): void => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (first.length > 0) controller.enqueue(first);
      breakOff = (reason) => {
        forget();
        controller.error(reason);
      };
      const end = (): void => breakOff(new TypeError('terminated'));
      const giveUp = (): void => breakOff(signal.reason);
      ending.addEventListener('abort', end);
      signal.addEventListener('abort', giveUp);
      forget = () => {
        ending.removeEventListener('abort', end);
        signal.removeEventListener('abort', giveUp);
      };
    },
    pull() {
      if (afterwards === 'the end of the connection') breakOff(new TypeError('terminated'));
    },
    cancel() {
      forget();
    },
  });
}
