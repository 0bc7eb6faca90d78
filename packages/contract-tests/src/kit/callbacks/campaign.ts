import { callbackDelivery } from '../../generated/constants.ts';
import { api, lookUp, taskPath } from '../api.ts';
import type { MockControl, Steering } from '../control/mock-control.ts';
import { NotChecked, Skipped } from '../no-answer.ts';
import type { CreatedTask, Session } from '../session.ts';
import { bySteering } from './by-steering.ts';
import { type Channel, type ReceiverOptions, startReceiver } from './callback-receiver.ts';
import { createTaskWithCallback } from './create-task-with-callback.ts';
import type { Delivery, Reply } from './delivery-record.ts';
import { inRealTime } from './in-real-time.ts';

/** One task of a campaign, before it is created. */
export interface Plan {
  /** What the task is made to do: a state that it is brought to, or the headers of a course. */
  readonly course: string;
  /** The state that a server which can be steered is told to bring it to; `undefined` where it goes its own way. */
  readonly end: 'completed' | 'failed' | 'cancelled' | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** @param redirected - Stands for a reply that leads elsewhere. */
  readonly replies: (redirected: Reply) => readonly Reply[];
}

/** A task of a campaign that was created, and its channel. */
export interface Begun {
  readonly plan: Plan;
  readonly task: CreatedTask;
  readonly channel: Channel;
}

const attempts = callbackDelivery.retryDelaysMs.length + 1;
/** Each way of not receiving a callback; the last one is repeated. */
const allFailures = (redirected: Reply): readonly Reply[] =>
  ([{ status: 500 }, redirected, 'breaks-off', { status: 404 }] as const).slice(0, attempts);

/**
 * Creates tasks with callbacks, has a receiver of its own answer them in several ways, and tells all that came. Where the
 * server has the control API of a mock, time is moved through it; else it passes by itself.
 *
 * @returns What became of each task, and how time passed.
 * @throws {NotChecked} where the server cannot be brought to send callbacks to the receiver.
 */
export async function runCampaign(
  session: Session,
  options: ReceiverOptions,
): Promise<{ deliveries: Delivery[]; steering: Steering['kind'] }> {
  const steering = await session.steering();
  const receiver = await startReceiver(options);
  try {
    const deliveries: Delivery[] = [];
    const control = steering.kind === 'steered' ? steering.control : undefined;
    const plans = plansFor(session, control);
    const begin = async (plan: Plan): Promise<Begun | undefined> => {
      const created: { task: CreatedTask | undefined } = { task: undefined };
      const channel = receiver.open(plan.replies, () => observe(session, control, () => created.task));
      const task = await createTaskWithCallback(session, channel.url, plan.headers);
      created.task = task;
      return task && { plan, task, channel };
    };
    const follow = control === undefined ? inRealTime : bySteering(control);
    for await (const delivery of follow(session, plans, begin)) {
      if (delivery.received.length === 0 && receiver.untrusted > 0)
        throw new NotChecked(
          `the server does not trust the certificate of the receiver: hand it the authority that signed it. The mock takes it as --callback-ca FILE`,
        );
      deliveries.push(delivery);
      for (const one of delivery.received) session.onCallback(one, delivery.callbackUrl);
    }
    return { deliveries, steering: steering.kind };
  } finally {
    await receiver.close();
  }
}

function plansFor({ settings }: Session, control: MockControl | undefined): Plan[] {
  const { courses, long } = settings;
  const plan = (course: string, end: Plan['end'], replies: Plan['replies'], headers = {}): Plan => ({
    course,
    end,
    replies,
    headers,
  });
  const received = (status: number) => () => [{ status }];
  const hanging = plan('hanging', 'completed', () => ['hangs', { status: 204 }]);
  const failing = plan('never received', 'completed', allFailures);
  const late = plan('received late', control && 'failed', () => [
    { status: 503 },
    { status: 404 },
    { status: 202 },
  ]);
  if (control !== undefined)
    return [
      plan('completed', undefined, received(204)),
      late,
      plan('cancelled', 'cancelled', received(201)),
      failing,
      ...(long ? [hanging] : []),
    ];
  return [
    plan('completed', undefined, received(204)),
    ...courses.map((headers) => plan(JSON.stringify(headers), undefined, received(202), headers)),
    ...(long ? [late, failing, hanging] : []),
  ];
}

/** What can be found out while a callback waits for its reply. */
async function observe(
  session: Session,
  control: MockControl | undefined,
  task: () => CreatedTask | undefined,
): Promise<{ clockAt: number | undefined; lookedUp: Readonly<Record<string, unknown>> | undefined }> {
  try {
    const clockAt = (await control?.clock())?.now;
    const created = task();
    return { clockAt, lookedUp: created && (await lookedUp(session, created)) };
  } catch (error) {
    // The run goes on to say why; the callback is replied to all the same.
    if (error instanceof Skipped) return { clockAt: undefined, lookedUp: undefined };
    throw error;
  }
}

/** Not held to what was told before: whoever polls the task at the same time may hear of it later. */
async function lookedUp(
  session: Session,
  { id }: CreatedTask,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const answer = await session.ask(lookUp, { method: lookUp.method, path: taskPath(id) });
  // What is wrong with an answer of another form has been reported.
  if (answer?.status !== 200 || api.answerFault(lookUp, answer) !== undefined) return undefined;
  return JSON.parse(answer.text) as Readonly<Record<string, unknown>>;
}
