import { andThen } from '../awaitable.ts';
import type { Family } from '../contract/family.ts';
import type { Plan } from '../simulation/plan.ts';
import { scenarioNamed } from '../simulation/scenario.ts';
import { tellTask } from '../simulation/task-at.ts';
import type { Asked } from './asked.ts';
import { errorResponse } from './error-response.ts';
import { formOf } from './form-of.ts';
import { jsonTextAnswer } from './json-answer.ts';
import { refusalResponse } from './refusal-response.ts';
import type { Answer, Answerer } from './step.ts';

/** Reads a task. One of another key is as unknown as one that never was. */
export function getTaskDetail(family: () => Family): Answerer {
  return (asked) => {
    const { contract } = asked.loaded;
    const id = asked.call.parameter(contract.lookUp.parameter) ?? '';
    if (!formOf(contract.lookUp.idPattern).test(id))
      return errorResponse(contract, 'lookUp', 400, 'invalid_task_id');
    return andThen(asked.world.store.plan(id), (plan) => {
      if (plan?.owner !== asked.owner) return errorResponse(contract, 'lookUp', 404, 'task_not_found');
      asked.loaded = family().of(plan.request.model);
      const news = asked.world.courses.awaitNews(plan);
      return news === undefined ? tell(asked, plan) : tellAfter(news, asked, plan);
    });
  };
}

async function tellAfter(news: Promise<unknown>, asked: Asked, before: Plan): Promise<Answer> {
  await news;
  // Somebody may have reached in meanwhile.
  return tell(asked, (await asked.world.store.plan(before.id)) ?? before);
}

function tell(asked: Asked, plan: Plan): Answer {
  const { contract } = asked.loaded;
  const now = asked.world.clock.now();
  asked.taskId = plan.id;
  asked.scenario = plan.scenario;
  const scenario = plan.scenario === undefined ? undefined : scenarioNamed(contract.scenarios, plan.scenario);
  asked.onPurpose = scenario?.breaksContract ?? false;
  if (plan.lookups && now < plan.lookups.until) return refusalResponse(contract, plan.lookups.refusal, now);
  const { json, task } = tellTask(contract, plan, now);
  return jsonTextAnswer(json, { value: task });
}
