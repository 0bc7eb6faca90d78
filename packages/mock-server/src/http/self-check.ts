import type { MiddlewareHandler } from 'hono';
import { judgeResponse } from '../contract/judge-response.ts';
import type { Environment } from './environment.ts';
import { errorResponse, type OperationId } from './error-response.ts';

/** An answer or a callback of the mock that would have broken its contract. */
export interface SelfBreach {
  readonly what: string;
  readonly reason: string;
}

/**
 * Judges every answer by the contract before it leaves, unless a scenario or a fault means to break it. A breach is a
 * fault of the mock: it becomes a loud 500.
 */
export function selfCheck(
  operation: OperationId,
  onBreach: (breach: SelfBreach) => void,
): MiddlewareHandler<Environment> {
  return async (context, next) => {
    await next();
    if (context.get('onPurpose') || context.get('struck')?.reset !== undefined) return;
    const { contract, validators } = context.get('loaded');
    const { res } = context;
    const text = await res.clone().text();
    const { status, headers } = res;
    const reason = judgeResponse(
      contract.responses,
      validators,
      operation,
      { status, headers, text },
      contract.taskForms,
    );
    if (reason === undefined) return;
    onBreach({ what: `${operation} ${status}`, reason });
    context.res = errorResponse(contract, operation, 500, 'internal_error', {
      message: `The mock would have broken the contract: ${reason}`,
    });
  };
}
