import type { Handler } from 'hono';
import type { Clock } from '../clock/clock.ts';
import { expiredResult, serveResultFile } from '../media/result-file.ts';
import { resultExpiresAt } from '../simulation/task-at.ts';
import type { Store } from '../store/store.ts';
import { errorResponse } from './error-response.ts';

export interface GetResultParts {
  readonly clock: Clock;
  readonly store: Store;
}

/** Answers a result link: the video once its task is completed, and for as long as the contract lets links live. */
export function getResult({ clock, store }: GetResultParts): Handler {
  return async (context) => {
    const file = context.req.param('file') ?? '';
    const plan = await store.plan(file.replace(/\.mp4$/, ''));
    const now = clock.now();
    if (plan?.outcome.kind !== 'completed' || !file.endsWith('.mp4') || now < plan.finishesAt)
      return errorResponse('createVideoRetalkGeneration', 404, 'not_found', {
        message: 'There is no such result',
      });
    return now >= resultExpiresAt(plan) ? expiredResult() : serveResultFile(context.req.raw);
  };
}
