import type { CallOptions, GenerateOptions, WaitOptions } from './call-options.ts';
import type { SubmittedTask, TaskHandle } from './handle/task-handle.ts';
import type { TaskHandleJson } from './handle/task-handle-json.ts';
import type { TaskReference } from './handle/task-reference.ts';
import type { CompletedTask, CreatedTask, GenerateRequest, Task } from './task-types.ts';

/** A client of the VideoRetalk API. */
export interface VideoRetalkClient {
  readonly videos: {
    /**
     * Creates a task (`createVideoRetalkGeneration`): one POST with an `Idempotency-Key`. It is repeated only
     * where the server certainly did not take it, since each other one may be paid for: after a 429, and where no
     * connection could be made.
     *
     * @param request What to make.
     * @param options Limits of this call, in ms.
     * @returns The task as it is created. It does not wait for the result: see `tasks.wait`.
     * @throws PreflightError where the client was given a preflight; ApiError or one of its subclasses;
     *   ConnectionError; RequestTimeoutError; UnexpectedResponseError. Where `outcomeUnknown` is true, and after an
     *   abort, a task may have been created and be paid for; `idempotencyKey` is then the key that the creation was
     *   sent with.
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
     * Reads a task (`getTaskDetail`). A failure that may pass is tried again.
     *
     * @param id The id from the answer to the creation.
     * @param options Limits of this call, in ms.
     * @returns The task. `status` tells its state; a server may know more states than this client.
     * @throws ApiError or one of its subclasses; ConnectionError; RequestTimeoutError; UnexpectedResponseError;
     *   ConfigurationError for an id that cannot be one.
     */
    get(id: string, options?: CallOptions): Promise<Task>;
    /**
     * Reads a task (`getTaskDetail`) again and again until it has ended. The pace follows the estimate and the
     * progress, within the operator's advice; `Retry-After` is heeded; `notify` hastens it.
     *
     * @param task The id, or better the answer to the creation, which tells how long the task will take.
     * @param options Deadline and pace, in ms.
     * @returns The completed task.
     * @throws TaskFailedError; TaskCancelledError; WaitTimeoutError at the deadline (the task goes on, and is paid for);
     *   UnknownStatusError; and what `get` throws.
     */
    wait(task: string | TaskReference, options?: WaitOptions): Promise<CompletedTask>;
    /**
     * Tells this client's waits for a task that it has probably ended, as a callback claims. They look it up at once
     * instead of at their next time; nothing is believed. A receiver that has this client does it by itself.
     *
     * @param id The id of the task.
     * @returns Whether anything waits for this task.
     */
    notify(id: string): boolean;
    /**
     * Makes a handle for a task that was created earlier. It sends nothing by itself.
     *
     * @param stored The id, what a handle's `toJSON` gave, or the JSON text of it.
     * @throws ConfigurationError for what is none of them.
     */
    resume(stored: string | TaskHandleJson): TaskHandle;
  };
}
