import type { PreflightError } from '../preflight/preflight-error.ts';
import type { ApiError } from './api-error.ts';
import type { AuthenticationError } from './authentication-error.ts';
import type { ConfigurationError } from './configuration-error.ts';
import type { ConnectionError } from './connection-error.ts';
import type { DownloadError } from './download-error.ts';
import type { ExchangeError } from './exchange-error.ts';
import type { IdempotencyConflictError } from './idempotency-conflict-error.ts';
import type { InsufficientQuotaError } from './insufficient-quota-error.ts';
import type { InvalidRequestError } from './invalid-request-error.ts';
import type { NotFoundError } from './not-found-error.ts';
import type { PermissionError } from './permission-error.ts';
import type { RateLimitError } from './rate-limit-error.ts';
import type { RequestTimeoutError } from './request-timeout-error.ts';
import type { ResultExpiredError } from './result-expired-error.ts';
import type { ResultTooLargeError } from './result-too-large-error.ts';
import type { ServerError } from './server-error.ts';
import type { TaskCancelledError } from './task-cancelled-error.ts';
import type { TaskFailedError } from './task-failed-error.ts';
import type { UnexpectedResponseError } from './unexpected-response-error.ts';
import type { UnknownStatusError } from './unknown-status-error.ts';
import { errorBrand, type VideoRetalkError } from './videoretalk-error.ts';
import type { WaitTimeoutError } from './wait-timeout-error.ts';

/** Every error of this package. `name` tells them apart, also across two copies of the package. */
export type AnyVideoRetalkError =
  | (ApiError & { readonly name: 'ApiError' })
  | AuthenticationError
  | ConfigurationError
  | ConnectionError
  | DownloadError
  | IdempotencyConflictError
  | InsufficientQuotaError
  | InvalidRequestError
  | NotFoundError
  | PermissionError
  | PreflightError
  | RateLimitError
  | RequestTimeoutError
  | ResultExpiredError
  | ResultTooLargeError
  | ServerError
  | TaskCancelledError
  | TaskFailedError
  | UnexpectedResponseError
  | UnknownStatusError
  | WaitTimeoutError;

type Named<Name extends string> = Extract<AnyVideoRetalkError, { readonly name: Name }>;

/**
 * Whether a value is an error of this package. Unlike `instanceof` it also knows those of another copy of the package.
 *
 * @param value What was caught.
 * @param name Asks for this class alone, such as `RateLimitError`. Default: any.
 */
export function isVideoRetalkError(value: unknown): value is AnyVideoRetalkError;
export function isVideoRetalkError<Name extends AnyVideoRetalkError['name']>(
  value: unknown,
  name: Name,
): value is Named<Name>;
export function isVideoRetalkError(value: unknown, name?: string): boolean {
  if ((value as Partial<VideoRetalkError> | null | undefined)?.[errorBrand] !== true) return false;
  return name === undefined || (value as VideoRetalkError).name === name;
}

/**
 * Whether a value is an error of this package with a code of the contract: that of an error answer, of a failed task or
 * of a preflight.
 *
 * @param value What was caught.
 * @param code The code, such as `rate_limit_exceeded` or `content_policy_violation`.
 */
export function hasErrorCode<Code extends string>(
  value: unknown,
  code: Code,
): value is VideoRetalkError & { readonly code: Code } {
  return isVideoRetalkError(value) && (value as { code?: unknown }).code === code;
}

/**
 * Whether a value is an error that leaves open whether a task was created and is paid for. Its `idempotencyKey` is the
 * only one with which the creation may be repeated.
 *
 * @param value What was caught.
 */
export function isOutcomeUnknown(value: unknown): value is ExchangeError & { readonly outcomeUnknown: true } {
  return isVideoRetalkError(value) && (value as Partial<ExchangeError>).outcomeUnknown === true;
}
