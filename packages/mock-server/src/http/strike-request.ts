import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Asked } from './asked.ts';
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
    return (asked) => (asked.world.faults.empty ? next(asked) : strike(asked));
  };
}

function struckBy(operationOf: (loaded: LoadedContract) => string, next: Answerer): Answerer {
  return async (asked) => {
    const { faults, courses } = asked.world;
    const operation = operationOf(asked.loaded);
    const struck = await faults.drawForRequest(operation);
    asked.struck = struck;
    await courses.pause(struck.latencyMs, asked.call.signal);
    // What is answered in place of an answer that is lost does not matter: the connection breaks.
    if (struck.reset === 'before') return new Response(null, { status: 500 });
    if (struck.limitedForMs !== undefined) {
      const refused = limited(asked, operation, struck.limitedForMs);
      // Who is refused waits as long as it was told to.
      await courses.leap(struck.limitedForMs);
      return refused;
    }
    if (struck.error?.moment === 'before') return failed(asked, operation);
    const response = await next(asked);
    return struck.error?.moment === 'after' ? failed(asked, operation) : response;
  };
}

function limited(asked: Asked, operation: string, retryAfterMs: number): Answer {
  const { contract } = asked.loaded;
  // Result links are none of the contract's operations, and are refused as the look-up is.
  const refused = Object.hasOwn(contract.errors, operation) ? operation : contract.lookUp.id;
  return refusalResponse(
    contract,
    { operation: refused, status: 429, retryAfterMs },
    asked.world.clock.now(),
  );
}

function failed(asked: Asked, operation: string): Answer {
  const { contract } = asked.loaded;
  const error = asked.struck?.error;
  if (error === undefined) throw new TypeError('there is no error to answer with');
  if (error.form !== 'contract') asked.onPurpose = true;
  return refusalResponse(contract, { ...error, operation }, asked.world.clock.now());
}
