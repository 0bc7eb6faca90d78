import { withCutOff } from '../transport/cut-off.ts';
import type { Bell } from './bell.ts';
import type { Timing } from './timing.ts';

/**
 * Sleeps until the time is up or the bell rings.
 *
 * @param bell The bell to listen to; none where undefined.
 * @returns Whether the bell has ended it.
 * @throws The reason of the aborted signal.
 */
export function pause(timeout: number, clock: Timing, signal: AbortSignal, bell?: Bell): Promise<boolean> {
  const ring = () =>
    new Promise<boolean>((resolve) => {
      if (!bell) return;
      bell.wake = () => resolve(true);
      if (bell.rung) resolve(true);
    });
  return withCutOff({ signal, timeout, onTimeout: () => false, clock }, ring);
}
