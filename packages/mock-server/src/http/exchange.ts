import { type Awaitable, andThen } from '../awaitable.ts';
import type { Role } from '../contract/own-errors.ts';
import type { Exchange } from '../events/event-log.ts';
import type { Random } from '../simulation/seeded-random.ts';
import { StoreUnavailable, toldOfUnavailable } from '../store/store-unavailable.ts';
import type { Asked } from './asked.ts';
import { errorResponse } from './error-response.ts';
import { withHeaders } from './json-answer.ts';
import type { Answer, Answerer, Leaver, Left } from './step.ts';

export interface ExchangeParts {
  /** Chance for requests that belong to no world. */
  readonly random: Random;
  /** Is told of every exchange, and of the world that it was part of. */
  readonly onExchange: ((exchange: Exchange, world: string | undefined) => void) | undefined;
}

/** Has the last word on an answer that leaves. */
export type Leave = (answer: Answer, asked: Asked) => Awaitable<Left>;

/** What pages of every origin may read of an answer. */
const exposedHeaders = [
  'Accept-Ranges',
  'Content-Length',
  'Content-Range',
  'ETag',
  'Idempotency-Replayed',
  'Retry-After',
  'X-Request-Id',
].join(',');

/**
 * Names each exchange, measures it and tells it to whoever logs or watches. Every page may read its answer, and an error
 * that nobody has caught becomes one of the contract's.
 *
 * @param role - What it is for, for the log; `undefined` where it is for nothing that there is.
 * @param next - Answers it.
 * @param leave - Has the last word on the answer.
 */
export function exchange(
  { random, onExchange }: ExchangeParts,
  role: Role | 'getResult' | undefined,
  next: Answerer,
  leave: Leave = asItIs,
): Leaver {
  /** The answer as it leaves, once whoever logs or watches has been told of it. */
  const tell = (answer: Answer, asked: Asked, began: number): Answer => {
    const { call, entered: world, struck } = asked;
    const leaving = withHeaders(answer, {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': exposedHeaders,
      'x-request-id': asked.requestId || drawRequestId(random),
    });
    const told: Exchange = {
      method: call.method,
      path: call.path,
      status: struck?.reset === undefined ? answer.status : undefined,
      durationMs: performance.now() - began,
      operation: role === undefined || role === 'getResult' ? role : asked.loaded.contract[role].id,
      taskId: asked.taskId,
      scenario: asked.scenario,
      faults: struck?.kinds ?? none,
    };
    world?.log({ type: 'exchange', exchange: told });
    world?.courses.stir();
    onExchange?.(told, world?.id);
    return leaving;
  };

  return (asked) => {
    const began = performance.now();
    const finish = (answer: Answer): Awaitable<Left> => leave(tell(answer, asked, began), asked);
    const fail = (error: unknown): Awaitable<Left> => finish(answerTo(error, asked));
    let answer: Awaitable<Answer>;
    try {
      answer = andThen(next(asked), (given) => onceSettled(given, asked));
    } catch (error) {
      return fail(error);
    }
    return answer instanceof Promise ? answer.then(finish, fail) : finish(answer);
  };
}

/** No answer leaves before what it has changed is safe. */
function onceSettled(answer: Answer, { entered }: Asked): Awaitable<Answer> {
  return entered?.settled === undefined ? answer : entered.settled().then(() => answer);
}

/** Errors that nobody has caught. */
function answerTo(error: unknown, asked: Asked): Answer {
  const { contract } = asked.loaded;
  if (error instanceof StoreUnavailable)
    return errorResponse(
      contract,
      'creation',
      503,
      'service_unavailable',
      toldOfUnavailable(error, contract.simulation),
    );
  console.error(error);
  return errorResponse(contract, 'creation', 500, 'internal_error');
}

const none: readonly string[] = [];

const asItIs: Leave = (answer) => answer;

/** A name for an exchange: 51 bits of chance, in digits to the base of 36. */
export function drawRequestId(random: Random): string {
  let id = 'req_';
  // By pairs of digits: to draw a large number and to divide it takes ten times as long.
  for (let pairs = 0; pairs < 5; pairs += 1) id += PAIRS[Math.floor(random() * PAIRS.length)];
  return id;
}

const PAIRS = Array.from({ length: 36 ** 2 }, (_, number) => number.toString(36).padStart(2, '0'));
