import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Worlds } from '../worlds/worlds.ts';
import { breakConnection } from './break-connection.ts';
import { type CreateGenerationParts, createGeneration } from './create-generation.ts';
import { enterWorld } from './enter-world.ts';
import type { Environment } from './environment.ts';
import { errorResponse, type OperationId } from './error-response.ts';
import { type ExchangeParts, exchange } from './exchange.ts';
import { getResult } from './get-result.ts';
import { getTaskDetail } from './get-task-detail.ts';
import { limitHeaders } from './limit-headers.ts';
import { type SelfBreach, selfCheck } from './self-check.ts';
import { strikeRequest } from './strike-request.ts';

export interface AppParts extends CreateGenerationParts, ExchangeParts {
  readonly worlds: Worlds;
  /** Is told of answers that break the contract, which are then not given. Without it, none is judged. */
  readonly onBreach: ((breach: SelfBreach) => void) | undefined;
  /** Ends what would go on for ever. */
  readonly ending: AbortSignal;
  /** The control API, with its whole prefix. */
  readonly control: { readonly prefix: string; readonly app: Hono<Environment> };
}

/** Headers of answers that a page of another origin may read. */
const readableHeaders = [
  'Accept-Ranges',
  'Content-Length',
  'Content-Range',
  'ETag',
  'Idempotency-Replayed',
  'Retry-After',
  'X-Request-Id',
];

/** The contract's operations, the result links that they hand out, and the control API beside them. */
export function createApp(parts: AppParts): Hono<Environment> {
  const { loaded, worlds, control, ending } = parts;
  const app = new Hono<Environment>();
  app.route(control.prefix, control.app);

  // Pages may send what headers they like: a mock that is stricter than their browser helps nobody.
  app.use(cors({ origin: '*', exposeHeaders: readableHeaders }));
  app.use(exchange(parts));
  app.use(breakConnection(ending));

  const handlers = {
    createVideoRetalkGeneration: createGeneration(parts),
    getTaskDetail,
  };
  // A contract that was read at run time may have more operations than there are handlers.
  for (const operation of Object.keys(handlers) as OperationId[]) {
    const { method, path } = loaded().contract.operations[operation];
    const route = path.replace(/\{(\w+)\}/g, ':$1');
    app.use(route, named(operation));
    if (parts.onBreach) app.use(route, selfCheck(operation, parts.onBreach));
    app.use(route, limitHeaders(operation));
    app.on(method, route, enterWorld(operation, worlds), strikeRequest(operation), handlers[operation]);
    // Hono answers HEAD wherever it answers GET.
    const allow = method === 'GET' ? 'GET, HEAD' : method;
    app.all(route, (context) =>
      errorResponse(context.get('loaded').contract, operation, 405, 'method_not_allowed', {
        message: `This path does not take ${context.req.method}, only ${allow}`,
        headers: { allow },
      }),
    );
  }
  app.get('/results/:world/:file', named('getResult'), enterWorldOfResult(worlds), getResult(worlds));
  app.notFound((context) =>
    errorResponse(context.get('loaded').contract, 'createVideoRetalkGeneration', 404, 'not_found', {
      message: `There is no path ${context.req.path} on this server`,
    }),
  );
  app.onError((error, context) => {
    console.error(error);
    return errorResponse(
      context.get('loaded').contract,
      'createVideoRetalkGeneration',
      500,
      'internal_error',
    );
  });
  return app;
}

function named(operation: string): MiddlewareHandler<Environment> {
  return async (context, next) => {
    context.set('operation', operation);
    return next();
  };
}

/** A result link needs no key, and belongs to a world all the same: that world's faults strike it. */
function enterWorldOfResult(worlds: Worlds): MiddlewareHandler<Environment> {
  const strike = strikeRequest('getResult');
  return async (context, next) => {
    const world = worlds.existing(context.req.param('world') ?? '');
    if (world === undefined) return next();
    context.set('world', world);
    return strike(context, next);
  };
}
