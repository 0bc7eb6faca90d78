import { type Awaitable, andThen } from '../awaitable.ts';
import type { CallbackGuard } from '../callbacks/callback-address.ts';
import type { Kin } from '../contract/family.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { Asked } from './asked.ts';
import { beginTask, type Order } from './begin-task.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Chosen, chooseScenario } from './choose-scenario.ts';
import { errorResponse } from './error-response.ts';
import { answerAgain, refuseKey } from './idempotency-key.ts';
import { JsonAnswer } from './json-answer.ts';
import { judgeCreation } from './judge-creation.ts';
import { type ReadJson, readJson } from './read-json.ts';
import { refusalResponse } from './refusal-response.ts';
import { modelProblem } from './request-problem.ts';
import type { Answer, Answerer } from './step.ts';

export interface CreateGenerationParts {
  readonly guard: CallbackGuard;
  /** Where result links lead to; by default to the origin that the creation was sent to. */
  readonly publicUrl: string | undefined;
  /** The contracts of the path. */
  readonly kin: () => Kin;
}

const scenarioHeader = mockHeaders.scenario.toLowerCase();

/** Creates a task. The model that a request names chooses the contract that it is held to. */
export function createGeneration({ guard, publicUrl, kin }: CreateGenerationParts): Answerer {
  const resultsIn = resultBases();
  return (asked) => {
    const { contract } = asked.loaded;
    const { largestRequestBytes: bytes, deepestNesting: depth } = contract.simulation;
    const read = readJson(asked.call, { bytes, depth }, (...[status, code, facts]) =>
      errorResponse(contract, 'creation', status, code, facts),
    );
    return andThen(read, (body) => (body instanceof JsonAnswer ? body : answerTo(asked, body)));
  };

  function answerTo(asked: Asked, { json: value, bytes }: ReadJson): Awaitable<Answer> {
    const { byModel, models, shared } = kin();
    const loaded = byModel.get((value as { model?: unknown } | null)?.model);
    if (loaded !== undefined) asked.loaded = loaded;
    const { contract } = asked.loaded;
    const name = asked.call.header('idempotency-key');
    const strange = shared && loaded === undefined ? modelProblem(models, value) : undefined;
    const request =
      refuseKey(contract, name) ??
      (strange && errorResponse(contract, 'creation', 400, strange.code, strange)) ??
      judgeCreation(value, asked.loaded, guard);
    if (request instanceof JsonAnswer) return request;

    const key = name === undefined ? undefined : { name, body: canonicalJson(value) };
    const order: Order = { request, json: bytes, key };
    return key === undefined ? choose(asked, order) : chooseOnce(asked, order, key);
  }

  /** Of the requests with a key, only the first is carried out. */
  async function chooseOnce(
    asked: Asked,
    order: Order,
    key: { readonly name: string; readonly body: string },
  ): Promise<Answer> {
    const { world, owner, loaded } = asked;
    const before = await world.store.intent(owner, key.name, world.clock.now());
    return before ? answerAgain(loaded.contract, before, key.body) : choose(asked, order);
  }

  function choose(asked: Asked, order: Order): Awaitable<Answer> {
    const { world, loaded, call } = asked;
    const named = call.header(scenarioHeader);
    return andThen(chooseScenario(loaded.contract, named, order.request, world.rules), (chosen) => {
      if (chosen instanceof JsonAnswer) return chosen;
      asked.scenario = chosen?.name;
      const refused = refusedBy(chosen, asked);
      if (refused !== undefined) return refused;
      const resultBase = resultsIn(publicUrl ?? call.origin, world.id);
      return beginTask(asked, { order, chosen, resultBase });
    });
  }
}

/** Where the results of a world are served. Tasks that come after one another share one text, which nobody has to compare. */
function resultBases(): (origin: string, world: string) => string {
  let last = { origin: '', world: '', base: '' };
  return (origin, world) => {
    if (last.origin !== origin || last.world !== world)
      last = { origin, world, base: `${origin}/results/${world}` };
    return last.base;
  };
}

/** The refusal that a scenario wants of a creation. */
function refusedBy(chosen: Chosen | undefined, asked: Asked): Answer | undefined {
  if (chosen === undefined || !('refusedWith' in chosen.scenario)) return undefined;
  const { refusedWith, breaksContract } = chosen.scenario;
  const { contract } = asked.loaded;
  if (refusedWith.operation !== contract.creation.id) return undefined;
  asked.onPurpose = breaksContract;
  return refusalResponse(contract, refusedWith, asked.world.clock.now());
}
