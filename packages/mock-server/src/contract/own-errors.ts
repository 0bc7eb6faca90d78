import type { errors } from '../generated/constants.ts';

type Errors = typeof errors;

/**
 * The errors that the mock answers with by itself, by operation and status: a contract has to show an example of each.
 * `errorResponse` takes no other, so the list is complete.
 */
export const ownErrors = {
  createVideoRetalkGeneration: {
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
  getTaskDetail: {
    400: ['invalid_task_id'],
    401: ['unauthorized'],
    404: ['task_not_found'],
    405: ['method_not_allowed'],
    429: ['rate_limit_exceeded'],
    431: ['request_headers_too_large'],
    500: ['internal_error'],
    503: ['service_unavailable'],
  },
} as const satisfies {
  readonly [O in keyof Errors]: { readonly [S in keyof Errors[O]]?: readonly (keyof Errors[O][S])[] };
};

export type OwnErrors = typeof ownErrors;
