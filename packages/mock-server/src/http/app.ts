import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { type Awaitable, andThen } from '../awaitable.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import { type ControlAppParts, createControlApp } from '../control/control-app.ts';
import { controlPrefix } from '../generated/control-constants.ts';
import { serveReference } from '../reference/reference-routes.ts';
import { Asked } from './asked.ts';
import { callOf } from './call-of.ts';
import { enterWorldOfResult } from './enter-world.ts';
import type { Environment, MockContext } from './environment.ts';
import { exchange } from './exchange.ts';
import { getResult } from './get-result.ts';
import { toResponse } from './json-answer.ts';
import { leaving } from './leaving.ts';
import { notFound } from './not-found.ts';
import type { OperationParts, ServedOperation } from './operations.ts';
import { Sent } from './sent.ts';
import { type Answer, behind, type Leaver, type Left } from './step.ts';
import { strikeRequest } from './strike-request.ts';

export interface AppParts extends OperationParts {
  readonly operations: readonly ServedOperation[];
  readonly control: ControlAppParts;
}

/** All that a mock serves: the operations, the result links that they hand out, the control API, and pages for people. */
export function createApp(parts: AppParts): Hono<Environment> {
  const { family, worlds, operations } = parts;
  // The fastest of Hono's routers. It refuses routes that it cannot tell apart, instead of making way for a slower one.
  const app = new Hono<Environment>({ router: new RegExpRouter() });
  const control = createControlApp(parts.control);
  // One route for all of its paths: each route makes every look-up slower.
  app.all(`${controlPrefix}/*`, ({ req, env }) => control.fetch(req.raw, env));
  // Pages may send what headers they like: a mock that is stricter than their browser helps nobody.
  app.options('*', cors({ origin: '*' }));

  // One handler a path: Hono answers at once where only one fits.
  for (const { path, answer } of operations)
    app.all(path.replace(/\{(\w+)\}/g, ':$1'), (context) => respond(answer(callOf(context))));

  const firstNow = (): LoadedContract => family().first;
  const ask = (leaver: Leaver, context: MockContext): Awaitable<Response> =>
    respond(leaver(new Asked(callOf(context), firstNow())));
  const result = behind([enterWorldOfResult(worlds), strikeRequest(() => 'getResult')], getResult(family));
  const giveResult = leaving(parts, 'getResult', '/results/{world}/{file}', 'getResult', result);
  app.get('/results/:world/:file', (context) => ask(giveResult, context));
  serveReference(app, family);
  const refusePath = exchange(parts, undefined, noSuchPath);
  app.notFound((context) => ask(refusePath, context));
  return app;
}

/** What has been sent past it, Node's adapter for Hono knows by a `Response` of its own. */
function respond(left: Awaitable<Left>): Awaitable<Response> {
  return andThen(left, (given) => (given instanceof Sent ? RESPONSE_ALREADY_SENT : toResponse(given)));
}

function noSuchPath(asked: Asked): Answer {
  return notFound(asked, `There is no path ${asked.call.path} on this server`);
}
