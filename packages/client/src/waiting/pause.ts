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
  signal.throwIfAborted();
  if (bell?.heard()) return true;
  const nap = new AbortController();
  const wake = () => nap.abort(signal.reason ?? 'woken');
  signal.addEventListener('abort', wake, { once: true });
  if (bell) bell.onRing = wake;
  try {
    await clock.sleep(ms, nap.signal);
    return false;
  } catch (error) {
    if (!signal.aborted && bell?.heard()) return true;
    throw error;
  } finally {
    signal.removeEventListener('abort', wake);
    if (bell) bell.onRing = undefined;
  }
}
