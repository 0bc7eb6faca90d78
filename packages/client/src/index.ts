export type { CallOptions, GenerateOptions, WaitOptions } from './call-options.ts';
export {
  type CallbackReceiver,
  type CallbackReceiverOptions,
  createCallbackReceiver,
} from './callbacks/callback-receiver.ts';
export { createCallbackToken } from './callbacks/callback-token.ts';
export { callbackUrl } from './callbacks/callback-url.ts';
export { createClient } from './client.ts';
export { ApiError, type ApiErrorFacts } from './errors/api-error.ts';
export { AuthenticationError } from './errors/authentication-error.ts';
export { ConfigurationError } from './errors/configuration-error.ts';
export { ConnectionError } from './errors/connection-error.ts';
export { DownloadError, type DownloadFacts } from './errors/download-error.ts';
export { ExchangeError } from './errors/exchange-error.ts';
export { IdempotencyConflictError } from './errors/idempotency-conflict-error.ts';
export { InsufficientQuotaError } from './errors/insufficient-quota-error.ts';
export { InvalidRequestError } from './errors/invalid-request-error.ts';
export {
  type AnyVideoRetalkError,
  hasErrorCode,
  isOutcomeUnknown,
  isVideoRetalkError,
} from './errors/is-videoretalk-error.ts';
export { NotFoundError } from './errors/not-found-error.ts';
export { PermissionError } from './errors/permission-error.ts';
export type { PollRecord } from './errors/poll-record.ts';
export { RateLimitError } from './errors/rate-limit-error.ts';
export { RequestTimeoutError } from './errors/request-timeout-error.ts';
export { ResultExpiredError } from './errors/result-expired-error.ts';
export { ResultTooLargeError } from './errors/result-too-large-error.ts';
export { ServerError } from './errors/server-error.ts';
export { TaskCancelledError } from './errors/task-cancelled-error.ts';
export { TaskFailedError } from './errors/task-failed-error.ts';
export { UnexpectedResponseError } from './errors/unexpected-response-error.ts';
export { UnknownStatusError } from './errors/unknown-status-error.ts';
export { VideoRetalkError } from './errors/videoretalk-error.ts';
export { WaitError } from './errors/wait-error.ts';
export { WaitTimeoutError } from './errors/wait-timeout-error.ts';
export type { components, operations, paths } from './generated/schema.ts';
export type { ChangesOptions, SubmittedTask, TaskHandle } from './handle/task-handle.ts';
export type { TaskHandleJson } from './handle/task-handle-json.ts';
export type { TaskReference } from './handle/task-reference.ts';
export type { Creations, ModelClient, ModelFacts, ModelRequest } from './model-client.ts';
export type { ClientOptions, Fetch, Logger } from './options.ts';
export {
  type DownloadOptions,
  type DownloadProgress,
  downloadResult,
  type ResultDownload,
} from './results/download-result.ts';
export { resultExpiresAt } from './results/result-expires-at.ts';
export { type ResultLink, resultLinks } from './results/result-links.ts';
export { resultUrls } from './results/result-urls.ts';
export type {
  CancelledTask,
  CompletedTask,
  CreatedTask,
  FailedTask,
  FinishedTask,
  GenerateRequest,
  KnownTaskErrorCode,
  PendingTask,
  ProcessingTask,
  ResultFile,
  Task,
  TaskError,
  TaskErrorCode,
  TaskStatus,
} from './task-types.ts';
export type { VideoRetalkClient } from './video-retalk-client.ts';
export type { ClientClock } from './waiting/timing.ts';
