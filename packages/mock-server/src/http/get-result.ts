import { expiredResult, serveResultFile } from '../media/result-file.ts';
import { resultExpiresAt } from '../simulation/plan.ts';
import type { Worlds } from '../worlds/worlds.ts';
import type { MockContext } from './environment.ts';
import { errorResponse } from './error-response.ts';

/** Answers a result link: the video once its task is completed, and for as long as its links live. */
export function getResult(worlds: Worlds) {
  return async (context: MockContext): Promise<Response> => {
    const { contract } = context.get('loaded');
    const file = context.req.param('file') ?? '';
    const world = worlds.existing(context.req.param('world') ?? '');
    const plan = await world?.store.plan(file.replace(/\.mp4$/, ''));
    const now = world?.clock.now() ?? 0;
    if (plan?.outcome.kind !== 'completed' || !file.endsWith('.mp4') || now < plan.finishesAt)
      return errorResponse(contract, 'createVideoRetalkGeneration', 404, 'not_found', {
        message: 'There is no such result',
      });
    context.set('taskId', plan.id);
    return now >= resultExpiresAt(plan) ? expiredResult() : serveResultFile(context.req.raw);
  };
}
