import type { IncomingMessage, OutgoingHttpHeader, RequestListener, ServerResponse } from 'node:http';
import { atEndOfTurn } from '../at-end-of-turn.ts';
import { JsonAnswer } from '../http/json-answer.ts';
import { NodeCall } from '../http/node-call.ts';
import type { ServedOperation } from '../http/operations.ts';
import { Sent } from '../http/sent.ts';
import type { Left } from '../http/step.ts';
import type { Ask } from './in-process-fetch.ts';

/** A host that means the same however it is read. */
const plainHost = /^[\w.-]+(:\d+)?$/;
/** A part of a path that means the same however it is read. */
const plainSegment = /^[\w-]+$/;

/**
 * Answers requests of Node's own server. Those for an operation are answered at once, where they are written as the contract
 * writes them. All others go to the app, by Node's adapter for Hono. The adapter is loaded for the first of them: with the
 * platform's `Request` and `Response`, which it needs, that takes a third of the start of a mock.
 *
 * @param hostname - Stands for the host where a request names none, as HTTP/1.0 may.
 */
export function nodeListener(
  operations: readonly ServedOperation[],
  ask: Ask,
  hostname: string,
): RequestListener {
  const find = finder(operations);
  let others: Promise<RequestListener> | undefined;
  return (incoming, outgoing) => {
    const found = plainHost.test(incoming.headers.host ?? '') ? find(incoming) : undefined;
    if (found === undefined) {
      others ??= adapted(ask, hostname);
      void others.then((listener) => listener(incoming, outgoing));
      return;
    }
    const call = new NodeCall(incoming, outgoing, found.path, found.parameters);
    call.begin(() => {
      const left = found.operation.answer(call);
      if (left instanceof Promise) void left.then((given) => send(given, outgoing));
      else send(left, outgoing);
    });
  };
}

async function adapted(ask: Ask, hostname: string): Promise<RequestListener> {
  const { getRequestListener } = await import('@hono/node-server');
  // The globals belong to the program that the mock runs in.
  return getRequestListener(ask as never, { hostname, overrideGlobalObjects: false });
}

type Parameters = Readonly<Record<string, string>>;

interface Found {
  readonly operation: ServedOperation;
  /** The target. Where it has no parameters, that is the contract's own text, of which many requests may be remembered. */
  readonly path: string;
  readonly parameters: Parameters;
}

/** Finds the operation of a request whose target can be read in one way only: it has no escapes, no dots and no query. */
function finder(operations: readonly ServedOperation[]): (request: IncomingMessage) => Found | undefined {
  const known = operations.map((operation) => ({ operation, read: readerOf(operation.path) }));
  return ({ method, url = '' }) => {
    for (const { operation, read } of known) {
      const parameters = method === operation.method ? read(url) : undefined;
      if (parameters !== undefined)
        return { operation, path: parameters === none ? operation.path : url, parameters };
    }
    return undefined;
  };
}

const none: Parameters = {};

/** Reads a target by a path of the contract. More than one parameter is left to the app. */
function readerOf(path: string): (url: string) => Parameters | undefined {
  const [before = '', name, after = '', ...more] = path.split(/\{(\w+)\}/);
  if (name === undefined) return (url) => (url === path ? none : undefined);
  if (more.length > 0) return () => undefined;
  return (url) => {
    if (!url.startsWith(before) || !url.endsWith(after)) return undefined;
    const value = url.slice(before.length, url.length - after.length);
    return plainSegment.test(value) ? { [name]: value } : undefined;
  };
}

/** Answers of one turn of the event loop leave together, at its end. */
function send(left: Left, outgoing: ServerResponse): void {
  if (left instanceof Sent) return;
  if (left instanceof JsonAnswer) {
    const { status, headers, text } = left;
    // As a list: Node takes a fifth of a look-up longer to go through a record that was put together.
    const list: (string | number)[] = [];
    for (const name in headers) list.push(name, headers[name] as string);
    // To count the bytes of a text, V8 puts its pieces together, and does so again when it is written.
    list.push('content-length', left.isAscii ? text.length : Buffer.byteLength(text));
    outgoing.writeHead(status, list as OutgoingHttpHeader[]);
    atEndOfTurn(() => {
      // In one piece: by `end(text)`, Node writes an empty second one after it, and both by `writev`.
      outgoing.write(text);
      outgoing.socket?.uncork();
      outgoing.end();
    });
    return;
  }
  void left.arrayBuffer().then((body) => {
    const headers = { ...Object.fromEntries(left.headers), 'content-length': body.byteLength };
    outgoing.writeHead(left.status, headers).end(new Uint8Array(body));
  });
}
