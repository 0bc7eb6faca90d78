import type { Family } from '../contract/family.ts';
import { expiredResult, serveResultFile } from '../media/result-file.ts';
import { resultExpiresAt } from '../simulation/plan.ts';
import { resultUrls, taskIdOfResult } from '../simulation/results.ts';
import type { Asked } from './asked.ts';
import { notFound } from './not-found.ts';
import type { Answer } from './step.ts';

/** Answers a result link: with the file once its task is completed, and for as long as its links live. */
export function getResult(family: () => Family): (asked: Asked) => Promise<Answer> {
  return async (asked) => {
    const { store, clock } = asked.world;
    const file = asked.call.parameter('file') ?? '';
    const plan = await store.plan(taskIdOfResult(file));
    const now = clock.now();
    if (plan?.outcome.kind !== 'completed' || now < plan.finishesAt)
      return notFound(asked, 'There is no such result');
    const contract = family().contractOf(plan);
    if (!resultUrls(contract, plan).some((url) => url.endsWith(`/${file}`)))
      return notFound(asked, 'There is no such result');
    asked.taskId = plan.id;
    if (now >= resultExpiresAt(plan)) return expiredResult();
    return serveResultFile(asked.call, contract.simulation.results.mediaType);
  };
}
