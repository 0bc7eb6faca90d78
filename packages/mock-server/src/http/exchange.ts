import type { Family } from '../contract/family.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Role } from '../contract/own-errors.ts';
import type { Exchange } from '../events/event-log.ts';
import type { Random } from '../simulation/seeded-random.ts';
import { RETRY_AFTER, StoreUnavailable, unavailableMessage } from '../store/store-unavailable.ts';
import type { MockContext } from './environment.ts';
import { errorResponse } from './error-response.ts';
import { toResponse } from './json-answer.ts';
import type { Answer, Answerer, Leaver } from './step.ts';

export interface ExchangeParts {
  readonly family: () => Family;
  /** Chance for requests that belong to no world. */
  readonly random: Random;
  /** Is told of every exchange, and of the world that it was part of. */
  readonly onExchange: ((exchange: Exchange, world: string | undefined) => void) | undefined;
}

/** Has the last word on an answer that leaves. */
export type Leave = (response: Response, context: MockContext) => Response | Promise<Response>;

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
 * @param role - What it is for, for the log; `undefined` where it is for nothing that there is.
 * @param next - Answers it.
 * @param leave - Has the last word on the answer.
 * @param loaded - The contract that it is held to, until more is known of it.
 */
export function exchange(
  { family, random, onExchange }: ExchangeParts,
  role: Role | 'getResult' | undefined,
  next: Answerer,
  leave: Leave = asItIs,
  loaded: (family: Family) => LoadedContract = ({ first }) => first,
): Leaver {
  return async (context) => {
    const began = performance.now();
    context.set('loaded', loaded(family()));
    let answer: Answer;
    try {
      answer = await next(context);
      // No answer leaves before what it has changed is safe.
      const settled = context.get('world')?.settled;
      if (settled) await settled();
    } catch (error) {
      answer = answerTo(error, context);
    }
    // One by one: all of them together would be gathered in an object first.
    const world = context.get('world');
    const struck = context.get('struck');
    const response = toResponse(answer, {
      ...forEveryPage,
      'x-request-id': context.get('requestId') ?? drawRequestId(random),
    });
    const told: Exchange = {
      method: context.req.method,
      path: context.req.path,
      status: struck?.reset === undefined ? response.status : undefined,
      durationMs: performance.now() - began,
      operation: role === undefined || role === 'getResult' ? role : context.get('loaded').contract[role].id,
      taskId: context.get('taskId'),
      scenario: context.get('scenario'),
      faults: struck?.kinds ?? none,
    };
    world?.log({ type: 'exchange', exchange: told });
    world?.courses.stir();
    onExchange?.(told, world?.id);
    return leave(response, context);
  };
}

/** Errors that nobody has caught. */
function answerTo(error: unknown, context: MockContext): Answer {
  const { contract } = context.get('loaded');
  if (error instanceof StoreUnavailable)
    return errorResponse(contract, 'creation', 503, 'service_unavailable', {
      message: unavailableMessage(error),
      headers: { 'retry-after': RETRY_AFTER },
    });
  console.error(error);
  return errorResponse(contract, 'creation', 500, 'internal_error');
}

const none: readonly string[] = [];

const asItIs: Leave = (response) => response;

/** A name for an exchange: 48 bits of chance, in digits to the base of 36. */
export function drawRequestId(random: Random): string {
  let rest = Math.floor(random() * 2 ** 48);
  let digits = '';
  // By pairs of digits: `toString(36)` takes ten times as long with a number of this size.
  for (let pairs = 0; pairs < 5; pairs += 1) {
    const above = Math.floor(rest / PAIRS.length);
    digits = PAIRS[rest - above * PAIRS.length] + digits;
    rest = above;
  }
  return `req_${digits}`;
}

const PAIRS = Array.from({ length: 36 ** 2 }, (_, number) => number.toString(36).padStart(2, '0'));
