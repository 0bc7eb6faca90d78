import { judgeResponse } from '../contract/judge-response.ts';
import { errorResponse, type OperationId } from './error-response.ts';
import { bodyText, headersOf } from './json-answer.ts';
import type { Step } from './step.ts';

/** An answer or a callback of the mock that would have broken its contract. */
export interface SelfBreach {
  readonly what: string;
  readonly reason: string;
  /** The world that it happened in. Absent where the request belonged to none. */
  readonly world: string | undefined;
}

/**
 * Judges every answer by the contract before it leaves, unless a scenario or a fault means to break it. A breach is a
 * fault of the mock: it becomes a loud 500.
 */
export function selfCheck(operation: OperationId, onBreach: (breach: SelfBreach) => void): Step {
  return (next) => async (context) => {
    const response = await next(context);
    if (context.get('onPurpose') || context.get('struck')?.reset !== undefined) return response;
    const { contract, validators } = context.get('loaded');
    const { status } = response;
    const answer = { status, headers: headersOf(response), text: await bodyText(response) };
    const reason = judgeResponse(contract.responses, validators, operation, answer, contract.statusForms);
    if (reason === undefined) return response;
    onBreach({ what: `${operation} ${status}`, reason, world: context.get('world')?.id });
    return errorResponse(contract, operation, 500, 'internal_error', {
      message: `The mock would have broken the contract: ${reason}`,
    });
  };
}
