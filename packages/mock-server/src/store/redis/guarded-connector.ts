import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import { AbstractConnector } from 'ioredis';

/** A connection of TLS may fail twice: its second error would find no listener of the client's, and end the process. */
export class GuardedConnector extends AbstractConnector {
  readonly #options: { readonly host: string; readonly port: number; readonly tls?: object };

  constructor(options: unknown) {
    const given = options as { host: string; port: number; tls?: object; disconnectTimeout: number };
    super(given.disconnectTimeout);
    this.#options = given;
  }

  override connect(): Promise<Socket> {
    const { host, port, tls } = this.#options;
    this.connecting = true;
    return new Promise((resolve, reject) => {
      // The client takes the stream in the turn after this one.
      process.nextTick(() => {
        if (!this.connecting) return reject(new Error('Connection is closed.'));
        const stream = tls ? connectSecure({ host, port, ...tls }) : connectPlain({ host, port });
        this.stream = stream;
        stream.on('error', (error) => {
          this.firstError ??= error;
        });
        resolve(stream);
      });
    });
  }
}
