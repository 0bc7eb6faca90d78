/** The two operations that a contract has, by what they are for. */
export type Role = 'creation' | 'lookUp';

/**
 * The errors that the mock answers with by itself, by role and status: a contract has to show an example of each.
 * `errorResponse` takes no other, so the list is complete.
 */
export const ownErrors = {
  creation: {
    400: ['missing_required_params', 'invalid_parameters', 'invalid_json'],
    401: ['unauthorized'],
    404: ['not_found'],
    405: ['method_not_allowed'],
    409: ['idempotency_conflict'],
    413: ['request_too_large'],
    415: ['unsupported_media_type'],
    429: ['rate_limit_exceeded'],
    431: ['request_headers_too_large'],
    500: ['internal_error'],
    503: ['service_unavailable'],
  },
  lookUp: {
    400: ['invalid_task_id'],
    401: ['unauthorized'],
    404: ['task_not_found'],
    405: ['method_not_allowed'],
    429: ['rate_limit_exceeded'],
    431: ['request_headers_too_large'],
    500: ['internal_error'],
    503: ['service_unavailable'],
  },
} as const satisfies Readonly<Record<Role, Readonly<Record<number, readonly string[]>>>>;

export type OwnErrors = typeof ownErrors;
