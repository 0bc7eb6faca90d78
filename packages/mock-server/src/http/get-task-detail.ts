import type { Family } from '../contract/family.ts';
import { scenarioNamed } from '../simulation/scenario.ts';
import { taskAt } from '../simulation/task-at.ts';
import type { Asked } from './asked.ts';
import { errorResponse } from './error-response.ts';
import { formOf } from './form-of.ts';
import { jsonAnswer } from './json-answer.ts';
import { refusalResponse } from './refusal-response.ts';
import type { Answer } from './step.ts';

/** Reads a task. One of another key is as unknown as one that never was. */
export function getTaskDetail(family: () => Family): (asked: Asked) => Promise<Answer> {
  return (asked) => look(asked, family());
}

async function look(asked: Asked, family: Family): Promise<Answer> {
  const { contract: first } = asked.loaded;
  const { store, clock, courses } = asked.world;
  const id = asked.context.req.param(first.lookUp.parameter) ?? '';
  if (!formOf(first.lookUp.idPattern).test(id)) return errorResponse(first, 'lookUp', 400, 'invalid_task_id');
  const found = await store.plan(id);
  if (found?.owner !== asked.owner) return errorResponse(first, 'lookUp', 404, 'task_not_found');
  const loaded = family.of(found.request.model);
  const { contract } = loaded;
  asked.loaded = loaded;
  let plan = found;
  const news = courses.awaitNews(found);
  if (news !== undefined) {
    await news;
    // Somebody may have reached in meanwhile.
    plan = (await store.plan(id)) ?? found;
  }
  const now = clock.now();
  asked.taskId = id;
  asked.scenario = plan.scenario;
  const scenario = plan.scenario === undefined ? undefined : scenarioNamed(contract.scenarios, plan.scenario);
  asked.onPurpose = scenario?.breaksContract ?? false;
  if (plan.lookups && now < plan.lookups.until) return refusalResponse(contract, plan.lookups.refusal, now);
  return jsonAnswer(taskAt(contract, plan, now));
}
