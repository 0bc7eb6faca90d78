import { type Awaitable, andThen } from '../awaitable.ts';
import type { Dispatcher } from '../callbacks/dispatcher.ts';
import type { WorldClock } from '../clock/clock.ts';
import type { Contract } from '../contract/contract.ts';
import type { Log } from '../events/event-log.ts';
import { endTask } from '../simulation/end-task.ts';
import { nextMilestone } from '../simulation/next-milestone.ts';
import { isFinal, type Outcome, type Plan } from '../simulation/plan.ts';
import type { Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';

/**
 * Real milliseconds of stillness after which an automatic clock goes on by itself for those who wait for a callback
 * instead of asking.
 */
const STILLNESS_MS = 25;

/** Goes along with tasks: tells watchers what a reader would see, and lets those who wait get on. */
export interface TaskCourses {
  /** Takes on a new task. */
  follow(plan: Plan): Awaitable<void>;
  /** Goes on with tasks that an earlier life of the mock has left. */
  resume(ids: readonly string[]): Promise<void>;
  /** Ends a task now. Answers `undefined` where it has ended already. */
  end(plan: Plan, outcome: Outcome): Promise<Plan | undefined>;
  /**
   * Somebody asks for a task that has not ended: an automatic clock leaps to what happens next to it. Answers
   * `undefined` where there is nothing to wait for.
   */
  awaitNews(plan: Plan): Promise<unknown> | undefined;
  /** Somebody has been told to wait: an automatic clock leaps over that time. */
  leap(ms: number): Promise<void>;
  /** Lets time pass for a request, by the world's clock. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Something has happened: an automatic clock waits for stillness anew. */
  stir(): void;
  close(): void;
}

export interface TaskCoursesParts {
  readonly contract: (plan: Plan) => Contract;
  readonly clock: WorldClock;
  readonly store: Store;
  readonly log: Log;
  readonly dispatcher: Dispatcher;
  /** Plans to tell what comes next of a task. By default the clock does, as long as the process lives. */
  readonly schedule?: (plan: Plan, now: number) => void;
}

/** What a plan is found by again: its row, or else its id. */
type Mark = number | string;

export function createTaskCourses({
  contract,
  clock,
  store,
  log,
  dispatcher,
  ...parts
}: TaskCoursesParts): TaskCourses {
  let stillness: ReturnType<typeof setTimeout> | undefined;
  const paused = new Set<() => void>();
  let closed = false;

  const markOf = (id: string): Mark => store.rows?.of(id) ?? id;
  const marked = (mark: Mark): Awaitable<Plan | undefined> =>
    typeof mark === 'number' ? store.rows?.plan(mark) : store.plan(mark);

  const byClock = (plan: Plan, now: number): void => {
    const at = nextMilestone(contract(plan), plan, now);
    if (at === undefined) return;
    // The clock's queue holds no plans, and one function for all of them: many tasks may wait for a long time.
    clock.at(at, plan.revision === 0 ? passAsPlanned : passIn(plan.revision), markOf(plan.id));
  };

  const schedule = parts.schedule ?? byClock;

  /** Plans what comes next: of a task that goes on, or of the callback of one that has ended. */
  const goOn = (plan: Plan): Awaitable<void> => {
    const now = clock.now();
    return isFinal(plan, now) ? dispatcher.ended(plan) : schedule(plan, now);
  };

  const passIn = (revision: number) => (mark: Mark) =>
    andThen(marked(mark), (current) => {
      if (current === undefined || current.revision !== revision) return;
      log({ type: 'task', plan: current });
      return goOn(current);
    });
  const passAsPlanned = passIn(0);

  const stir = (): void => {
    clearTimeout(stillness);
    if (clock.pace.mode !== 'automatic' || closed) return;
    stillness = setTimeout(() => leapOn().catch(onFault), STILLNESS_MS);
  };

  /** Where a store is away, it goes on when that is back. */
  const onFault = (error: unknown): void => {
    if (!closed && !(error instanceof StoreUnavailable)) console.error(error);
  };

  const leapOn = async (): Promise<void> => {
    if ((await dispatcher.open) + paused.size === 0) return;
    const next = await clock.nextAt();
    if (next === undefined || clock.pace.mode !== 'automatic' || closed) return;
    await clock.advance(next);
    stir();
  };

  return {
    follow(plan) {
      log({ type: 'task', plan });
      return andThen(dispatcher.expect(plan), () => andThen(goOn(plan), stir));
    },
    async resume(ids) {
      for (const id of ids) {
        const plan = await store.plan(id);
        if (plan === undefined) continue;
        const now = clock.now();
        if (isFinal(plan, now)) await dispatcher.resume(plan);
        else {
          await dispatcher.expect(plan);
          schedule(plan, now);
        }
      }
      stir();
    },
    async end(plan, outcome) {
      const ended = endTask(plan, clock.now(), outcome);
      if (ended === undefined || !(await store.replacePlan(ended))) return undefined;
      log({ type: 'task', plan: ended, before: plan });
      await dispatcher.ended(ended, plan);
      stir();
      return ended;
    },
    awaitNews(plan) {
      const now = clock.now();
      // A receiver that asks before it answers must not wait for a clock that waits for its answer.
      if (clock.pace.mode !== 'automatic' || clock.moving || isFinal(plan, now)) return undefined;
      // Where nothing will happen to the task, time passes all the same.
      return clock.advance(
        nextMilestone(contract(plan), plan, now) ?? now + contract(plan).polling.intervalMs.minimum,
      );
    },
    async leap(ms) {
      if (clock.pace.mode === 'automatic' && !clock.moving) await clock.advance((now) => now + ms);
    },
    async pause(ms, signal) {
      if (ms <= 0 || signal.aborted || clock.moving) return;
      if (clock.pace.mode === 'automatic') {
        await clock.advance((now) => now + ms);
        return;
      }
      await new Promise<void>((resolve) => {
        const goOn = (): void => {
          planned.forget();
          paused.delete(goOn);
          signal.removeEventListener('abort', goOn);
          resolve();
        };
        const planned = clock.at(clock.now() + ms, goOn);
        paused.add(goOn);
        signal.addEventListener('abort', goOn);
      });
    },
    stir,
    close() {
      closed = true;
      clearTimeout(stillness);
      for (const goOn of paused) goOn();
    },
  };
}
