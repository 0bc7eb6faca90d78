import type { Handler } from 'hono';
import type { CallbackGuard } from '../callbacks/callback-address.ts';
import type { Dispatcher } from '../callbacks/dispatcher.ts';
import type { Clock } from '../clock/clock.ts';
import { simulation } from '../generated/constants.ts';
import { validateVideoRetalkRequest } from '../generated/validators.js';
import { planTask } from '../simulation/plan-task.ts';
import type { Random } from '../simulation/seeded-random.ts';
import { createdTask } from '../simulation/task-at.ts';
import { taskId } from '../simulation/task-id.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './app.ts';
import { canonicalJson } from './canonical-json.ts';
import { chooseScenario, refuseBy } from './choose-scenario.ts';
import { errorResponse } from './error-response.ts';
import { answerAgain, jsonText, refuseKey } from './idempotency-key.ts';
import { readBody } from './read-body.ts';
import { requestProblem } from './request-problem.ts';

const operation = 'createVideoRetalkGeneration';

export interface CreateGenerationParts {
  readonly clock: Clock;
  readonly store: Store;
  readonly guard: CallbackGuard;
  readonly dispatcher: Dispatcher;
  readonly random: Random;
  readonly publicUrl: string | undefined;
}

/** Answers `createVideoRetalkGeneration`. */
export function createGeneration(parts: CreateGenerationParts): Handler<Environment> {
  const { clock, store, guard, dispatcher, random, publicUrl } = parts;
  return async (context) => {
    const [mediaType] = (context.req.header('content-type') ?? '').split(';');
    if (mediaType?.trim().toLowerCase() !== 'application/json')
      return errorResponse(operation, 415, 'unsupported_media_type', {
        message: `Content-Type must be application/json, got ${mediaType || 'none'}`,
      });

    const body = await readBody(context.req.raw, simulation.largestRequestBytes);
    if (body.kind === 'too-large')
      return errorResponse(operation, 413, 'request_too_large', {
        message: `The request body is larger than ${simulation.largestRequestBytes} bytes`,
      });
    if (body.kind === 'malformed')
      return errorResponse(operation, 400, 'invalid_json', {
        message: `The request body is not valid JSON: ${body.reason}`,
      });

    const key = context.req.header('idempotency-key');
    const malformedKey = refuseKey(key);
    if (malformedKey) return malformedKey;

    const { value } = body;
    const callbackUrl = callbackUrlOf(value);
    // A host that was allowed by name may be reached by plain http too. All other rules of the field hold as ever.
    const judged = callbackUrl && guard.allows(callbackUrl) ? withHttpsCallback(value) : value;
    if (!validateVideoRetalkRequest(judged)) {
      const problem = requestProblem(validateVideoRetalkRequest.errors ?? [], value);
      return errorResponse(operation, 400, problem.code, problem);
    }
    const refusal = callbackUrl && guard.refuseUrl(callbackUrl);
    if (refusal !== undefined)
      return errorResponse(operation, 400, 'invalid_parameters', {
        message: `callback_url must lead to a public host: ${refusal}`,
        param: 'callback_url',
      });

    const request = value as typeof judged;
    const scenario = chooseScenario(context.req.header('x-mock-scenario'), request.video_url);
    if (scenario instanceof Response) return scenario;

    const owner = context.get('apiKey');
    const canonical = key === undefined ? '' : canonicalJson(value);
    const resultBase = `${publicUrl ?? new URL(context.req.url).origin}/results`;
    for (;;) {
      const now = clock.now();
      const before = key === undefined ? undefined : await store.intent(owner, key, now);
      if (before) return answerAgain(before, canonical);
      if (scenario && 'refusedWith' in scenario) return refuseBy(scenario.refusedWith);

      const plan = planTask({ request, id: taskId(now, random), owner, now, resultBase, random, scenario });
      const answer = JSON.stringify(createdTask(plan));
      const expiresAt = now + simulation.idempotencyWindowMs;
      const intent = key === undefined ? undefined : { owner, key, body: canonical, answer, expiresAt };
      // Where the id was taken, another is drawn; where a duplicate was faster, its answer is found above.
      if (!(await store.addPlan(plan, intent))) continue;
      await dispatcher.watch(plan);
      return jsonText(answer);
    }
  };
}

function callbackUrlOf(body: unknown): URL | undefined {
  const url = (body as { callback_url?: unknown } | null)?.callback_url;
  return typeof url === 'string' && URL.canParse(url) && /^https?:/i.test(url) ? new URL(url) : undefined;
}

function withHttpsCallback(body: unknown): unknown {
  const { callback_url, ...rest } = body as { callback_url: string };
  return { ...rest, callback_url: callback_url.replace(/^http:/i, 'https:') };
}
