import { type Awaitable, andThen } from '../awaitable.ts';
import type { Contract } from '../contract/contract.ts';
import type { CreationRequest } from '../simulation/plan.ts';
import { planTask } from '../simulation/plan-task.ts';
import { tellCreated } from '../simulation/task-at.ts';
import { taskId } from '../simulation/task-id.ts';
import type { Asked } from './asked.ts';
import type { Chosen } from './choose-scenario.ts';
import { errorResponse } from './error-response.ts';
import { answerAgain } from './idempotency-key.ts';
import { type JsonAnswer, jsonTextAnswer } from './json-answer.ts';

/** What a creation asks for, once it is known to be sound. */
export interface Order {
  readonly request: CreationRequest;
  /** The request's JSON, byte for byte. */
  readonly json: Uint8Array;
  /** The `Idempotency-Key`, and the body that it stands for. */
  readonly key: { readonly name: string; readonly body: string } | undefined;
}

/** How an order is carried out. */
export interface Commission {
  readonly order: Order;
  readonly chosen: Chosen | undefined;
  /** Where the results will be served, without a trailing slash. */
  readonly resultBase: string;
}

/** Plans a task, keeps it, and answers with it. */
export function beginTask(asked: Asked, commission: Commission): Awaitable<JsonAnswer> {
  const { order, chosen: scenario, resultBase } = commission;
  const { request, key } = order;
  const { contract } = asked.loaded;
  const { world, owner, requestId } = asked;
  const now = world.clock.now();
  const random = world.random.tasks;
  const id = taskId(now, random);
  const plan = planTask({ contract, request, id, owner, requestId, now, resultBase, random, scenario });
  const { json, task } = tellCreated(contract, plan);
  const answer = jsonTextAnswer(json, { value: task });
  const intent = key && {
    owner,
    key: key.name,
    body: key.body,
    answer: answer.text,
    expiresAt: now + contract.simulation.idempotencyWindowMs,
  };
  return andThen(world.store.addPlan(plan, intent, order.json), (added) => {
    if (added === 'full') return full(contract);
    if (added === 'taken') return beginOtherwise(asked, commission);
    asked.taskId = id;
    return andThen(world.courses.follow(plan), () => answer);
  });
}

/** Where the id was taken, another is drawn. Where a duplicate was faster, its answer is this one's too. */
async function beginOtherwise(asked: Asked, commission: Commission): Promise<JsonAnswer> {
  const { key } = commission.order;
  const { world, owner, loaded } = asked;
  const faster = key && (await world.store.intent(owner, key.name, world.clock.now()));
  return faster ? answerAgain(loaded.contract, faster, key.body) : beginTask(asked, commission);
}

function full(contract: Contract): JsonAnswer {
  return errorResponse(contract, 'creation', 429, 'rate_limit_exceeded', {
    message:
      'This world of the mock is full of tasks, and no task was created. Reset it, or start the mock with a higher limit',
  });
}
