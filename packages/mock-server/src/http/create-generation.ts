import type { CallbackGuard } from '../callbacks/callback-address.ts';
import type { Contract } from '../contract/contract.ts';
import type { Kin } from '../contract/family.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { CreationRequest } from '../simulation/plan.ts';
import { planTask } from '../simulation/plan-task.ts';
import { createdTask } from '../simulation/task-at.ts';
import { taskId } from '../simulation/task-id.ts';
import type { Asked } from './asked.ts';
import { canonicalJson } from './canonical-json.ts';
import { chooseScenario } from './choose-scenario.ts';
import { errorResponse } from './error-response.ts';
import { answerAgain, refuseKey } from './idempotency-key.ts';
import { JsonAnswer, jsonAnswer } from './json-answer.ts';
import { originOf } from './origin-of.ts';
import { readJson } from './read-json.ts';
import { refusalResponse } from './refusal-response.ts';
import { modelProblem, requestProblem } from './request-problem.ts';
import type { Answer } from './step.ts';

export interface CreateGenerationParts {
  readonly guard: CallbackGuard;
  /** Where result links lead to; by default to the origin that the creation was sent to. */
  readonly publicUrl: string | undefined;
  /** The contracts of the path. */
  readonly kin: () => Kin;
}

/** Creates a task. The model that a request names chooses the contract that it is held to. */
export function createGeneration({ guard, publicUrl, kin }: CreateGenerationParts) {
  return async (asked: Asked): Promise<Answer> => {
    const { contract: first } = asked.loaded;
    const world = asked.world;
    const { largestRequestBytes: bytes, deepestNesting: depth } = first.simulation;
    const value = await readJson(asked.context, { bytes, depth }, (...[status, code, facts]) =>
      errorResponse(first, 'creation', status, code, facts),
    );
    if (value instanceof JsonAnswer) return value;
    const { byModel, models, shared } = kin();
    const model = byModel.get((value.json as { model?: unknown } | null)?.model);
    if (model !== undefined) asked.loaded = model;
    const { contract, validators } = asked.loaded;

    const key = asked.context.req.header('idempotency-key');
    const strange = shared && model === undefined ? modelProblem(models, value.json) : undefined;
    const request =
      refuseKey(contract, key) ??
      (strange && errorResponse(contract, 'creation', 400, strange.code, strange)) ??
      judgeRequest(value.json, contract, validators, guard);
    if (request instanceof JsonAnswer) return request;

    const canonical = key === undefined ? '' : canonicalJson(value.json);
    const { owner } = asked;
    const before = key === undefined ? undefined : await world.store.intent(owner, key, world.clock.now());
    if (before) return answerAgain(contract, before, canonical);

    const chosen = await chooseScenario(
      contract,
      asked.context.req.header(mockHeaders.scenario),
      request,
      world.rules,
    );
    if (chosen instanceof JsonAnswer) return chosen;
    asked.scenario = chosen?.name;
    const refusal = chosen && 'refusedWith' in chosen.scenario ? chosen.scenario.refusedWith : undefined;
    if (refusal?.operation === contract.creation.id) {
      asked.onPurpose = chosen?.scenario.breaksContract ?? false;
      return refusalResponse(contract, refusal, world.clock.now());
    }

    const resultBase = `${publicUrl ?? originOf(asked.context.req.url)}/results/${world.id}`;
    const requestId = asked.requestId;
    for (;;) {
      const now = world.clock.now();
      const { tasks: random } = world.random;
      const id = taskId(now, random);
      const plan = planTask({
        contract,
        request,
        id,
        owner,
        requestId,
        now,
        resultBase,
        random,
        scenario: chosen,
      });
      const answer = jsonAnswer(createdTask(contract, plan));
      const expiresAt = now + contract.simulation.idempotencyWindowMs;
      const intent =
        key === undefined ? undefined : { owner, key, body: canonical, answer: answer.text, expiresAt };
      const added = await world.store.addPlan(plan, intent);
      if (added === 'full') return full(contract);
      if (added === 'added') {
        asked.taskId = id;
        await world.courses.follow(plan);
        return answer;
      }
      // Where the id was taken, another is drawn. Where a duplicate was faster, its answer is this one's too.
      const faster = key === undefined ? undefined : await world.store.intent(owner, key, now);
      if (faster) return answerAgain(contract, faster, canonical);
    }
  };
}

function full(contract: Contract): JsonAnswer {
  return errorResponse(contract, 'creation', 429, 'rate_limit_exceeded', {
    message:
      'This world of the mock is full of tasks, and no task was created. Reset it, or start the mock with a higher limit',
  });
}

/** The request, where it keeps the contract; else the refusal, with the field at fault. */
function judgeRequest(
  value: unknown,
  contract: Contract,
  validators: LoadedContract['validators'],
  guard: CallbackGuard,
): CreationRequest | JsonAnswer {
  const { requestSchema } = contract.creation;
  const validate = validators[requestSchema];
  if (validate === undefined) throw new Error(`the contract has no schema ${requestSchema}`);
  const callbackUrl = (value as { callback_url?: unknown } | null)?.callback_url;
  const given = typeof callbackUrl === 'string' ? callbackUrl : undefined;
  // A host that was allowed by name may be reached by plain http too. All other rules of the field hold as ever.
  const judged = given !== undefined && guard.allows(given) ? withHttpsCallback(value) : value;
  if (!validate(judged)) {
    const problem = requestProblem(contract, validate.errors ?? [], value);
    return errorResponse(contract, 'creation', 400, problem.code, problem);
  }
  // The guard sees the text as it was given: a parsed URL no longer shows what was odd about it.
  const refusal = given === undefined ? undefined : guard.refuseUrl(given);
  if (refusal !== undefined)
    return errorResponse(contract, 'creation', 400, 'invalid_parameters', {
      message: `callback_url must lead to a public host: ${refusal}`,
      param: 'callback_url',
    });
  return value as CreationRequest;
}

function withHttpsCallback(body: unknown): unknown {
  const { callback_url, ...rest } = body as { callback_url: string };
  return { ...rest, callback_url: callback_url.replace(/^http:/i, 'https:') };
}
