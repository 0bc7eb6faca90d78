import createRawClient, { type Client } from 'openapi-fetch';
import { ConfigurationError } from './errors/configuration-error.ts';
import { operations, requestFields } from './generated/constants.ts';
import type { paths } from './generated/schema.ts';
import { createHandle, type SubmittedTask, type TaskHandle } from './handle/task-handle.ts';
import { readHandle, type TaskHandleJson } from './handle/task-handle-json.ts';
import { type ClientOptions, checkHeaders, checkMs, checkRetries, resolveOptions } from './options.ts';
import type { CompletedTask, CreatedTask, GenerateRequest, Task } from './task-types.ts';
import { concealInJson, concealInText } from './transport/conceal-key.ts';
import { idempotencyHeader, idempotencyKeyOf, refuseIdempotencyHeader } from './transport/idempotency-key.ts';
import { send } from './transport/send.ts';
import { sendCreation } from './transport/send-creation.ts';
import { pollDelay } from './waiting/poll-delay.ts';
import { type Wait, waitForTask } from './waiting/wait-for-task.ts';
import { watchTask } from './waiting/watch-task.ts';

/** What may be set for one call. */
export interface CallOptions {
  /** Ends the call at once; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The limit for the request with its answer, in ms. Default: the client's `requestTimeout`. */
  timeout?: number | undefined;
  /** Headers for this call. One of the same name replaces the client's. */
  headers?: Record<string, string> | undefined;
}

/** What may be set for one creation. `timeout` is the limit for all its tries together. */
export interface GenerateOptions extends CallOptions {
  /**
   * Names the intent behind the request. Default: a new UUID. Give one to know it even after an abort. The operator does
   * not document the header, so a repetition with the same key may still be paid for twice.
   */
  idempotencyKey?: string | undefined;
  /** How often the creation is tried again after a 429, and only then: 0, 1 or 2. Default: the client's. */
  maxRetries?: number | undefined;
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
     * Creates a task (`createVideoRetalkGeneration`): one POST with an `Idempotency-Key`. It is repeated only
     * after a 429, where the server certainly did not take it, since each other one may be paid for.
     *
     * @param request What to make.
     * @param options Limits of this call, in ms.
     * @returns The task as it is created. It does not wait for the result: see `tasks.wait`.
     * @throws ApiError or one of its subclasses; ConnectionError; RequestTimeoutError; UnexpectedResponseError. Where
     *   `outcomeUnknown` is true, and after an abort, a task may have been created and be paid for; `idempotencyKey` is
     *   then the key that the creation was sent with.
     */
    generate(request: GenerateRequest, options?: GenerateOptions): Promise<CreatedTask>;
    /**
     * Creates a task like `generate`, and answers with a handle to wait for it, to watch it and to store it.
     *
     * @param request What to make.
     * @param options As for `generate`.
     * @throws What `generate` throws.
     */
    submit(request: GenerateRequest, options?: GenerateOptions): Promise<SubmittedTask>;
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
    /**
     * Makes a handle for a task that was created earlier. It sends nothing by itself.
     *
     * @param stored The id, what a handle's `toJSON` gave, or the JSON text of it.
     * @throws ConfigurationError for what is none of them.
     */
    resume(stored: string | TaskHandleJson): TaskHandle;
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

  const generate = async (request: GenerateRequest, call: GenerateOptions = {}): Promise<CreatedTask> => {
    const { method, path } = operations.createVideoRetalkGeneration;
    const idempotencyKey = idempotencyKeyOf(call.idempotencyKey, apiKey);
    const headers = {
      ...refuseIdempotencyHeader(checkHeaders(call.headers)),
      [idempotencyHeader]: idempotencyKey,
    };
    const body = { ...request, model: request.model ?? requestFields.model.default };
    return sendCreation<CreatedTask>(settings, {
      exchange: { method, url: concealInText(`${baseUrl}${path}`, apiKey), idempotencyKey },
      required: 'id',
      signal: call.signal,
      timeout: checkMs('timeout', call.timeout) ?? requestTimeout,
      maxRetries: checkRetries(call.maxRetries) ?? settings.maxRetries,
      call: (init) => raw.POST(path, { ...init, headers, body }),
    });
  };

  const planWait = (id: string, options: WaitOptions): Wait => {
    const interval = checkMs('pollInterval', options.pollInterval) ?? settings.pollInterval;
    return {
      id: concealInText(String(id), apiKey),
      exchange: lookUp(id),
      signal: options.signal,
      timeout: checkMs('timeout', options.timeout),
      onProgress: options.onProgress,
      clock,
      poll: (signal) => get(id, { signal }),
      delay: () => pollDelay(interval, settings.random),
    };
  };
  const wait = async (id: string, options: WaitOptions = {}) => waitForTask(planWait(id, options));
  const changes = (id: string, options: WaitOptions) => watchTask(planWait(id, options));

  return {
    videos: {
      generate,
      async submit(request, options) {
        const task = await generate(request, options);
        const facts = concealInJson({ created: task.created, model: task.model }, apiKey) as object;
        return createHandle({ id: task.id, ...facts }, task, { wait, changes });
      },
    },
    tasks: {
      get,
      wait,
      resume(stored) {
        const json = readHandle(stored);
        lookUp(json.id);
        return createHandle(json, undefined, { wait, changes });
      },
    },
    raw,
  };
}
