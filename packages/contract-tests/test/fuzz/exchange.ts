import type { MockServer } from '@videoretalk/mock-server';
import type { ReadAnswer } from '../../src/judge/contract-judge.ts';

export interface Sent {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined;
}

/** Real milliseconds after which an exchange counts as one that hangs. */
const PATIENCE_MS = 5_000;

/** Sends a request to a mock without a socket, and reads the answer to its end. A stream of events is only begun. */
export async function exchange(mock: MockServer, { method, path, headers, body }: Sent): Promise<ReadAnswer> {
  const response = await inTime(
    `${method} ${path}`,
    mock.fetch(`http://mock.test${path}`, {
      method,
      ...(headers ? { headers } : {}),
      ...(body === undefined ? {} : { body }),
    }),
  );
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (streams) await response.body?.cancel();
  const text = streams ? '' : await inTime(`the body of ${method} ${path}`, response.text());
  return { status: response.status, headers: response.headers, text };
}

/** Waits for what must not hang. */
export async function inTime<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} hangs`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
