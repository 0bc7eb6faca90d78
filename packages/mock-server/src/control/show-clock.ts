import type { WorldClock } from '../clock/clock.ts';
import type { components } from '../generated/control-schema.ts';
import { instant, showTime } from './show-time.ts';

/** A world's clock as the control API shows it. */
export async function showClock(clock: WorldClock): Promise<components['schemas']['Clock']> {
  const { mode, speed } = clock.pace;
  return { mode, now: instant(clock.now()), speed, next_event_at: showTime(await clock.nextAt()) };
}
