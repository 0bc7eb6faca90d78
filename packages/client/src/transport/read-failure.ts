import { ApiError, type ApiErrorFacts } from '../errors/api-error.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import type { Exchange } from '../errors/exchange.ts';
import { IdempotencyConflictError } from '../errors/idempotency-conflict-error.ts';
import { InsufficientQuotaError } from '../errors/insufficient-quota-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { PermissionError } from '../errors/permission-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { ServerError } from '../errors/server-error.ts';
import type { errors } from '../generated/constants.ts';
import { parseRetryAfter } from './retry-after.ts';

type ContractErrors = typeof errors;
type DocumentedStatus = {
  [Operation in keyof ContractErrors]: keyof ContractErrors[Operation];
}[keyof ContractErrors];

// The compiler holds this against the contract: a status that it gains must be given a class here.
const classes: Record<Exclude<DocumentedStatus, '500' | 500>, typeof ApiError> = {
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
};

/** The id under which the operator knows an exchange; the second header is what some of its gateways send instead. */
export function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? response.headers.get('x-oneapi-request-id') ?? undefined;
}

/**
 * Turns an error answer into its error.
 *
 * @param body The parsed JSON, the text, or undefined.
 * @param now The present in Unix ms, for `Retry-After`.
 * @param creation Whether the request was a creation, whose outcome a 5xx leaves unknown.
 */
export function readFailure(
  exchange: Exchange,
  response: Response,
  body: unknown,
  now: number,
  creation: boolean,
): ApiError {
  const { status } = response;
  const { code, message, type, param } = readEnvelope(body);
  const facts: ApiErrorFacts = {
    method: exchange.method,
    url: exchange.url,
    idempotencyKey: exchange.idempotencyKey,
    status,
    code: code ?? `http_${status}`,
    type: type ?? 'http_error',
    param,
    requestId: requestIdOf(response),
    retryAfter: parseRetryAfter(response.headers.get('retry-after'), now),
    body: body === '' ? undefined : body,
  };
  const id = facts.requestId ? ` [request id ${facts.requestId}]` : '';
  const told = message
    ? `The server answered ${status} (${facts.code}): ${message}${id}`
    : `The server answered ${status} with ${nature(body)}.${id}`;
  if (status >= 500) return new ServerError(told, facts, creation);
  const Class = Object.hasOwn(classes, status) ? classes[String(status) as keyof typeof classes] : ApiError;
  return new Class(told, facts);
}

/** Says in a few words what a body is that is not an error envelope. */
export function nature(body: unknown): string {
  if (body === undefined || body === '') return 'an empty body';
  if (typeof body !== 'string') return 'JSON of an unknown form';
  return /^\s*<(!doctype|html|\?xml|head|body)/i.test(body)
    ? 'an HTML page instead of JSON'
    : 'text instead of JSON';
}

interface Envelope {
  code?: string | undefined;
  message?: string | undefined;
  type?: string | undefined;
  param?: string | undefined;
}

function readEnvelope(body: unknown): Envelope {
  const error = (body as { error?: Record<string, unknown> } | null | undefined)?.error;
  if (typeof error !== 'object' || error === null) return {};
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    // The operator's older servers write the HTTP status here, as an integer.
    code: typeof error.code === 'number' ? String(error.code) : text(error.code),
    message: text(error.message),
    type: text(error.type),
    param: text(error.param),
  };
}
