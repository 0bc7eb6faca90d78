import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { MockContext } from './environment.ts';
import { refusalResponse } from './refusal-response.ts';
import type { Answer, Answerer, Step } from './step.ts';

/**
 * Lets the faults of a world strike a request: before its work, and after it.
 *
 * @param operationOf - What a fault may name the request by.
 */
export function strikeRequest(operationOf: (loaded: LoadedContract) => string): Step {
  return (next) => {
    const strike = struckBy(operationOf, next);
    return (context) => (context.get('world').faults.empty ? next(context) : strike(context));
  };
}

function struckBy(operationOf: (loaded: LoadedContract) => string, next: Answerer): Answerer {
  return async (context) => {
    const { faults, courses } = context.get('world');
    const operation = operationOf(context.get('loaded'));
    const struck = await faults.drawForRequest(operation);
    context.set('struck', struck);
    await courses.pause(struck.latencyMs, context.req.raw.signal);
    // What is answered in place of an answer that is lost does not matter: the connection breaks.
    if (struck.reset === 'before') return new Response(null, { status: 500 });
    if (struck.limitedForMs !== undefined) {
      const refused = limited(context, operation, struck.limitedForMs);
      // Who is refused waits as long as it was told to.
      await courses.leap(struck.limitedForMs);
      return refused;
    }
    if (struck.error?.moment === 'before') return failed(context, operation);
    const response = await next(context);
    return struck.error?.moment === 'after' ? failed(context, operation) : response;
  };
}

function limited(context: MockContext, operation: string, retryAfterMs: number): Answer {
  const { contract } = context.get('loaded');
  // Result links are none of the contract's operations, and are refused as the look-up is.
  const refused = Object.hasOwn(contract.errors, operation) ? operation : contract.lookUp.id;
  return refusalResponse(
    contract,
    { operation: refused, status: 429, retryAfterMs },
    context.get('world').clock.now(),
  );
}

function failed(context: MockContext, operation: string): Answer {
  const { contract } = context.get('loaded');
  const error = context.get('struck')?.error;
  if (error === undefined) throw new TypeError('there is no error to answer with');
  if (error.form !== 'contract') context.set('onPurpose', true);
  return refusalResponse(contract, { ...error, operation }, context.get('world').clock.now());
}
