import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Family } from '../contract/family.ts';
import { type JudgedAnswer, judgeResponse } from '../contract/judge-response.ts';
import {
  controlErrors,
  controlOperations,
  controlParameters,
  controlPrefix,
  controlResponses,
} from '../generated/control-constants.ts';
import { type SchemaName, validators } from '../generated/control-validators.js';
import type { Environment, MockContext } from '../http/environment.ts';
import { errorOf, errorResponse } from '../http/error-response.ts';
import { JsonAnswer, jsonAnswer, toResponse } from '../http/json-answer.ts';
import { readAnswer } from '../http/self-check.ts';
import type { Answer } from '../http/step.ts';
import type { MetricsInside } from '../metrics/metrics.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { SelfBreach } from '../mock-server.ts';
import { StoreUnavailable, toldOfUnavailable } from '../store/store-unavailable.ts';
import type { Worlds } from '../worlds/worlds.ts';
import * as about from './about-handlers.ts';
import { type Access, checkAccess } from './access.ts';
import * as clock from './clock-handlers.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';
import { serveDashboard } from './dashboard-routes.ts';
import * as deliveries from './delivery-handlers.ts';
import { streamEvents } from './event-stream.ts';
import * as exchanges from './exchange-handlers.ts';
import * as faults from './fault-handlers.ts';
import { getHealth, getMetrics, getReadiness } from './probe-handlers.ts';
import { type ControlOperation, readControlBody, readQuery } from './read-call.ts';
import * as rules from './rule-handlers.ts';
import * as tasks from './task-handlers.ts';
import { worldOf } from './world-of.ts';

export interface ControlAppParts {
  readonly family: () => Family;
  readonly worlds: Worlds;
  readonly access: Access;
  readonly onBreach: ((breach: SelfBreach) => void) | undefined;
  readonly ending: AbortSignal;
  /** Whether the store of the worlds can be reached. */
  readonly reachable: () => boolean;
  readonly metrics: MetricsInside | undefined;
}

/** The operations with a body: its schema, and whether it may be left out. */
const bodies: { readonly [O in ControlOperation]?: [schema: SchemaName, optional: boolean] } = {
  failTask: ['TaskFailure', true],
  cancelTask: ['TaskCancellation', true],
  setClock: ['ClockSetting', false],
  advanceClock: ['ClockMove', false],
  replaceRules: ['RuleInputList', false],
  addRule: ['RuleInput', false],
  replaceFaults: ['FaultInputList', false],
  addFault: ['FaultInput', false],
};

/** The mock's control API (`openapi/mock-control.yaml`). */
export function createControlApp(parts: ControlAppParts): Hono<Environment> {
  const { family, worlds, access, onBreach, ending, reachable, metrics } = parts;
  const app = new Hono<Environment>().basePath(controlPrefix);
  const handlers: { readonly [O in ControlOperation]: ControlHandler } = {
    ...about,
    getHealth,
    getReadiness: getReadiness({ ending, reachable }),
    getMetrics: getMetrics(metrics),
    ...tasks,
    ...clock,
    ...rules,
    ...faults,
    ...deliveries,
    ...exchanges,
    streamEvents: streamEvents(ending),
  };

  const answer = async (context: MockContext, operation: ControlOperation): Promise<Answer> => {
    try {
      if (isGuarded(operation)) checkAccess(context, access);
      const query = readQuery(context, operation);
      const schema = bodies[operation];
      const body = schema && (await readControlBody(context, operation, ...schema));
      const inQuery = query.world === undefined ? undefined : String(query.world);
      const world = takesWorld(operation) ? await worldOf(context, worlds, inQuery) : undefined;
      const call: ControlCall = {
        context,
        family: family(),
        worlds,
        get world() {
          if (world === undefined) throw new TypeError(`${operation} takes no world`);
          return world;
        },
        path: context.req.param(),
        query,
        body,
      };
      const given = await handlers[operation](call);
      // No answer leaves before what it has changed is safe.
      await world?.settled?.();
      return given instanceof Response || given instanceof JsonAnswer ? given : jsonAnswer(given);
    } catch (error) {
      if (error instanceof ControlProblem)
        return errorOf(controlErrors, operation, error.status, error.code, error.facts);
      if (error instanceof StoreUnavailable)
        return errorOf(
          controlErrors,
          operation,
          503,
          'service_unavailable',
          toldOfUnavailable(error, family().first.contract.simulation),
        );
      console.error(error);
      return errorOf(controlErrors, operation, 500, 'internal_error');
    }
  };

  const judged = async (operation: ControlOperation, answer: Answer): Promise<Answer> => {
    const read = answer instanceof JsonAnswer ? answer : await readUnlessStream(answer);
    const reason = judgeResponse(controlResponses, validators, operation, read);
    if (reason === undefined) return answer;
    onBreach?.({ what: `${operation} ${answer.status}`, reason, world: undefined });
    return errorOf(controlErrors, operation, 500, 'internal_error', {
      message: `The mock would have broken its own contract: ${reason}`,
    });
  };

  app.use(controlCors());
  for (const [id, { method, path }] of Object.entries(controlOperations)) {
    const operation = id as ControlOperation;
    app.on(method, routeOf(path), async (context) => {
      const given = await answer(context, operation);
      return toResponse(onBreach ? await judged(operation, given) : given);
    });
  }
  // After all of them: what a path takes is known only then.
  for (const [operation, { path }] of Object.entries(controlOperations)) {
    const allow = methodsOf(path).join(', ');
    app.all(routeOf(path), (context) =>
      toResponse(
        errorOf(controlErrors, operation, 405, 'method_not_allowed', {
          message: `This path does not take ${context.req.method}, only ${allow}`,
          headers: { allow },
        }),
      ),
    );
  }
  serveDashboard(app);
  app.all('*', (context) =>
    toResponse(
      errorResponse(family().first.contract, 'creation', 404, 'not_found', {
        message: `There is no path ${context.req.path} in the control API. Its paths are in openapi/mock-control.yaml`,
      }),
    ),
  );
  return app;
}

/** A stream has no end that could be waited for: its head alone is judged. */
async function readUnlessStream(response: Response): Promise<JudgedAnswer> {
  const { status, headers } = response;
  if (!headers.get('content-type')?.startsWith('text/event-stream')) return readAnswer(response);
  return { status, headers: Object.fromEntries(headers), text: '' };
}

/** Whether an operation asks who calls: the contract says what it answers those that it does not let in. */
function isGuarded(operation: ControlOperation): boolean {
  return Object.hasOwn(controlResponses[operation], '401');
}

/** Whether an operation is about one world: its parameters say so. */
function takesWorld(operation: ControlOperation): boolean {
  return Object.hasOwn(controlParameters[operation].header, mockHeaders.world);
}

/** A path of the contract as the router below the prefix takes it. */
function routeOf(path: string): string {
  return path.slice(controlPrefix.length).replace(/\{(\w+)\}/g, ':$1');
}

/** The methods that a path takes. Hono answers HEAD wherever it answers GET. */
function methodsOf(path: string): string[] {
  const methods = Object.values(controlOperations)
    .filter((other) => other.path === path)
    .map(({ method }) => method);
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

/** A page that may control the mock may also read what it answers; the others are refused, and need no headers. */
function controlCors(): MiddlewareHandler<Environment> {
  return cors({
    origin: (origin) => origin,
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Last-Event-ID', mockHeaders.world, mockHeaders.token],
  });
}
