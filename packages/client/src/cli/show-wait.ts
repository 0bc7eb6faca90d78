import type { Task, TaskReference } from '../index.ts';
import { isFinal } from '../waiting/is-final.ts';
import { type Sighting, showsWork, timeLeft } from '../waiting/time-left.ts';
import { showDuration } from './amounts.ts';
import { progressLine } from './progress-line.ts';
import type { Screen } from './screen.ts';

/** How a wait is shown. */
export interface WaitDisplay {
  /** Takes what a look-up showed, and answers how long the task will probably go on, in ms, where anything tells. */
  update(task: Task): number | undefined;
  /** Takes the bar away. */
  stop(): void;
}

/** Runs something every second, and answers what ends that. */
export type EverySecond = (run: () => void) => () => void;

const everySecond: EverySecond = (run) => {
  const timer = setInterval(run, 1000);
  return () => clearInterval(timer);
};

/**
 * Shows a wait: on a terminal as a bar, of which the remaining time counts down between the look-ups; elsewhere as a line
 * for each new status and each quarter of the way.
 *
 * @param now The present, in Unix ms.
 */
export function showWait(
  screen: Screen,
  { task_info }: Pick<TaskReference, 'task_info'>,
  now: () => number = Date.now,
  tick: EverySecond = everySecond,
): WaitDisplay {
  const estimated = task_info?.estimated_time;
  // From now, and not from `created`: who has the estimate has just created the task, and the server's clock may be off.
  const end = estimated ? now() + estimated * 1000 : undefined;
  let first: Sighting | undefined;
  let last: Sighting | undefined;
  let task: Task | undefined;
  let printed: string | undefined;

  const left = () => (task && isFinal(task.status) ? undefined : timeLeft(now(), end, first, last));
  const draw = () => {
    const { status = 'waiting', progress = 0 } = task ?? {};
    screen.bar((columns) => progressLine(status, progress, showLeft(left()), columns));
  };

  if (screen.live) draw();
  const stopTicking = screen.live ? tick(draw) : () => {};
  return {
    update(seen) {
      task = seen;
      const { id, status, progress } = seen;
      if (showsWork(progress)) {
        last = { at: now(), progress };
        first ??= last;
      }
      const stage = `${status} ${Math.floor(progress / 25)}`;
      if (screen.live) draw();
      else if (stage !== printed) {
        screen.say([`${id}  ${status}  ${progress} %`, showLeft(left())].filter(Boolean).join('  '));
      }
      printed = stage;
      return left();
    },
    stop() {
      stopTicking();
      screen.bar(undefined);
    },
  };
}

function showLeft(ms: number | undefined): string {
  if (ms === undefined) return '';
  return ms > 0 ? `about ${showDuration(ms)} left` : 'later than estimated';
}
