import type { Clock } from './schemas.ts';

/** What is known of a world's time: what it was, and when that was heard. */
export interface WorldTime {
  readonly clock: Clock;
  /** The world's time when it was heard, in Unix milliseconds. */
  readonly heard: number;
  /** Real milliseconds, by a clock that never goes back. */
  readonly heardAt: number;
}

/** The time that a clock tells. */
export function hearClock(clock: Clock, real: number): WorldTime {
  return { clock, heard: Date.parse(clock.now), heardAt: real };
}

/** The world's time at a real time. It never runs ahead of what a clock that stands still was last heard to say. */
export function timeAt({ clock, heard, heardAt }: WorldTime, real: number): number {
  return clock.mode === 'real' ? heard + (real - heardAt) * clock.speed : heard;
}

/** An event tells the time as well: that of a clock that leaps is not told otherwise. */
export function hearEvent(time: WorldTime, at: number, real: number): WorldTime {
  return at > timeAt(time, real) ? { ...time, heard: at, heardAt: real } : time;
}
