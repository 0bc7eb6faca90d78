import { taskIdOfDelivery } from '../simulation/next-delivery.ts';
import { isFinal, type Plan } from '../simulation/plan.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';
import { placeIn } from './place-in.ts';
import { type Delivery, showAttempt, showDelivery } from './show-delivery.ts';

/** Answers `listDeliveries`, newest task first. */
export const listDeliveries: ControlHandler = async (call) => {
  const { world, query } = call;
  const { task_id: taskId, state, limit } = query;
  const after = placeIn(query);
  const found: Delivery[] = [];
  let place = after;
  // The state of a delivery is computed, so pages of tasks are gone through until enough fit.
  for (;;) {
    const page = await world.store.plans({
      limit: 1,
      after: place,
      fits: ({ id, request }) =>
        request.callback_url !== undefined && (taskId === undefined || id === taskId),
    });
    const [plan] = page.plans;
    if (plan === undefined) return { deliveries: found, next: null };
    const delivery = await show(call, plan);
    if (state === undefined || delivery.state === state) found.push(delivery);
    if (page.next === undefined) return { deliveries: found, next: null };
    place = page.next;
    if (found.length === Number(limit)) return { deliveries: found, next: place };
  }
};

/** Answers `readDelivery`. */
export const readDelivery: ControlHandler = async (call) => show(call, await taskOf(call));

/** Answers `redeliver`, once the attempt has ended. */
export const redeliver: ControlHandler = async (call) => {
  const plan = await taskOf(call);
  const { world, family } = call;
  if (!isFinal(plan, world.clock.now()))
    throw new ControlProblem(409, 'task_not_final', {
      message: `The task ${plan.id} has not ended yet, so there is nothing to deliver`,
    });
  return showAttempt(family.contractOf(plan), plan, await world.dispatcher.redeliver(plan));
};

async function taskOf({ world, path }: ControlCall): Promise<Plan> {
  const taskId = taskIdOfDelivery(path.delivery_id ?? '');
  const plan = taskId === undefined ? undefined : await world.store.plan(taskId);
  if (plan?.request.callback_url !== undefined) return plan;
  throw new ControlProblem(404, 'delivery_not_found', {
    message: `The world ${world.id} has no delivery ${path.delivery_id}`,
    param: 'delivery_id',
  });
}

async function show({ world, family }: ControlCall, plan: Plan): Promise<Delivery> {
  return showDelivery(family.contractOf(plan), {
    plan,
    attempts: await world.store.attempts(plan.id),
    now: world.clock.now(),
    sending: await world.dispatcher.sending(plan.id),
    dueAt: await world.dispatcher.dueAt(plan),
  });
}
