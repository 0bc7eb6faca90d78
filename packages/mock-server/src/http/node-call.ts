import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Awaitable } from '../awaitable.ts';
import type { Beginning, Call, ReadBytes } from './call.ts';
import { originOf, originOfHost } from './origin-of.ts';
import { lengthTold, readMessage } from './read-message.ts';
import { Sent } from './sent.ts';
import type { Left } from './step.ts';

/** A body that is no longer is read before anything is done about its request. */
const SHORT = 65_536;

/** A call over a socket, as Node's own server has read it. */
export class NodeCall implements Call {
  readonly path: string;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #parameters: Readonly<Record<string, string>>;
  readonly #url: string | undefined;
  #signal: AbortSignal | undefined;
  #body: ReadBytes | undefined;

  /** @param url - The whole of it, where more than the path and the host have a say in it. */
  constructor(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    path: string,
    parameters: Readonly<Record<string, string>>,
    url?: string,
  ) {
    this.path = path;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#parameters = parameters;
    this.#url = url;
  }

  get method(): string {
    return this.#incoming.method ?? '';
  }

  get origin(): string {
    return this.#url === undefined ? originOfHost(this.#incoming.headers.host ?? '') : originOf(this.#url);
  }

  get signal(): AbortSignal {
    this.#signal ??= signalOf(this.#outgoing);
    return this.#signal;
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  headers(): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const name in this.#incoming.headers) headers[name] = this.header(name) ?? '';
    return headers;
  }

  headerBytes(): number {
    let bytes = 0;
    for (const text of this.#incoming.rawHeaders) bytes += text.length;
    return bytes;
  }

  parameter(name: string): string | undefined {
    return this.#parameters[name];
  }

  /**
   * Goes on once a short body has been read. All that follows can be done at once then, where each step would wait for a
   * promise of the step before.
   */
  begin(next: () => void): void {
    const length = lengthTold(this.#incoming);
    if (length === undefined || length === 0 || length > SHORT) next();
    else
      readMessage(this.#incoming, length, (read) => {
        this.#body = read;
        next();
      });
  }

  readBytes(most: number): Awaitable<ReadBytes> {
    const body = this.#body;
    if (body === undefined) return new Promise((resolve) => readMessage(this.#incoming, most, resolve));
    return body !== 'cut-off' && body.length > most ? 'too-large' : body;
  }

  reset(): Left {
    this.#outgoing.socket?.resetAndDestroy();
    return new Sent(undefined);
  }

  giveUpTo({ status, headers, bytes, afterwards, ending }: Beginning): Left {
    const outgoing = this.#outgoing;
    const destroy = (): void => void outgoing.socket?.destroy();
    outgoing.writeHead(status, headers);
    if (afterwards === 'nothing more') {
      ending.addEventListener('abort', destroy);
      outgoing.once('close', () => ending.removeEventListener('abort', destroy));
      outgoing.write(bytes);
    } else outgoing.write(bytes, destroy); // A socket that ends before the bytes have left sends none of them.
    return new Sent(status);
  }
}

function signalOf(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    if (!outgoing.writableFinished) controller.abort();
  };
  if (outgoing.closed) abort();
  else outgoing.once('close', abort);
  return controller.signal;
}
