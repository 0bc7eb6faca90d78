import { scenarioNamed } from '../simulation/scenario.ts';
import { taskAt } from '../simulation/task-at.ts';
import type { MockContext } from './environment.ts';
import { errorResponse } from './error-response.ts';
import { formOf } from './form-of.ts';
import { jsonAnswer } from './json-answer.ts';
import { refusalResponse } from './refusal-response.ts';
import type { Answer } from './step.ts';

const operation = 'getTaskDetail';

/** Answers `getTaskDetail`. A task of another key is as unknown as one that never was. */
export async function getTaskDetail(context: MockContext): Promise<Answer> {
  const { contract } = context.get('loaded');
  const { store, clock, courses } = context.get('world');
  const id = context.req.param('task_id') ?? '';
  if (!formOf(contract.pathParameters.getTaskDetail.task_id.pattern).test(id))
    return errorResponse(contract, operation, 400, 'invalid_task_id');
  const found = await store.plan(id);
  if (found?.owner !== context.get('owner')) return errorResponse(contract, operation, 404, 'task_not_found');
  let plan = found;
  const news = courses.awaitNews(found);
  if (news !== undefined) {
    await news;
    // Somebody may have reached in meanwhile.
    plan = (await store.plan(id)) ?? found;
  }
  const now = clock.now();
  context.set('taskId', id);
  context.set('scenario', plan.scenario);
  const scenario = plan.scenario === undefined ? undefined : scenarioNamed(contract.scenarios, plan.scenario);
  context.set('onPurpose', scenario?.breaksContract ?? false);
  if (plan.lookups && now < plan.lookups.until) return refusalResponse(contract, plan.lookups.refusal, now);
  return jsonAnswer(taskAt(contract, plan, now));
}
