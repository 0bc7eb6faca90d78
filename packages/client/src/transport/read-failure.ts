import { ApiError, type ApiErrorFacts } from '../errors/api-error.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { IdempotencyConflictError } from '../errors/idempotency-conflict-error.ts';
import { InsufficientQuotaError } from '../errors/insufficient-quota-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { PermissionError } from '../errors/permission-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { ServerError } from '../errors/server-error.ts';
import type { UnexpectedResponseFacts } from '../errors/unexpected-response-error.ts';
import type { errors } from '../generated/constants.ts';

type ContractErrors = typeof errors;
type DocumentedStatus = {
  [Operation in keyof ContractErrors]: keyof ContractErrors[Operation];
}[keyof ContractErrors];

// The compiler holds this against the contract: a status that it gains must be given a class here.
const classOf: Readonly<Record<number, typeof ApiError>> = {
  400: InvalidRequestError,
  401: AuthenticationError,
  402: InsufficientQuotaError,
  403: PermissionError,
  404: NotFoundError,
  405: ApiError,
  409: IdempotencyConflictError,
  413: InvalidRequestError,
  415: InvalidRequestError,
  429: RateLimitError,
  431: InvalidRequestError,
} satisfies Record<Exclude<`${DocumentedStatus}`, `5${string}`>, typeof ApiError>;

/** Turns an error answer into its error. A 5xx leaves the outcome of a creation unknown. */
export function readFailure(answered: UnexpectedResponseFacts): ApiError {
  const { status, body, requestId } = answered;
  const told = (body as { error?: Record<string, unknown> } | null | undefined)?.error;
  const read = (field: string) => {
    const value = told?.[field];
    // The operator's older servers write the HTTP status as the code, as an integer.
    return typeof value === 'object' ? '' : String(value ?? '');
  };
  const message = read('message');
  const code = read('code') || `http_${status}`;
  const suggestion = read('fallback_suggestion') || undefined;
  const reason = message
    ? ` (${code}): ${message}${suggestion ? ` (${suggestion})` : ''}`
    : ` with ${nature(body, 'error.message')}.`;
  const failed = status >= 500;
  const Class = failed ? ServerError : (classOf[status] ?? ApiError);
  const facts: Omit<ApiErrorFacts, keyof UnexpectedResponseFacts> = {
    code,
    type: read('type') || 'http_error',
    param: read('param') || undefined,
    suggestion,
  };
  return new Class(
    `The server answered ${status}${reason}${requestId ? ` [request id ${requestId}]` : ''}`,
    { ...answered, ...facts },
    failed,
  );
}

/** Says in a few words what a body is that is not JSON with a certain field. */
export function nature(body: unknown, field: string): string {
  if (body === undefined) return 'no body';
  if (typeof body !== 'string') return `JSON without \`${field}\``;
  return `${/^\s*</.test(body) ? 'HTML' : 'text'} instead of JSON`;
}
