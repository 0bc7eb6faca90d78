import { ConfigurationError } from '../errors/configuration-error.ts';
import { isVideoRetalkError } from '../errors/is-videoretalk-error.ts';
import { callbackTimeoutMs } from '../generated/essentials.ts';
import { checkNumber } from '../options.ts';
import type { FinishedTask } from '../task-types.ts';
import { withCutOff } from '../transport/cut-off.ts';
import type { VideoRetalkClient } from '../video-retalk-client.ts';
import { isFinal } from '../waiting/is-final.ts';
import { type ClientClock, timingOf } from '../waiting/timing.ts';
import { sameToken } from './callback-token.ts';
import { checkToken } from './callback-url.ts';
import { readBody } from './read-body.ts';
import { readNotice } from './read-notice.ts';
import { createRecent } from './recent.ts';
import { tokenParameter } from './token-parameter.ts';

/** How a receiver is set up. */
export interface CallbackReceiverOptions {
  /**
   * Looks the task up, with the key that created it. A `VideoRetalkClient` is one, whose waits for the task are then
   * hastened.
   */
  client: {
    readonly tasks: Pick<VideoRetalkClient['tasks'], 'get'> &
      Partial<Pick<VideoRetalkClient['tasks'], 'notify'>>;
  };
  /**
   * Called with the task as it was looked up, once for each that ended, however often it is announced. The sender waits
   * for it, and not for long: hand long work on. What it throws makes the sender try again.
   */
  onTask: (task: FinishedTask) => void | Promise<void>;
  /**
   * Called with what `onTask` or the look-up threw. Default: `console.error`. What it throws rejects the receiver's
   * promise.
   */
  onError?: ((error: unknown) => void | Promise<void>) | undefined;
  /** The secret that the callback's URL must carry. See `callbackUrl`. Default: none is asked for. */
  token?: string | undefined;
  /** The largest body to read, in bytes. Default: 1 MiB. */
  maxBytes?: number | undefined;
  /** How many tasks that were dealt with are remembered, in this process. Default: 1000. */
  remember?: number | undefined;
  /** For tests: replaces the time. */
  clock?: ClientClock | undefined;
}

/** Answers a callback. It fits wherever a server takes a function from `Request` to `Response`. */
export type CallbackReceiver = (request: Request) => Promise<Response>;

const defaultMaxBytes = 1_048_576;
const defaultRemember = 1000;

/** The limit for a look-up, in ms. It leaves `onTask` half of the time that the sender waits. */
const lookUpTimeout = callbackTimeoutMs / 2;

/** The limit for an answer, in ms: a little less than the time that the sender waits. */
const answerTimeout = callbackTimeoutMs * 0.9;

/**
 * Makes a receiver of callbacks. Callbacks are not signed, so a body is only taken as a hint: the task is looked up with
 * your key before it is believed.
 *
 * It answers 204 once `onTask` is done, and otherwise what makes the sender try again: 400, 401, 404, 405, 413 or 415 for
 * a request that is no callback, 408 where its body did not come in time, 500 where `onTask` threw, 503 where the end of
 * the task could not be confirmed, or where `onTask` needs more time than the sender gives: it goes on, and a repetition
 * is answered 204 once it is done.
 *
 * @param options What to do with a task, and how much to trust. Sizes are in bytes.
 * @throws ConfigurationError for an option that cannot work.
 */
export function createCallbackReceiver(options: CallbackReceiverOptions): CallbackReceiver {
  const { client, onTask } = options;
  const clock = timingOf(options.clock);
  const { onError = (error: unknown) => console.error(error) } = options;
  if (typeof onTask !== 'function') {
    throw new ConfigurationError('onTask', 'is not a function', 'Give what is to be done with a task.');
  }
  const token = options.token === undefined ? undefined : checkToken(options.token);
  const maxBytes = checkNumber(options, 'maxBytes', 1) ?? defaultMaxBytes;
  const done = createRecent(checkNumber(options, 'remember', 0, undefined, true) ?? defaultRemember);
  const underWay = new Map<string, Promise<Outcome>>();

  const settle = async (id: string): Promise<Outcome> => {
    let task: FinishedTask;
    try {
      const found = await client.tasks.get(id, { timeout: lookUpTimeout, maxRetries: 0 });
      if (found.id !== id || !isFinal(found.status)) return [503, 'The task has not ended yet.'];
      task = found as FinishedTask;
    } catch (error) {
      await onError(error);
      return isVideoRetalkError(error, 'NotFoundError')
        ? [404, 'There is no such task.']
        : [503, 'The task cannot be looked up.'];
    }
    const key = keyOf(task.id, task.status);
    if (done.has(key)) return [204];
    try {
      await onTask(task);
    } catch (error) {
      await onError(error);
      return [500, 'The task could not be dealt with.'];
    }
    done.add(key);
    return [204];
  };

  // By the id alone: what a body claims beyond it must not make two of one task.
  const settleOnce = (id: string): Promise<Outcome> => {
    const present = underWay.get(id);
    if (present) return present;
    const work = settle(id).finally(() => underWay.delete(id));
    underWay.set(id, work);
    return work;
  };

  const judge = async (request: Request, late: Late): Promise<Outcome> => {
    if (request.method !== 'POST') return [405, 'Only POST is taken.'];
    if (token !== undefined) {
      const given = new URL(request.url).searchParams.get(tokenParameter) ?? '';
      if (!(await sameToken(given, token))) return [401, 'The token is missing or wrong.'];
    }
    if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
      return [415, 'Only application/json is taken.'];
    }
    let body: string | undefined;
    try {
      body = await readBody(request, maxBytes);
    } catch {
      return [400, 'The body cannot be read.'];
    }
    if (body === undefined) return [413, `The body is larger than ${maxBytes} bytes.`];
    const notice = readNotice(body);
    if (typeof notice === 'string') return [400, notice];
    client.tasks.notify?.(notice.id);
    if (done.has(keyOf(notice.id, notice.status))) return [204];
    late.outcome = [503, 'The task is still being dealt with.'];
    return settleOnce(notice.id);
  };

  return async (request) => {
    // What to answer when time is up.
    const late: Late = { outcome: [408, 'The body did not come in time.'] };
    const limits = { signal: undefined, timeout: answerTimeout, onTimeout: () => late.outcome, clock };
    return answer(await withCutOff(limits, () => judge(request, late)));
  };
}

interface Late {
  outcome: Outcome;
}

/** A status, and why. */
type Outcome = readonly [status: number, text?: string];

function answer([status, text]: Outcome): Response {
  if (text === undefined) return new Response(null, { status });
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8' });
  if (status === 405) headers.set('allow', 'POST');
  return new Response(text, { status, headers });
}

function keyOf(id: string, status: string): string {
  return `${status} ${id}`;
}
