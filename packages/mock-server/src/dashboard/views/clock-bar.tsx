import { useSignal } from '@preact/signals';
import { dateAndTime, duration } from '../model/duration.ts';
import type { Clock } from '../model/schemas.ts';
import { hearClock } from '../model/world-time.ts';
import { control, now, time } from '../state/mock.ts';
import { attempt, tell } from '../state/notices.ts';

const modes: readonly { readonly mode: Clock['mode']; readonly name: string; readonly title: string }[] = [
  { mode: 'real', name: 'Real', title: 'Runs by itself' },
  { mode: 'frozen', name: 'Frozen', title: 'Stands still until it is moved' },
  { mode: 'automatic', name: 'Automatic', title: 'Leaps to what happens next when a client waits' },
];

const speeds = [1, 2, 5, 10, 20, 60, 100, 1000];

/** The world's time: what it is, how it passes, and ways to move it. */
export function ClockBar() {
  const moving = useSignal(false);
  const clock = time.value?.clock;
  if (clock === undefined) return null;
  const set = (mode: Clock['mode'], speed = clock.speed): void => {
    void attempt(async () => {
      time.value = hearClock(await control().clock.set({ mode, speed }), performance.now());
    });
  };
  const advance = async (step: { ms: number } | 'next-event'): Promise<void> => {
    moving.value = true;
    await attempt(async () => {
      const { clock: moved, events } = await control().clock.advance(step);
      time.value = hearClock(moved, performance.now());
      tell('good', `The clock has moved; ${events === 1 ? '1 thing' : `${events} things`} fell due.`);
    });
    moving.value = false;
  };
  const next = clock.next_event_at;
  return (
    <section class="clock" aria-label="Clock">
      <fieldset class="segments">
        <legend class="hidden">How time passes</legend>
        {modes.map(({ mode, name, title }) => (
          <label key={mode} title={title}>
            <input type="radio" name="mode" checked={clock.mode === mode} onChange={() => set(mode)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      {clock.mode === 'real' && (
        <label class="field-inline">
          <span>Speed</span>
          <select
            value={clock.speed}
            onChange={({ currentTarget }) => set('real', Number(currentTarget.value))}
          >
            {(speeds.includes(clock.speed) ? speeds : [...speeds, clock.speed].sort((a, b) => a - b)).map(
              (speed) => (
                <option key={speed} value={speed}>
                  {speed}×
                </option>
              ),
            )}
          </select>
        </label>
      )}
      <time class="now" dateTime={new Date(now.value).toISOString()} title="The world's time, in UTC">
        {dateAndTime(new Date(now.value).toISOString())}
      </time>
      <div class="moves">
        <button type="button" disabled={moving.value} onClick={() => advance({ ms: 10_000 })}>
          +10 s
        </button>
        <button type="button" disabled={moving.value} onClick={() => advance({ ms: 3_600_000 })}>
          +1 h
        </button>
        <button type="button" disabled={moving.value || next === null} onClick={() => advance('next-event')}>
          Next event
        </button>
        <span class="next">
          {next === null ? 'Nothing is due' : `due in ${duration(Math.max(0, Date.parse(next) - now.value))}`}
        </span>
      </div>
    </section>
  );
}
