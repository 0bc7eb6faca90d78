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
import { parseRetryAfter } from './retry-after.ts';

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

/** The id under which the operator knows an exchange; the second header is what some of its gateways send instead. */
export function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? response.headers.get('x-oneapi-request-id') ?? undefined;
}

/**
 * Turns an error answer into its error.
 *
 * @param now The present in Unix ms, for `Retry-After`.
 * @param creation Whether the request was a creation, whose outcome a 5xx leaves unknown.
 */
export function readFailure(
  answered: UnexpectedResponseFacts,
  response: Response,
  now: number,
  creation: boolean,
): ApiError {
  const { status, body, requestId } = answered;
  const { code = `http_${status}`, message, type = 'http_error', ...further } = readEnvelope(body);
  const retryAfter = parseRetryAfter(response.headers.get('retry-after'), now);
  const facts: ApiErrorFacts = { ...answered, code, type, ...further, retryAfter };
  const told = message
    ? ` (${code}): ${message}${further.suggestion ? ` (${further.suggestion})` : ''}`
    : ` with ${nature(body)}.`;
  const text = `The server answered ${status}${told}${requestId ? ` [request id ${requestId}]` : ''}`;
  if (status >= 500) return new ServerError(text, facts, creation);
  const Class = classOf[status] ?? ApiError;
  return new Class(text, facts);
}

/** Says in a few words what a body is that is not what was expected. */
export function nature(body: unknown): string {
  if (body === undefined) return 'an empty body';
  if (typeof body !== 'string') return 'JSON of an unknown form';
  return /^\s*<(!doctype|html|\?xml|head|body)/i.test(body)
    ? 'an HTML page instead of JSON'
    : 'text instead of JSON';
}

interface Envelope {
  code: string | undefined;
  message: string | undefined;
  type: string | undefined;
  param: string | undefined;
  suggestion: string | undefined;
}

function readEnvelope(body: unknown): Envelope {
  const error = (body as { error?: Record<string, unknown> } | null | undefined)?.error ?? {};
  const text = (field: string) => {
    const value = error[field];
    // The operator's older servers write the HTTP status as the code, as an integer.
    return typeof value === 'number' ? String(value) : typeof value === 'string' && value ? value : undefined;
  };
  return {
    code: text('code'),
    message: text('message'),
    type: text('type'),
    param: text('param'),
    suggestion: text('fallback_suggestion'),
  };
}
