import type { CallOptions, GenerateOptions, WaitOptions } from './call-options.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import {
  creationMethod,
  creationPath,
  defaultModel,
  longestPollMs,
  lookUpMethod,
  lookUpPath,
} from './generated/essentials.ts';
import type { ChangesOptions, SubmittedTask } from './handle/task-handle.ts';
import { readHandle, type TaskHandleJson } from './handle/task-handle-json.ts';
import type { TaskReference } from './handle/task-reference.ts';
import { defaultPollFailures, defaultWaitTimeout } from './limits.ts';
import type { ModelClient, ModelFacts } from './model-client.ts';
import {
  type ClientOptions,
  checkHeaders,
  checkMs,
  checkNumber,
  checkRetries,
  resolveOptions,
} from './options.ts';
import type { CreatedTask, GenerateRequest, Task } from './task-types.ts';
import { concealInText } from './transport/conceal-key.ts';
import { idempotencyHeader, idempotencyKeyOf } from './transport/idempotency-key.ts';
import { type Answer, exchangeOf } from './transport/send.ts';
import { type PatientSending, sendWithRetries } from './transport/send-with-retries.ts';
import type { VideoRetalkClient } from './video-retalk-client.ts';
import { type Bell, ring } from './waiting/bell.ts';
import type { Wait } from './waiting/wait.ts';
import { waitForTask, watchTask } from './waiting/wait-for-task.ts';

/** The model of the package itself. */
const ownModel = { group: 'videos', path: creationPath, model: defaultModel };

/**
 * Makes a client of another model of the family. It sends nothing by itself. The clients of `@videoretalk/client/models`
 * are made by it, and know the types of their requests.
 *
 * @param options The same. A `preflight` must be one that knows this model.
 * @param facts Where tasks of this model are created, and what it is called.
 * @throws ConfigurationError for an option that cannot work.
 */
export function createClient<Group extends string, Request = object, Created = CreatedTask>(
  options: ClientOptions,
  facts: ModelFacts<Group>,
): ModelClient<Group, Request, Created>;
/**
 * Makes a client. It sends nothing by itself.
 *
 * @param options The key, and what else differs from the defaults. Times are in ms.
 * @throws ConfigurationError for an option that cannot work.
 */
export function createClient(options?: ClientOptions): VideoRetalkClient;
export function createClient(
  options: ClientOptions = {},
  facts: ModelFacts<string> = ownModel,
): Pick<VideoRetalkClient, 'tasks'> {
  const settings = resolveOptions(options);
  const { apiKey, baseUrl, preflight, requestTimeout } = settings;
  const usualHeaders = { authorization: `Bearer ${apiKey}`, ...settings.headers };
  const bells = new Set<Bell>();

  const headersOf = ({ headers }: CallOptions) =>
    headers ? { ...usualHeaders, ...checkHeaders(headers) } : usualHeaders;
  const lookUp = (id: string, call: CallOptions): PatientSending => {
    // A URL drops empty and dotted segments, so these would ask for another path.
    if (typeof id !== 'string' || /^\.{0,2}$/.test(id)) {
      throw new ConfigurationError('id', 'is not the id of a task', 'Give the `id` of the created task.');
    }
    // Written out here and below: a spread of what both share would take a quarter of what a call adds to the platform's.
    return {
      signal: call.signal,
      timeout: checkMs(call, 'timeout') ?? requestTimeout,
      maxRetries: checkRetries(call, 'maxRetries') ?? settings.maxReadRetries,
      headers: headersOf(call),
      method: lookUpMethod,
      url: baseUrl + lookUpPath.replace('{task_id}', encodeURIComponent(id)),
      required: 'status',
    };
  };
  const read = async (id: string, call: CallOptions): Promise<Answer<Task>> =>
    sendWithRetries<Task>(settings, lookUp(id, call));

  const generate = async (request: GenerateRequest, call: GenerateOptions = {}): Promise<CreatedTask> => {
    const idempotencyKey = idempotencyKeyOf(apiKey, call.idempotencyKey);
    const body = { ...request, model: request.model ?? facts.model };
    preflight?.(body as GenerateRequest);
    const { data } = await sendWithRetries<CreatedTask>(settings, {
      signal: call.signal,
      timeout: checkMs(call, 'timeout') ?? requestTimeout,
      maxRetries: checkRetries(call, 'maxRetries') ?? settings.maxRetries,
      method: creationMethod,
      url: baseUrl + facts.path,
      headers: {
        'content-type': 'application/json',
        ...headersOf(call),
        [idempotencyHeader]: idempotencyKey,
      },
      body: toJson(body),
      idempotencyKey,
      required: 'id',
    });
    return data;
  };

  const planWait = (stored: string | TaskReference, wait: WaitOptions): Wait => {
    const task = readHandle(stored, apiKey);
    const { id } = task;
    const timeout = checkMs(wait, 'pollTimeout') ?? Math.min(requestTimeout, longestPollMs);
    return {
      ...settings,
      ...task,
      // Before `concealInText`, since it refuses what is no text.
      exchange: exchangeOf(settings, lookUp(id, {})),
      id: concealInText(id, apiKey),
      signal: wait.signal,
      timeout: checkNumber(wait, 'timeout', 1) ?? defaultWaitTimeout,
      pollInterval: checkMs(wait, 'pollInterval') ?? settings.pollInterval,
      maxPollFailures: checkNumber(wait, 'maxPollFailures', 1) ?? defaultPollFailures,
      onProgress: wait.onProgress,
      // The wait has a budget of failures of its own.
      poll: (signal) => read(id, { signal, timeout, maxRetries: 0 }),
    };
  };
  const wait = async (task: string | TaskReference, given: WaitOptions = {}) =>
    waitForTask(planWait(task, given), bells);
  const notify = (id: string) => ring(bells, id);

  const handleOf = <Created extends CreatedTask | undefined>(
    stored: string | TaskHandleJson,
    task: Created,
  ) => {
    const json = readHandle(stored, apiKey);
    const { id } = json;
    return {
      id,
      task,
      wait: (given?: WaitOptions) => wait(json, given),
      changes: (given: ChangesOptions = {}) => watchTask(planWait(json, given), bells),
      notify: () => notify(id),
      toJSON: () => ({ ...json }),
    };
  };

  return {
    [facts.group]: {
      generate,
      async submit(request: GenerateRequest, call?: GenerateOptions): Promise<SubmittedTask> {
        const task = await generate(request, call);
        return handleOf(task, task);
      },
    },
    tasks: {
      get: async (id, call = {}) => (await read(id, call)).data,
      wait,
      notify,
      resume(stored) {
        const handle = handleOf(stored, undefined);
        lookUp(handle.id, {});
        return handle;
      },
    },
  };
}

function toJson(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new ConfigurationError('request', 'cannot be written as JSON', 'See `cause`.', { cause });
  }
}
