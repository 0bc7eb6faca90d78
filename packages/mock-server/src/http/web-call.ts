import type { HonoRequest } from 'hono';
import type { Beginning, Call, ReadBytes } from './call.ts';
import { originOf } from './origin-of.ts';
import { Sent } from './sent.ts';
import type { Left } from './step.ts';

/** A call without a socket: a `Request`, as Hono shows it. */
export class WebCall implements Call {
  readonly #request: HonoRequest;
  readonly #door: { broken: boolean } | undefined;

  /** @param door - Where it is told that the connection would be broken. */
  constructor(request: HonoRequest, door: { broken: boolean } | undefined) {
    this.#request = request;
    this.#door = door;
  }

  get method(): string {
    return this.#request.method;
  }

  get path(): string {
    return this.#request.path;
  }

  get origin(): string {
    return originOf(this.#request.url);
  }

  get signal(): AbortSignal {
    return this.#request.raw.signal;
  }

  header(name: string): string | undefined {
    return this.#request.header(name);
  }

  headers(): Record<string, string> {
    return this.#request.header();
  }

  headerBytes(): number {
    let bytes = 0;
    for (const [name, value] of this.#request.raw.headers) bytes += name.length + value.length;
    return bytes;
  }

  parameter(name: string): string | undefined {
    return this.#request.param(name);
  }

  async readBytes(most: number): Promise<ReadBytes> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const chunk of this.#request.raw.body ?? []) {
      size += chunk.length;
      // What is too large is still read, and dropped, as it is over a socket.
      if (size <= most) chunks.push(chunk);
      else chunks.length = 0;
    }
    return size > most ? 'too-large' : new Uint8Array(await new Blob(chunks).arrayBuffer());
  }

  /** The call fails as a `fetch` does whose connection is reset. */
  reset(): Left {
    if (this.#door) this.#door.broken = true;
    return new Sent(undefined);
  }

  giveUpTo({ status, headers, bytes, afterwards, ending }: Beginning): Left {
    return new Response(upTo(bytes, afterwards, ending, this.signal), { status, headers });
  }
}

/** A body that fails as that of a `fetch` does whose connection breaks, or whose caller gives up. */
function upTo(
  bytes: Uint8Array,
  afterwards: Beginning['afterwards'],
  ending: AbortSignal,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let forget = (): void => {};
  let breakOff = (_reason: unknown): void => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
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
