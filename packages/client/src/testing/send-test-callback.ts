import { tokenParameter } from '../callbacks/token-parameter.ts';
import { callbackTimeoutMs } from '../generated/essentials.ts';
import type { CallbackReceiver, FinishedTask } from '../index.ts';
import { testTask } from './test-task.ts';

/** How a test callback is sent. */
export interface SendTestCallbackOptions {
  /** The body. Default: a completed task. */
  task?: FinishedTask | undefined;
  /** The secret that the receiver asks for. Default: none. */
  token?: string | undefined;
  /** The headers that shall differ. */
  headers?: Record<string, string> | undefined;
}

/**
 * Sends one callback as the API does, for tests of a receiver. It is sent once: call it again to see what your receiver
 * makes of a repetition.
 *
 * @param target A receiver or a route handler, or the URL on which one listens.
 * @param options What to send.
 * @returns The answer. A 2xx would end the delivery; after every other one the API would try again.
 * @throws What the receiver throws; where a URL does not answer within the time that the API waits, a `TimeoutError`.
 */
export async function sendTestCallback(
  target: CallbackReceiver | string | URL,
  options: SendTestCallbackOptions = {},
): Promise<Response> {
  const { task = testTask('completed'), token, headers } = options;
  const url = new URL(typeof target === 'function' ? 'https://example.com/callbacks' : target);
  if (token !== undefined) url.searchParams.set(tokenParameter, token);
  const request = new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(task),
    redirect: 'manual',
    signal: AbortSignal.timeout(callbackTimeoutMs),
  });
  return typeof target === 'function' ? target(request) : fetch(request);
}
