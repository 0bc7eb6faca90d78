import type { Handler } from 'hono';
import type { Clock } from '../clock/clock.ts';
import { pathParameters } from '../generated/constants.ts';
import { taskAt } from '../simulation/task-at.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './app.ts';
import { errorResponse } from './error-response.ts';

const operation = 'getTaskDetail';
const idForm = new RegExp(pathParameters.getTaskDetail.task_id.pattern, 'u');

export interface GetTaskDetailParts {
  readonly clock: Clock;
  readonly store: Store;
}

/** Answers `getTaskDetail`. A task of another key is as unknown as one that never was. */
export function getTaskDetail({ clock, store }: GetTaskDetailParts): Handler<Environment> {
  return async (context) => {
    const id = context.req.param('task_id') ?? '';
    if (!idForm.test(id)) return errorResponse(operation, 400, 'invalid_task_id');
    const plan = await store.plan(id);
    if (plan?.owner !== context.get('apiKey')) return errorResponse(operation, 404, 'task_not_found');
    return Response.json(taskAt(plan, clock.now()));
  };
}
