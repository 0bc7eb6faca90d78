import type { Pace } from '../clock/clock.ts';
import type { components } from '../generated/control-schema.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';
import { showClock } from './show-clock.ts';
import { instant } from './show-time.ts';

type ClockSetting = components['schemas']['ClockSetting'];
type ClockMove = components['schemas']['ClockMove'];

/** Answers `getClock`. */
export const getClock: ControlHandler = async ({ world }) => showClock(world.clock);

/** Answers `setClock`. */
export const setClock: ControlHandler = async ({ world, body }) => {
  const { mode, speed = world.clock.pace.speed } = body as ClockSetting;
  const pace: Pace = { mode, speed };
  world.clock.setPace(pace);
  world.log({ type: 'clock' });
  world.courses.stir();
  return showClock(world.clock);
};

/** Answers `advanceClock`, once all that fell due has been done. */
export const advanceClock: ControlHandler = async (call) => {
  const { world } = call;
  const events = await world.clock.advanceTo(target(call));
  world.log({ type: 'clock' });
  return { clock: showClock(world.clock), events };
};

function target({ world, body }: ControlCall): number {
  const { clock } = world;
  const now = clock.now();
  const move = body as ClockMove;
  if (move.by_ms !== undefined) return now + move.by_ms;
  // Where nothing will happen, the clock stays.
  if (move.to === undefined) return clock.nextAt() ?? now;
  const to = Date.parse(move.to);
  if (to >= now) return to;
  throw new ControlProblem(409, 'clock_goes_forward', {
    message: `It is ${instant(now)} already, and the clock never goes back to ${move.to}`,
  });
}
