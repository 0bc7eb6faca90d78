import { callbackDelivery } from '../../generated/constants.ts';
import type { MockControl } from '../control/mock-control.ts';
import type { Session } from '../session.ts';
import type { Begun, Plan } from './campaign.ts';
import type { Delivery } from './delivery-record.ts';
import { isFinal } from './final-state.ts';

/** How often the clock is moved for one task: there may be others. */
const MOST_MOVES = 2_000;
/** How long a task may take by the server's clock, in ms. */
const LONGEST_TASK_MS = 24 * 60 * 60_000;
/** After that much of the longest delay nothing more is expected. */
const PATIENCE = 3;

type Follow = (
  session: Session,
  plans: readonly Plan[],
  begin: (plan: Plan) => Promise<Begun | undefined>,
) => AsyncGenerator<Delivery>;

/** Follows tasks one after the other, while the server's clock is moved to whatever falls due next. */
export function bySteering(control: MockControl): Follow {
  return async function* follow(_, plans, begin) {
    const goOn = await control.freeze();
    try {
      for (const plan of plans) {
        const begun = await begin(plan);
        if (begun !== undefined) yield await followOne(control, begun);
      }
    } finally {
      await goOn();
    }
  };
}

async function followOne(control: MockControl, { plan, task, channel }: Begun): Promise<Delivery> {
  const { received } = channel;
  if (plan.end !== undefined) await control.endTask(task.id, plan.end);
  let clock = await control.clock();
  const created = clock.now;
  const horizon = (): number => {
    const last = received.at(-1);
    if (last === undefined) return created + LONGEST_TASK_MS;
    const longest = Math.max(0, ...callbackDelivery.retryDelaysMs);
    return (last.clockAt ?? created) + (last.longest ?? 0) + PATIENCE * longest;
  };
  let moves = 0;
  while (clock.nextAt !== undefined && clock.nextAt <= horizon() && moves < MOST_MOVES) {
    moves += 1;
    const before = { count: received.length, at: performance.now() };
    clock = await control.advance('next-event');
    const longest = performance.now() - before.at;
    for (const one of received.slice(before.count)) one.longest = longest;
  }
  return {
    taskId: task.id,
    course: plan.course,
    callbackUrl: channel.url,
    replies: channel.replies,
    received: [...received],
    astray: channel.astray(),
    ended: plan.end !== undefined || isFinal(received.at(-1)?.lookedUp?.status),
    waitedOut: moves < MOST_MOVES,
  };
}
