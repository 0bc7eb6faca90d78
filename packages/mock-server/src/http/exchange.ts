import type { MiddlewareHandler } from 'hono';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Exchange } from '../events/event-log.ts';
import type { Random } from '../simulation/seeded-random.ts';
import type { Environment } from './environment.ts';

export interface ExchangeParts {
  readonly loaded: () => LoadedContract;
  /** Chance for requests that belong to no world. */
  readonly random: Random;
  /** Is told of every exchange, and of the world that it was part of. */
  readonly onExchange: ((exchange: Exchange, world: string | undefined) => void) | undefined;
}

/** Names each exchange, measures it and tells it to whoever logs or watches. */
export function exchange({ loaded, random, onExchange }: ExchangeParts): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const began = performance.now();
    context.set('loaded', loaded());
    await next();
    const world = context.get('world');
    context.header('x-request-id', context.get('requestId') ?? drawRequestId(random));
    const told: Exchange = {
      method: context.req.method,
      path: context.req.path,
      status: brokenOff(context.env, context.get('struck')?.reset) ? undefined : context.res.status,
      durationMs: performance.now() - began,
      operation: context.get('operation'),
      taskId: context.get('taskId'),
      scenario: context.get('scenario'),
      faults: context.get('struck')?.kinds ?? [],
    };
    world?.log({ type: 'exchange', exchange: told });
    world?.courses.stir();
    onExchange?.(told, world?.id);
  };
}

/** A name for an exchange. */
export function drawRequestId(random: Random): string {
  return `req_${Math.floor(random() * 2 ** 48)
    .toString(36)
    .padStart(10, '0')}`;
}

function brokenOff(env: Environment['Bindings'] | undefined, reset: string | undefined): boolean {
  return env !== undefined && reset !== undefined;
}
