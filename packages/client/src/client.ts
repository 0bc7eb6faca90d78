import createRawClient, { type Client } from 'openapi-fetch';
import { ConfigurationError } from './errors/configuration-error.ts';
import { operations, requestFields } from './generated/constants.ts';
import type { paths } from './generated/schema.ts';
import { type ClientOptions, checkHeaders, checkMs, resolveOptions } from './options.ts';
import type { CompletedTask, CreatedTask, GenerateRequest, Task } from './task-types.ts';
import { concealInText } from './transport/conceal-key.ts';
import { send } from './transport/send.ts';
import { pollDelay } from './waiting/poll-delay.ts';
import { waitForTask } from './waiting/wait-for-task.ts';

/** What may be set for one call. */
export interface CallOptions {
  /** Ends the call at once; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The limit for the request with its answer, in ms. Default: the client's `requestTimeout`. */
  timeout?: number | undefined;
  /** Headers for this call. One of the same name replaces the client's. */
  headers?: Record<string, string> | undefined;
}

/** What may be set for a wait. */
export interface WaitOptions {
  /** Ends the wait at once; it rejects with the signal's reason. The task goes on. */
  signal?: AbortSignal | undefined;
  /** The deadline of the whole wait, in ms. Default: none. */
  timeout?: number | undefined;
  /** The delay between two look-ups, in ms. Default: the client's `pollInterval`. */
  pollInterval?: number | undefined;
  /** Called after the first look-up, and after each that shows another status or progress. What it throws ends the wait. */
  onProgress?: ((task: Task) => void) | undefined;
}

/** A client of the VideoRetalk API. */
export interface VideoRetalkClient {
  readonly videos: {
    /**
     * Creates a task (`createVideoRetalkGeneration`): one POST that is never repeated, since each may be paid for.
     *
     * @param request What to make.
     * @param options Limits of this call, in ms.
     * @returns The task as it is created. It does not wait for the result: see `tasks.wait`.
     * @throws ApiError or one of its subclasses; ConnectionError; RequestTimeoutError; UnexpectedResponseError. Where
     *   `outcomeUnknown` is true, and after an abort, a task may have been created and be paid for.
     */
    generate(request: GenerateRequest, options?: CallOptions): Promise<CreatedTask>;
  };
  readonly tasks: {
    /**
     * Reads a task (`getTaskDetail`), once.
     *
     * @param id The id from the answer to the creation.
     * @param options Limits of this call, in ms.
     * @returns The task. `status` tells its state; a server may know more states than this client.
     * @throws ApiError or one of its subclasses; ConnectionError; RequestTimeoutError; UnexpectedResponseError;
     *   ConfigurationError for an id that cannot be one.
     */
    get(id: string, options?: CallOptions): Promise<Task>;
    /**
     * Reads a task (`getTaskDetail`) again and again until it has ended. Up to five look-ups in a row may fail for a
     * passing reason; `Retry-After` is heeded.
     *
     * @param id The id from the answer to the creation.
     * @param options Deadline and pace, in ms.
     * @returns The completed task.
     * @throws TaskFailedError; TaskCancelledError; WaitTimeoutError at the deadline (the task goes on, and is paid for);
     *   UnknownStatusError; and what `get` throws.
     */
    wait(id: string, options?: WaitOptions): Promise<CompletedTask>;
  };
  /** The underlying openapi-fetch client, with the key and the base URL, but without time limits and typed errors. */
  readonly raw: Client<paths>;
}

/**
 * Makes a client. It sends nothing by itself.
 *
 * @param options The key, and what else differs from the defaults. Times are in ms.
 * @throws ConfigurationError for an option that cannot work.
 */
export function createClient(options: ClientOptions): VideoRetalkClient {
  const settings = resolveOptions(options);
  const { apiKey, baseUrl, clock, requestTimeout } = settings;
  const raw = createRawClient<paths>({
    baseUrl,
    fetch: settings.fetch,
    headers: { authorization: `Bearer ${apiKey}`, ...settings.headers },
  });

  const lookUp = (id: string) => {
    // A URL drops empty and dotted segments, so these would ask for another path.
    if (typeof id !== 'string' || /^\.{0,2}$/.test(id)) {
      throw new ConfigurationError('id', 'is not the id of a task', 'Give the `id` of the created task.');
    }
    const { method, path } = operations.getTaskDetail;
    const url = `${baseUrl}${path.replace('{task_id}', () => encodeURIComponent(concealInText(id, apiKey)))}`;
    return { method, url };
  };

  const get = async (id: string, call: CallOptions = {}): Promise<Task> => {
    const exchange = lookUp(id);
    const headers = checkHeaders(call.headers);
    return send<Task>(settings, {
      exchange,
      creation: false,
      required: 'status',
      signal: call.signal,
      timeout: checkMs('timeout', call.timeout) ?? requestTimeout,
      call: (init) =>
        raw.GET(operations.getTaskDetail.path, { ...init, headers, params: { path: { task_id: id } } }),
    });
  };

  return {
    videos: {
      async generate(request, call = {}) {
        const { method, path } = operations.createVideoRetalkGeneration;
        const headers = checkHeaders(call.headers);
        const body = { ...request, model: request.model ?? requestFields.model.default };
        return send<CreatedTask>(settings, {
          exchange: { method, url: `${baseUrl}${path}` },
          creation: true,
          required: 'id',
          signal: call.signal,
          timeout: checkMs('timeout', call.timeout) ?? requestTimeout,
          call: (init) => raw.POST(path, { ...init, headers, body }),
        });
      },
    },
    tasks: {
      get,
      async wait(id, wait = {}) {
        const interval = checkMs('pollInterval', wait.pollInterval) ?? settings.pollInterval;
        return waitForTask({
          id: concealInText(String(id), apiKey),
          exchange: lookUp(id),
          signal: wait.signal,
          timeout: checkMs('timeout', wait.timeout),
          onProgress: wait.onProgress,
          clock,
          poll: (signal) => get(id, { signal }),
          delay: () => pollDelay(interval, settings.random),
        });
      },
    },
    raw,
  };
}
