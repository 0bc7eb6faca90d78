import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { callbackDelivery } from '../../generated/constants.ts';
import { OptionError } from '../option-error.ts';
import type { ReceivedCallback, Reply } from './delivery-record.ts';
import { certificateFor, type ReceiverAuthority } from './receiver-authority.ts';

/** Where a receiver of callbacks listens, and how the server under test reaches it. */
export interface ReceiverOptions {
  /** The address to listen on. Default: `127.0.0.1`. */
  readonly host?: string | undefined;
  /** The port to listen on, from 0 to 65535. Default: 0, any free one. */
  readonly port?: number | undefined;
  /** How the server reaches it, where that is not the address itself, such as `https://tunnel.example.com/hook`. */
  readonly url?: string | undefined;
  /**
   * Has the receiver listen by https, with a certificate of this authority, which the server has to trust. Without one it
   * listens by http, which is enough behind a `url` that is https, and for a mock that is allowed to send there.
   */
  readonly authority?: ReceiverAuthority | undefined;
}

/** What a receiver does for one task. */
export interface Channel {
  /** What the task's `callback_url` has to be. */
  readonly url: string;
  readonly replies: readonly Reply[];
  /** What has come so far, in the order of its coming. Requests that are being answered are not among them yet. */
  readonly received: ReceivedCallback[];
  readonly astray: () => number;
  /** Whether a request is being answered. */
  readonly busy: () => boolean;
}

/** What is found out about a callback before it is replied to. */
export type Observed = Pick<ReceivedCallback, 'clockAt' | 'lookedUp'>;

export interface Receiver {
  /** Where it is reached. */
  readonly origin: string;
  /** How many connections were not made since the other side did not trust the certificate, or spoke no TLS. */
  readonly untrusted: number;
  /** Opens a channel. `observe` is asked before each reply. `redirected` stands for a reply that leads elsewhere. */
  open(replies: (redirected: Reply) => readonly Reply[], observe: () => Promise<Observed>): Channel;
  close(): Promise<void>;
}

/** @throws {OptionError} where it cannot listen there. */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { host = '127.0.0.1', port = 0, authority } = options;
  const named = options.url === undefined ? host : new URL(options.url).hostname.replace(/^\[|\]$/g, '');
  const channels = new Map<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>();
  const faults: unknown[] = [];
  const listener: RequestListener = (request, response) => {
    const answer = channels.get((request.url ?? '').replace(/\?.*$/s, ''));
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    answer(request, response).catch((fault: unknown) => {
      // Whoever goes away in the middle of a request has sent no callback.
      if (!request.destroyed || request.complete) faults.push(fault);
      response.destroy();
    });
  };
  const server =
    authority === undefined
      ? createServer(listener)
      : createSecureServer(await certificateFor(named, authority), listener);
  let untrusted = 0;
  server.on('tlsClientError', () => {
    untrusted += 1;
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new OptionError('callbackReceiver', `cannot listen on ${host}:${port}: ${error.message}`)),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  const base = (
    options.url ?? `${authority === undefined ? 'http' : 'https'}://${shown}:${address.port}`
  ).replace(/\/+$/, '');
  // A tunnel hands the path on as it is.
  const prefix = new URL(base).pathname.replace(/\/+$/, '');
  let opened = 0;

  return {
    origin: new URL(base).origin,
    get untrusted() {
      return untrusted;
    },
    open(repliesOf, observe) {
      opened += 1;
      const place = `/callbacks/${opened}-${crypto.randomUUID()}`;
      const elsewhere = `${place}/elsewhere`;
      // A query belongs to the address as well: it has to arrive.
      const path = `${place}?task=${opened}&of=videoretalk-contract`;
      let strays = 0;
      const replies = repliesOf({ status: 307, location: `${base}${elsewhere}` });
      const received: ReceivedCallback[] = [];
      let begun = 0;
      let open = 0;
      channels.set(`${prefix}${place}`, async (request, response) => {
        const reply = replies[Math.min(begun, replies.length - 1)] ?? { status: 204 };
        begun += 1;
        open += 1;
        try {
          received.push(await receive(request, response, reply, observe));
        } finally {
          open -= 1;
        }
      });
      channels.set(`${prefix}${elsewhere}`, async (request, response) => {
        strays += 1;
        request.resume();
        response.writeHead(204).end();
      });
      return { url: `${base}${path}`, replies, received, astray: () => strays, busy: () => open > 0 };
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      if (faults.length > 0) throw new AggregateError(faults, 'the receiver of callbacks has failed');
    },
  };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  observe: () => Promise<Observed>,
): Promise<ReceivedCallback> {
  const body = (await buffer(request)).toString();
  const at = performance.now();
  const gone = new Promise<void>((resolve) => response.once('close', () => resolve()));
  const observed = await observe();
  let givenUp = response.closed;
  let repliedAt = performance.now();
  if (reply === 'hangs') {
    givenUp ||= await isGivenUp(gone, request.socket);
    repliedAt = performance.now();
  } else if (reply === 'breaks-off') request.socket.destroy();
  else {
    const { status, location } = reply;
    response
      .writeHead(status, { connection: 'close', ...(location === undefined ? {} : { location }) })
      .end();
  }
  if (!response.closed) await gone;
  const headers = Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
  );
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers,
    body,
    reply,
    at,
    ...observed,
    repliedAt,
    endedAt: performance.now(),
    givenUp,
  };
}

/** How long a receiver that never answers holds on, in ms: twice as long as a server may wait for it. */
const LONGEST_HOLD_MS = 2 * callbackDelivery.timeoutMs;

/** Waits until the other side has gone, or for so long that it should have. */
async function isGivenUp(gone: Promise<void>, socket: Socket): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_HOLD_MS);
  });
  try {
    return await Promise.race([gone.then(() => true), held]);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
