import { leave, listenForAbort } from './abort-listeners.ts';
import type { SendCallback, SendResult } from './send-callback.ts';

/**
 * Holds a sender of the user's own to what the contract asks of every attempt: it ends in time, and when the mock does,
 * whatever the sender does. What it throws is a failed attempt, and not the mock's end.
 *
 * @param timeoutMs - How long an attempt may take, in real milliseconds.
 */
export function boundSender(send: SendCallback, timeoutMs: () => number): SendCallback {
  return (request, signal) =>
    new Promise<SendResult>((resolve) => {
      const stopped = { error: 'stopped before the receiver had answered' };
      if (signal.aborted) return resolve(stopped);
      const limit = timeoutMs();
      const settle = (result: SendResult): void => {
        clearTimeout(timer);
        leave(listener);
        resolve(result);
      };
      const timer = setTimeout(
        () => settle({ error: `no answer within ${limit / 1000} s`, timedOut: true }),
        limit,
      );
      const listener = listenForAbort(signal, () => settle(stopped));
      // Called in a promise, so that a sender that throws instead of rejecting is no exception.
      Promise.resolve()
        .then(() => send(request, signal))
        .then(settle, (thrown: unknown) =>
          settle({ error: thrown instanceof Error ? thrown.message : String(thrown) }),
        );
    });
}
