import { callbackDelivery } from '../../generated/constants.ts';
import { observeTask } from '../observe-task.ts';
import type { Session } from '../session.ts';
import type { Begun, Plan } from './campaign.ts';
import type { Delivery } from './delivery-record.ts';
import { isFinal } from './final-state.ts';

/** How long after the end of a task its callback is waited for, in ms: until its billing is confirmed. */
const LONGEST_BILLING_MS = 30_000;
/** How long after the last callback more are waited for: in a quick run for the first retry, else for the longest. */
const tailMs = (long: boolean): number => {
  const { retryDelaysMs } = callbackDelivery;
  return 1_000 + (long ? 2 * Math.max(0, ...retryDelaysMs) : (retryDelaysMs[0] ?? 0));
};
/** How often it is looked whether a callback has come, in ms. */
const LOOK_MS = 50;

/** Follows all tasks at once, since time passes by itself. */
export async function* inRealTime(
  session: Session,
  plans: readonly Plan[],
  begin: (plan: Plan) => Promise<Begun | undefined>,
): AsyncGenerator<Delivery> {
  const followed: Promise<Delivery>[] = [];
  for (const plan of plans) {
    const begun = await begin(plan);
    if (begun !== undefined) followed.push(followOne(session, begun));
  }
  // All of them are waited for, also where one of them cannot go on: none may be left behind.
  const settled = await Promise.allSettled(followed);
  for (const one of settled) {
    if (one.status === 'rejected') throw one.reason;
    yield one.value;
  }
}

async function followOne(session: Session, { plan, task, channel }: Begun): Promise<Delivery> {
  const { received } = channel;
  const { pollIntervalMs, taskTimeoutMs, long } = session.settings;
  const began = performance.now();
  let ended = false;
  while (!ended && performance.now() - began < taskTimeoutMs) {
    const told = await observeTask(session, task);
    ended = told === undefined || isFinal(told.status);
    if (!ended) await session.wait(pollIntervalMs);
  }
  const end = performance.now();
  const until = (): number => {
    const last = received.at(-1);
    return last === undefined ? end + LONGEST_BILLING_MS : last.endedAt + tailMs(long);
  };
  while (ended && (performance.now() < until() || channel.busy())) await session.wait(LOOK_MS);
  return {
    taskId: task.id,
    course: plan.course,
    callbackUrl: channel.url,
    replies: channel.replies,
    received: [...received],
    astray: channel.astray(),
    ended,
    waitedOut: long,
  };
}
