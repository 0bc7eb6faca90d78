import { expiredResult, serveResultFile } from '../media/result-file.ts';
import { resultExpiresAt } from '../simulation/plan.ts';
import type { MockContext } from './environment.ts';
import { notFound } from './not-found.ts';
import type { Answer } from './step.ts';

/** Answers a result link: the video once its task is completed, and for as long as its links live. */
export async function getResult(context: MockContext): Promise<Answer> {
  const { store, clock } = context.get('world');
  const file = context.req.param('file') ?? '';
  const plan = await store.plan(file.replace(/\.mp4$/, ''));
  const now = clock.now();
  if (plan?.outcome.kind !== 'completed' || !file.endsWith('.mp4') || now < plan.finishesAt)
    return notFound(context, 'There is no such result');
  context.set('taskId', plan.id);
  return now >= resultExpiresAt(plan) ? expiredResult() : serveResultFile(context.req.raw);
}
