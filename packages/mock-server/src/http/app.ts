import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { operations } from '../generated/constants.ts';
import { bearerToken } from './bearer-token.ts';
import { type CreateGenerationParts, createGeneration } from './create-generation.ts';
import { errorResponse, type OperationId } from './error-response.ts';
import { getResult } from './get-result.ts';
import { getTaskDetail } from './get-task-detail.ts';

/** What middleware hands to handlers. */
export interface Environment {
  Variables: { apiKey: string };
}

/** The contract's operations, and the result links that they hand out. */
export function createApp(parts: CreateGenerationParts): Hono<Environment> {
  const app = new Hono<Environment>();
  const handlers = {
    createVideoRetalkGeneration: createGeneration(parts),
    getTaskDetail: getTaskDetail(parts),
  };

  app.use(cors({ origin: '*', exposeHeaders: ['Idempotency-Replayed', 'Retry-After', 'X-Request-Id'] }));
  app.use(async (context, next) => {
    await next();
    context.header('x-request-id', requestId(parts.random));
  });
  for (const [id, { method, path }] of Object.entries(operations)) {
    const operation = id as OperationId;
    const route = path.replace(/\{(\w+)\}/g, ':$1');
    app.on(method, route, bearerAuth(operation), handlers[operation]);
    // Hono answers HEAD wherever it answers GET.
    const allow = method === 'GET' ? 'GET, HEAD' : method;
    app.all(route, (context) =>
      errorResponse(operation, 405, 'method_not_allowed', {
        message: `This path does not take ${context.req.method}, only ${allow}`,
        headers: { allow },
      }),
    );
  }
  app.get('/results/:file', getResult(parts));
  app.notFound((context) =>
    errorResponse('createVideoRetalkGeneration', 404, 'not_found', {
      message: `There is no path ${context.req.path} on this server`,
    }),
  );
  app.onError((error) => {
    console.error(error);
    return errorResponse('createVideoRetalkGeneration', 500, 'internal_error');
  });
  return app;
}

/** Lets through whoever shows a token. Any token is a valid key. */
function bearerAuth(operation: OperationId): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const apiKey = bearerToken(context.req.header('authorization'));
    if (apiKey === undefined)
      return errorResponse(operation, 401, 'unauthorized', {
        message: 'No API key: send the header Authorization: Bearer YOUR_API_KEY',
        headers: { 'www-authenticate': 'Bearer' },
      });
    context.set('apiKey', apiKey);
    return next();
  };
}

function requestId(random: () => number): string {
  return `req_${Math.floor(random() * 2 ** 48)
    .toString(36)
    .padStart(10, '0')}`;
}
