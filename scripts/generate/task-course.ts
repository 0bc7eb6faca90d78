import { ContractError } from './contract-error.ts';
import { lifecycle, partOfState, resultState } from './lifecycle.ts';
import { demand, type OpenApiDocument } from './read-contract.ts';

/** The way of a task through the states of the contract, as a simulator has to know it. */
export interface TaskCourse {
  /** The state before its turn. */
  readonly waiting: string;
  /** The states of the work, one after the other, and at which share of the work each begins and ends. */
  readonly working: readonly { readonly status: string; readonly from: number; readonly until: number }[];
  /** Where it ends with results. */
  readonly completed: string;
  /** Where it ends with an error. */
  readonly failed: string;
  /** Where it ends without either. */
  readonly cancelled: string;
}

const PLACE = '#/components/schemas/TaskStatus';

/**
 * Reads from the life cycle which state plays which part: no name of a state means anything by itself. A state of the
 * work takes that share of the work which its band has of the progress.
 *
 * @throws ContractError where a part is left without a state.
 */
export function taskCourse(document: OpenApiDocument): TaskCourse {
  const { initial, states } = lifecycle(document);
  const final = Object.keys(states).filter((name) => states[name]?.final);
  const { status: completed } = resultState(document);
  const failed = demand(
    final.find((name) => name !== completed && partOfState(document, name).required.includes('error')),
    'a final state that requires `error`, in which a task has failed',
    PLACE,
  );
  const cancelled = demand(
    final.find((name) => name !== completed && name !== failed),
    'a third final state, in which a task was cancelled',
    PLACE,
  );
  const work: string[] = [];
  for (let name = initial; ; ) {
    const next = states[name]?.next.find(
      (one) => states[one]?.final === false && one !== initial && !work.includes(one),
    );
    if (next === undefined) break;
    work.push(next);
    name = next;
  }
  const [last] = work.slice(-1);
  if (last === undefined || !states[last]?.next.includes(completed))
    throw new ContractError([
      {
        message: `the contract lacks a way from ${[initial, ...work].join(' over ')} to ${completed}: x-task-lifecycle must lead from the first state over at least one state of work, each the first open one that may follow, to the end`,
        at: PLACE,
      },
    ]);
  return { waiting: initial, working: shares(work, states), completed, failed, cancelled };
}

function shares(
  work: readonly string[],
  states: Readonly<
    Record<string, { readonly progress: { readonly minimum: number; readonly maximum: number } }>
  >,
): TaskCourse['working'] {
  const widths = work.map((name) => {
    const { minimum = 0, maximum = 0 } = states[name]?.progress ?? {};
    return maximum - minimum;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let from = 0;
  return work.map((status, index) => {
    const until =
      index === work.length - 1 ? 1 : from + (whole > 0 ? (widths[index] ?? 0) / whole : 1 / work.length);
    const state = { status, from, until };
    from = until;
    return state;
  });
}
