import { workBegins, workEnds } from '../generated/essentials.ts';
import { tellingProgress } from '../limits.ts';

/** The progress that a look-up showed. */
export interface Sighting {
  /** When, in Unix ms. */
  readonly at: number;
  /** In percent. */
  readonly progress: number;
}

/**
 * How long a task will probably go on: by the pace of its work, where two look-ups show one, and otherwise by the
 * estimate that came with its creation.
 *
 * @param now The present, in Unix ms.
 * @param estimatedEnd When it was estimated to end, in Unix ms, or undefined.
 * @param first The first look-up that showed work.
 * @param last The last one.
 * @returns The time in ms, at most a little below zero where the task is late; undefined where nothing tells.
 */
export function timeLeft(
  now: number,
  estimatedEnd: number | undefined,
  first: Sighting | undefined,
  last: Sighting | undefined,
): number | undefined {
  if (first && last && last.progress - first.progress >= tellingProgress) {
    const msForOnePercent = (last.at - first.at) / (last.progress - first.progress);
    return last.at + (workEnds - last.progress) * msForOnePercent - now;
  }
  return estimatedEnd && estimatedEnd - now;
}

/** Whether a progress is one of the work, and not of the queue before it. */
export function showsWork(progress: number): boolean {
  return progress >= workBegins && progress <= workEnds;
}
