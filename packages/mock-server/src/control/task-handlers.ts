import type { Contract } from '../contract/contract.ts';
import type { components } from '../generated/control-schema.ts';
import type { Outcome, Plan } from '../simulation/plan.ts';
import { scenarioNamed } from '../simulation/scenario.ts';
import { taskAt } from '../simulation/task-at.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';
import { eventId } from './event-id.ts';
import { placeIn } from './place-in.ts';
import { type MockTask, showTask } from './show-task.ts';

type TaskFailure = components['schemas']['TaskFailure'];
type TaskCancellation = components['schemas']['TaskCancellation'];

/** Answers `listTasks`. */
export const listTasks: ControlHandler = async ({ world, family, query }) => {
  const { status, search, limit } = query;
  const after = placeIn(query);
  const now = world.clock.now();
  // Taken first: what happens while the list is made is told by the stream once more, and not lost.
  const lastEventId = eventId(world.events, world.events.latest);
  const fits = (plan: Plan): boolean =>
    (status === undefined || taskAt(family.contractOf(plan), plan, now).status === status) &&
    (search === undefined || searched(plan).includes(String(search).toLowerCase()));
  const page = await world.store.plans({
    limit: Number(limit),
    after,
    fits,
  });
  return {
    tasks: page.plans.map((plan) => showTask(family.contractOf(plan), plan, now)),
    next: page.next ?? null,
    last_event_id: lastEventId,
  };
};

function searched({ id, scenario = '', request }: Plan): string {
  return `${id} ${scenario} ${JSON.stringify(request)}`.toLowerCase();
}

/** Answers `readTask`. */
export const readTask: ControlHandler = async (call) => show(call, await taskOf(call));

/** Answers `finishTask`. */
export const finishTask: ControlHandler = async (call) =>
  end(call, (contract) => ({ kind: 'completed', completion: contract.simulation.completion }));

/** Answers `failTask`. */
export const failTask: ControlHandler = async (call) => {
  const { code = '', message } = call.body as TaskFailure;
  return end(call, (contract) => {
    if (!contract.taskErrorCodes.includes(code))
      throw new ControlProblem(400, 'invalid_parameters', {
        message: `code must be one of ${contract.taskErrorCodes.join(', ')}, got ${JSON.stringify(code)}`,
        param: 'code',
      });
    return { kind: 'failed', error: { code, message: message ?? failureMessage(contract, code) } };
  });
};

/** Answers `cancelTask`. */
export const cancelTask: ControlHandler = async (call) => {
  const { shape } = call.body as TaskCancellation;
  return end(call, ({ scenarios }) => {
    if (shape === 'status') return { kind: 'cancelled' };
    const scenario = scenarioNamed(scenarios, 'cancelled-as-failed');
    if (scenario === undefined || !('failsWith' in scenario))
      throw new Error('the contract has no failing scenario cancelled-as-failed');
    const { code, message } = scenario.failsWith;
    return { kind: 'failed', error: { code, message } };
  });
};

/** The message that the scenario of a code has. */
function failureMessage(contract: Contract, code: string): string {
  const scenario = scenarioNamed(contract.scenarios, `fail-${code.replaceAll('_', '-')}`);
  return scenario && 'failsWith' in scenario ? scenario.failsWith.message : code;
}

async function end(call: ControlCall, outcomeBy: (contract: Contract) => Outcome): Promise<MockTask> {
  const plan = await taskOf(call);
  const contract = call.family.contractOf(plan);
  const ended = await call.world.courses.end(plan, outcomeBy(contract));
  if (ended !== undefined) return show(call, ended);
  const { status } = taskAt(contract, plan, call.world.clock.now());
  throw new ControlProblem(409, 'task_is_final', { message: `The task is ${status}, and stays so` });
}

async function taskOf({ world, path }: ControlCall): Promise<Plan> {
  const plan = await world.store.plan(path.task_id ?? '');
  if (plan !== undefined) return plan;
  throw new ControlProblem(404, 'task_not_found', {
    message: `The world ${world.id} has no task ${path.task_id}`,
    param: 'task_id',
  });
}

function show({ world, family }: ControlCall, plan: Plan): MockTask {
  return showTask(family.contractOf(plan), plan, world.clock.now());
}
