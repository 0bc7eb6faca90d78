import type { CallbackRequest, SendCallback } from '@videoretalk/mock-server';
import { type Json, jsonOf, type Mutant, without } from './mutant.ts';
import { sendWithin } from './send-callback.ts';

const received = { response: { status: 204, headers: {}, body: '', truncated: false } };

/** Keeps another plan of retries than the contract. */
const retrying = (name: string, retryDelaysMs: readonly number[]): Mutant => ({
  name,
  contract: (sound) => ({ ...sound, callbackDelivery: { ...sound.callbackDelivery, retryDelaysMs } }),
});

/** Sends something else. */
const sending = (
  name: string,
  change: (request: CallbackRequest, task: Json) => CallbackRequest,
): Mutant => ({
  name,
  send: (sound) => (request, signal) => sound(change(request, jsonOf(request.body)), signal),
});

const telling = (name: string, change: (task: Json, attempt: number) => unknown): Mutant =>
  sending(name, (request, task) => ({
    ...request,
    body: JSON.stringify(change(task, Number(request.headers['x-mock-attempt']))),
  }));

/** Sends no callback of the tasks that match. */
const withholding = (name: string, matches: (task: Json) => boolean): Mutant => ({
  name,
  send: (sound) => async (request, signal) =>
    matches(jsonOf(request.body)) ? received : sound(request, signal),
});

/** Takes an answer for a success that is none. */
const contentWith = (name: string, isEnough: (status: number) => boolean): Mutant => ({
  name,
  send: (sound) => async (request, signal) => {
    const result = await sound(request, signal);
    // No answer at all has the status 0.
    return isEnough('response' in result ? result.response.status : 0) ? received : result;
  },
});

/** Gives up after another time. */
const patient = (name: string, timeoutMs: number): Mutant => ({
  name,
  options: { long: true },
  contract: (sound) => ({ ...sound, callbackDelivery: { ...sound.callbackDelivery, timeoutMs } }),
  send: () => sendWithin(timeoutMs),
});

const twice: (sound: SendCallback) => SendCallback = (sound) => async (request, signal) => {
  await sound(request, signal);
  return sound(request, signal);
};

const inUrl = (request: CallbackRequest, change: (url: URL) => void): CallbackRequest => {
  const url = new URL(request.url);
  change(url);
  return { ...request, url: url.href };
};

/** What goes wrong as the end of a task is announced. */
export const callbackMutants: readonly Mutant[] = [
  withholding('no callback is sent', () => true),
  withholding('no callback is sent of a task that has failed', ({ status }) => status === 'failed'),
  withholding('no callback is sent of a task that is cancelled', ({ status }) => status === 'cancelled'),
  retrying('a callback is never sent again', []),
  retrying('a callback is sent again once too rarely', [1000, 2000]),
  retrying('a callback is sent again once too often', [1000, 2000, 4000, 8000]),
  retrying('a callback is sent again every second', [1000, 1000, 1000]),
  retrying('a callback is sent again at once', [1, 1, 1]),
  retrying('a callback is sent again after twice the time', [2000, 4000, 8000]),
  contentWith('a callback that met a 404 is not sent again', (status) => status >= 400 && status < 500),
  contentWith('a callback that met a 500 is not sent again', (status) => status >= 500),
  contentWith('a redirect counts as received', (status) => status >= 300 && status < 400),
  contentWith('a broken connection counts as received', (status) => status === 0),
  { name: 'a callback follows redirects', send: () => sendWithin(10_000, 'follow') },
  { name: 'a callback is sent twice', send: twice },
  {
    name: 'a callback that was received is sent again',
    send: (sound) => async (request, signal) => {
      await sound(request, signal);
      return { error: 'taken for lost' };
    },
  },
  patient('a callback waits for an answer for half a minute', 30_000),
  patient('a callback waits for an answer for a second', 1000),
  telling('a callback lacks the results', (task) => without(task, 'results')),
  telling('a callback has other progress than the look-up', (task) => ({ ...task, progress: 77 })),
  telling('a callback tells of another task', (task) => ({
    ...task,
    id: 'task-unified-1775200000-aaaaaaaa',
  })),
  telling('a callback tells of a task that is at work', (task) => ({
    ...without(without(task, 'results'), 'error'),
    status: 'processing',
    progress: 90,
  })),
  telling('a callback is wrapped in data', (task) => ({ data: task })),
  telling('a second attempt has another body', (task, attempt) => ({
    ...task,
    ...(attempt > 1 && { attempt }),
  })),
  sending('a callback is sent as text/plain', (request) => ({
    ...request,
    headers: { ...request.headers, 'content-type': 'text/plain' },
  })),
  sending('a callback is sent as a form', (request, task) => ({
    ...request,
    headers: { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: `${new URLSearchParams({ id: String(task.id), status: String(task.status) })}`,
  })),
  sending('a callback is sent by PUT', (request) => ({ ...request, method: 'PUT' as 'POST' })),
  sending('a callback loses the path of its URL', (request) =>
    inUrl(request, (url) => {
      url.pathname = '/';
    }),
  ),
  sending('a callback loses the query of its URL', (request) =>
    inUrl(request, (url) => {
      url.search = '';
    }),
  ),
];
