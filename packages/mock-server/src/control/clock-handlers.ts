import type { Pace } from '../clock/clock.ts';
import type { components } from '../generated/control-schema.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';
import { showClock } from './show-clock.ts';
import { instant, LAST_INSTANT } from './show-time.ts';

type ClockSetting = components['schemas']['ClockSetting'];
type ClockMove = components['schemas']['ClockMove'];

/** Answers `getClock`. */
export const getClock: ControlHandler = async ({ world }) => showClock(world.clock);

/** Answers `setClock`. */
export const setClock: ControlHandler = async ({ world, body }) => {
  const { mode, speed = world.clock.pace.speed } = body as ClockSetting;
  const pace: Pace = { mode, speed };
  await world.clock.setPace(pace);
  world.log({ type: 'clock' });
  world.courses.stir();
  return showClock(world.clock);
};

/** Answers `advanceClock`, once all that fell due has been done. */
export const advanceClock: ControlHandler = async (call) => {
  const { clock, dispatcher, log } = call.world;
  // A receiver that moves the clock before it answers would wait for a clock that waits for it.
  if (clock.moving && (await dispatcher.underWay) > 0) throw new ControlProblem(409, 'clock_is_moving');
  const target = await targetOf(call);
  const events = await clock.advance(target);
  log({ type: 'clock' });
  return { clock: await showClock(clock), events };
};

/** Where the clock shall move to, as far as that can be told before it begins to. */
async function targetOf({ world, body }: ControlCall): Promise<(now: number) => number> {
  const { clock } = world;
  const move = body as ClockMove;
  if (move.by_ms !== undefined) {
    const by = move.by_ms;
    refuseBeyond(clock.now() + by, 'by_ms');
    return (now) => Math.min(now + by, LAST_INSTANT);
  }
  // Where nothing will happen, the clock stays.
  if (move.to === undefined) {
    const next = await clock.nextAt();
    return (now) => Math.min(next ?? now, LAST_INSTANT);
  }
  const to = readInstant(move.to);
  const now = clock.now();
  if (to >= now) return () => to;
  throw new ControlProblem(409, 'clock_goes_forward', {
    message: `It is ${instant(now)} already, and the clock never goes back to ${move.to}`,
    param: 'to',
  });
}

/** RFC 3339 knows leap seconds, and JavaScript does not: such a second is the one after it. */
function readInstant(text: string): number {
  const leap = /:60(\.\d+)?(?=[Zz+-])/.exec(text);
  const time = leap ? Date.parse(text.replace(leap[0], ':59')) + 1000 : Date.parse(text);
  if (Number.isNaN(time))
    throw new ControlProblem(400, 'invalid_parameters', {
      message: `to must be a time as in RFC 3339, got ${JSON.stringify(text)}`,
      param: 'to',
    });
  refuseBeyond(time, 'to');
  return time;
}

function refuseBeyond(time: number, param: string): void {
  if (time <= LAST_INSTANT) return;
  throw new ControlProblem(400, 'invalid_parameters', {
    message: `${param} leads beyond ${instant(LAST_INSTANT)}, the last time that RFC 3339 can tell: reset the world`,
    param,
  });
}
