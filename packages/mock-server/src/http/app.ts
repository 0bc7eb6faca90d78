import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import type { Contract } from '../contract/contract.ts';
import type { Family, Kin } from '../contract/family.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Role } from '../contract/own-errors.ts';
import { serveReference } from '../reference/reference-routes.ts';
import type { Tracing } from '../tracing/tracing.ts';
import type { Worlds } from '../worlds/worlds.ts';
import { Asked } from './asked.ts';
import { breakConnection } from './break-connection.ts';
import { type CreateGenerationParts, createGeneration } from './create-generation.ts';
import { enterWorld, enterWorldOfResult } from './enter-world.ts';
import type { Environment } from './environment.ts';
import { errorResponse } from './error-response.ts';
import { type ExchangeParts, exchange } from './exchange.ts';
import { getResult } from './get-result.ts';
import { getTaskDetail } from './get-task-detail.ts';
import { limitHeaders } from './limit-headers.ts';
import { notFound } from './not-found.ts';
import { type SelfBreach, selfCheck } from './self-check.ts';
import { type Answer, type Answerer, behind, type Leaver, type Step } from './step.ts';
import { strikeRequest } from './strike-request.ts';

export interface AppParts extends Omit<CreateGenerationParts, 'kin'>, ExchangeParts {
  readonly family: () => Family;
  readonly worlds: Worlds;
  /** Is told of answers that break the contract, which are then not given. Without it, none is judged. */
  readonly onBreach: ((breach: SelfBreach) => void) | undefined;
  /** Tells of each request. Without it, there is no such step. */
  readonly tracing: Tracing | undefined;
  /** Ends what would go on for ever. */
  readonly ending: AbortSignal;
  /** The control API, and what its paths begin with. */
  readonly control: { readonly prefix: string; readonly app: Hono<Environment> };
}

/** The operations of the contracts, the result links that they hand out, and the control API beside them. */
export function createApp(parts: AppParts): Hono<Environment> {
  const { family, worlds, control, ending, onBreach, tracing } = parts;
  // The fastest of Hono's routers. It refuses routes that it cannot tell apart, instead of making way for a slower one.
  const app = new Hono<Environment>({ router: new RegExpRouter() });
  // One route for all of its paths: each route makes every look-up slower.
  app.all(`${control.prefix}/*`, ({ req, env }) => control.app.fetch(req.raw, env));
  // Pages may send what headers they like: a mock that is stricter than their browser helps nobody.
  app.options('*', cors({ origin: '*' }));

  const leave = breakConnection(ending);
  const leaving = (
    role: Role | 'getResult',
    route: string,
    answerer: Answerer,
    loaded: () => LoadedContract,
  ): Leaver => {
    const leaver = exchange(parts, role, answerer, leave);
    if (tracing === undefined) return leaver;
    return tracing.request(role === 'getResult' ? role : loaded().contract[role].id, route, leaver);
  };
  const serve = (
    role: Role,
    { method, path }: Contract[Role],
    handler: Answerer,
    loaded: () => LoadedContract,
  ): void => {
    const route = path.replace(/\{(\w+)\}/g, ':$1');
    const outer: Step[] = [...(onBreach ? [selfCheck(role, onBreach)] : []), limitHeaders(role)];
    const operation = ({ contract }: LoadedContract): string => contract[role].id;
    const inner: Step[] = [enterWorld(role, worlds), strikeRequest(operation)];
    const answer = leaving(role, path, behind([...outer, ...inner], handler), loaded);
    const refuse = leaving(role, path, behind(outer, methodNotAllowed(role, method)), loaded);
    // One handler a path: Hono answers at once where only one fits.
    app.all(route, (context) =>
      (takes(method, context.req.method) ? answer : refuse)(new Asked(context, loaded())),
    );
  };
  // The paths stay what they are at the start. Which contract stands behind one is asked for each request.
  const { first, kins } = family();
  for (const [path, kin] of kins) {
    const kinNow = (): Kin => family().kins.get(path) ?? kin;
    const handler = createGeneration({ ...parts, kin: kinNow });
    serve('creation', kin.first.contract.creation, handler, () => kinNow().first);
  }
  const firstNow = (): LoadedContract => family().first;
  serve('lookUp', first.contract.lookUp, getTaskDetail(family), firstNow);
  const toResult: Step[] = [enterWorldOfResult(worlds), strikeRequest(() => 'getResult')];
  const results = '/results/{world}/{file}';
  const giveResult = leaving('getResult', results, behind(toResult, getResult(family)), firstNow);
  app.get('/results/:world/:file', (context) => giveResult(new Asked(context, firstNow())));
  serveReference(app, family);
  const refusePath = exchange(parts, undefined, noSuchPath);
  app.notFound((context) => refusePath(new Asked(context, firstNow())));
  return app;
}

/** A HEAD is answered as the GET would be. */
function takes(method: string, asked: string): boolean {
  return asked === method || (asked === 'HEAD' && method === 'GET');
}

function methodNotAllowed(role: Role, method: string): Answerer {
  // Hono answers HEAD wherever it answers GET.
  const allow = method === 'GET' ? 'GET, HEAD' : method;
  return (asked) =>
    errorResponse(asked.loaded.contract, role, 405, 'method_not_allowed', {
      message: `This path does not take ${asked.context.req.method}, only ${allow}`,
      headers: { allow },
    });
}

function noSuchPath(asked: Asked): Answer {
  return notFound(asked, `There is no path ${asked.context.req.path} on this server`);
}
