import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Exchange } from '../events/event-log.ts';
import type { Random } from '../simulation/seeded-random.ts';
import { RETRY_AFTER, StoreUnavailable, unavailableMessage } from '../store/store-unavailable.ts';
import type { MockContext } from './environment.ts';
import { errorResponse } from './error-response.ts';
import { withHeaders } from './json-answer.ts';
import type { Answerer, Step } from './step.ts';

export interface ExchangeParts {
  readonly loaded: () => LoadedContract;
  /** Chance for requests that belong to no world. */
  readonly random: Random;
  /** Is told of every exchange, and of the world that it was part of. */
  readonly onExchange: ((exchange: Exchange, world: string | undefined) => void) | undefined;
}

/** Lets pages of every origin read an answer, and these headers of it. */
const forEveryPage = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': [
    'Accept-Ranges',
    'Content-Length',
    'Content-Range',
    'ETag',
    'Idempotency-Replayed',
    'Retry-After',
    'X-Request-Id',
  ].join(','),
};

/**
 * Names each exchange, measures it and tells it to whoever logs or watches. Every page may read its answer, and an error
 * that nobody has caught becomes one of the contract's.
 *
 * @param operation - Its operation, for the log.
 */
export function exchange({ loaded, random, onExchange }: ExchangeParts, operation: string | undefined): Step {
  return (next) => async (context) => {
    const began = performance.now();
    context.set('loaded', loaded());
    const answer = await caught(next, context);
    const { world, requestId, struck, taskId, scenario } = context.var;
    const headers = { ...forEveryPage, 'x-request-id': requestId ?? drawRequestId(random) };
    const response = withHeaders(answer, headers, context.env?.incoming !== undefined);
    const told: Exchange = {
      method: context.req.method,
      path: context.req.path,
      status: struck?.reset === undefined ? response.status : undefined,
      durationMs: performance.now() - began,
      operation,
      taskId,
      scenario,
      faults: struck?.kinds ?? [],
    };
    world?.log({ type: 'exchange', exchange: told });
    world?.courses.stir();
    onExchange?.(told, world?.id);
    return response;
  };
}

async function caught(next: Answerer, context: MockContext): Promise<Response> {
  try {
    const response = await next(context);
    // No answer leaves before what it has changed is safe.
    await context.var.world?.settled?.();
    return response;
  } catch (error) {
    const { contract } = context.get('loaded');
    if (error instanceof StoreUnavailable)
      return errorResponse(contract, 'createVideoRetalkGeneration', 503, 'service_unavailable', {
        message: unavailableMessage(error),
        headers: { 'retry-after': RETRY_AFTER },
      });
    console.error(error);
    return errorResponse(contract, 'createVideoRetalkGeneration', 500, 'internal_error');
  }
}

/** A name for an exchange. */
export function drawRequestId(random: Random): string {
  return `req_${Math.floor(random() * 2 ** 48)
    .toString(36)
    .padStart(10, '0')}`;
}
