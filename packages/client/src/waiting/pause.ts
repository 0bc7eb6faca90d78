import { withCutOff } from '../transport/cut-off.ts';
import type { Bell } from './bell.ts';
import type { ClientClock } from './sleep.ts';

/**
 * Sleeps until the time is up or the bell rings.
 *
 * @param bell The bell to listen to; none where undefined.
 * @returns Whether the bell has ended it.
 * @throws The reason of the aborted signal.
 */
export async function pause(
  ms: number,
  clock: ClientClock,
  bell: Bell | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  let timeIsUp = false;
  const onTimeout = () => {
    timeIsUp = true;
  };
  try {
    await withCutOff({ signal, timeout: ms, onTimeout, clock }, () => {
      return new Promise<void>((resolve) => {
        if (bell?.rung) resolve();
        else if (bell) bell.wake = resolve;
      });
    });
    return true;
  } catch (error) {
    if (timeIsUp) return false;
    throw error;
  } finally {
    if (bell) bell.wake = undefined;
  }
}
