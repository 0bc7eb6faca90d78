// Generated from openapi/videoretalk.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** The method of the operation that creates a task. */
export const creationMethod = "POST" as const;

/** Its path. */
export const creationPath = "/v1/videos/generations" as const;

/** The method of the operation that reads a task. */
export const lookUpMethod = "GET" as const;

/** Its path, with `{task_id}` for the id. */
export const lookUpPath = "/v1/tasks/{task_id}" as const;

/** The model of a request that names none. */
export const defaultModel = "videoretalk" as const;

/** What an idempotency key looks like. */
export const idempotencyKeyPattern = "^[A-Za-z0-9._-]{16,96}$" as const;

/** What the id of a task begins with. */
export const taskIdPattern = "^task-unified-" as const;

/** What the URL of a callback begins with. */
export const callbackUrlPattern = "^[Hh][Tt][Tt][Pp][Ss]://" as const;

/** How long it may be. */
export const callbackUrlMaxLength = 2048 as const;

/** How long the sender of a callback waits. */
export const callbackTimeoutMs = 10000 as const;

/** The states in which a task goes on. */
export const openStatuses = ["pending","processing"] as const;

/** The states in which a task has ended. */
export const finalStatuses = ["completed","failed","cancelled"] as const;

/** The progress, in percent, with which the work begins. */
export const workBegins = 10 as const;

/** The progress, in percent, after which a task ends. */
export const workEnds = 80 as const;

/** The shortest advised time between two look-ups. */
export const shortestPollMs = 10000 as const;

/** The longest advised time between two look-ups. */
export const longestPollMs = 15000 as const;
