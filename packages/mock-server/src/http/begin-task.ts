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

/** What a creation has asked for, once it is known to be sound. */
export interface Commission {
  readonly request: CreationRequest;
  readonly chosen: Chosen | undefined;
  /** The `Idempotency-Key`, and the body that it stands for. */
  readonly key: { readonly name: string; readonly body: string } | undefined;
  /** Where the results will be served, without a trailing slash. */
  readonly resultBase: string;
}

/** Plans a task, keeps it, and answers with it. */
export function beginTask(asked: Asked, commission: Commission): Awaitable<JsonAnswer> {
  const { request, chosen: scenario, key, resultBase } = commission;
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
  return andThen(world.store.addPlan(plan, intent), (added) => {
    if (added === 'full') return full(contract);
    if (added === 'taken') return beginOtherwise(asked, commission);
    asked.taskId = id;
    return andThen(world.courses.follow(plan), () => answer);
  });
}

/** Where the id was taken, another is drawn. Where a duplicate was faster, its answer is this one's too. */
async function beginOtherwise(asked: Asked, commission: Commission): Promise<JsonAnswer> {
  const { key } = commission;
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
