import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClockMode } from './clock.ts';
import { createWorldClock } from './world-clock.ts';

const START = Date.UTC(2026, 0, 1);
const clockWith = (mode: ClockMode, speed = 1) => createWorldClock(START, { mode, speed });

/** What ran, and when, by the clock. */
function recorder(clock: ReturnType<typeof clockWith>) {
  const ran: [name: string, after: number][] = [];
  const note = (name: string) => () => {
    ran.push([name, clock.now() - START]);
  };
  return { ran, note };
}

test('a frozen clock stands still until it is moved, and moves by just so much', async () => {
  const clock = clockWith('frozen');
  expect(clock.now()).toBe(START);
  await clock.advance(START + 5000);
  expect(clock.now()).toBe(START + 5000);
});

test('what falls due runs in the order of time, each at its own', async () => {
  const clock = clockWith('frozen');
  const { ran, note } = recorder(clock);
  clock.at(START + 300, note('c'));
  clock.at(START + 100, note('a'));
  clock.at(START + 100, note('b'));
  clock.at(START + 5000, note('later'));
  expect(await clock.advance(START + 1000)).toBe(3);
  expect(ran).toEqual([
    ['a', 100],
    ['b', 100],
    ['c', 300],
  ]);
  expect(clock.nextAt()).toBe(START + 5000);
});

test('what falls due because of what ran is done too, and waited for', async () => {
  const clock = clockWith('frozen');
  const { ran, note } = recorder(clock);
  clock.at(START + 100, async () => {
    note('first')();
    await new Promise((resolve) => setTimeout(resolve, 5));
    clock.at(clock.now() + 200, note('second'));
  });
  expect(await clock.advance(START + 1000)).toBe(2);
  expect(ran).toEqual([
    ['first', 100],
    ['second', 300],
  ]);
});

test('what throws, at once or later, is told of, and holds up nothing', async () => {
  const faults: unknown[] = [];
  const onFault = (error: unknown) => void faults.push(error);
  const clock = createWorldClock(START, { mode: 'frozen', speed: 1 }, { onFault });
  const { ran, note } = recorder(clock);
  clock.at(START + 100, () => {
    throw 'at once';
  });
  clock.at(START + 200, () => Promise.reject('later'));
  clock.at(START + 300, note('the next'));
  await clock.advance(START + 300);
  expect(faults).toEqual(['at once', 'later']);
  expect(ran).toEqual([['the next', 300]]);
});

test('what is taken back does not run, and is not next', async () => {
  const clock = clockWith('frozen');
  const { ran, note } = recorder(clock);
  const planned = clock.at(START + 100, note('a'));
  planned.forget();
  expect(clock.nextAt()).toBeUndefined();
  expect(await clock.advance(START + 1000)).toBe(0);
  expect(ran).toEqual([]);
});

test('a clock never goes back', async () => {
  const clock = clockWith('frozen');
  await clock.advance(START + 1000);
  await clock.advance(START);
  expect(clock.now()).toBe(START + 1000);
  clock.setPace({ mode: 'real', speed: 1 });
  expect(clock.now()).toBeGreaterThanOrEqual(START + 1000);
});

test('two commands at once are done one after the other', async () => {
  const clock = clockWith('frozen');
  const { ran, note } = recorder(clock);
  clock.at(START + 100, note('a'));
  clock.at(START + 1500, note('b'));
  const [first, second] = await Promise.all([clock.advance(START + 1000), clock.advance(START + 2000)]);
  expect([first, second]).toEqual([1, 1]);
  expect(ran.map(([, after]) => after)).toEqual([100, 1500]);
});

test('a test that fakes the global timers does not stop a frozen clock', async () => {
  vi.useFakeTimers();
  try {
    const clock = clockWith('frozen');
    clock.at(START + 100, () => {});
    expect(await clock.advance(START + 1000)).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

// The clock took the real timers when it was read, so the tests of real time read it with faked ones in their place.
const withFakeTime = async (run: (make: typeof createWorldClock) => Promise<void>): Promise<void> => {
  vi.useFakeTimers();
  vi.resetModules();
  const { createWorldClock: make } = await import('./world-clock.ts');
  await run(make);
};
beforeEach(() => {
  vi.useRealTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a real clock runs by itself, so many times as fast', () =>
  withFakeTime(async (make) => {
    const clock = make(START, { mode: 'real', speed: 20 });
    const ran: number[] = [];
    clock.at(START + 10_000, () => {
      ran.push(clock.now() - START);
    });
    await vi.advanceTimersByTimeAsync(499);
    expect(ran).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ran).toEqual([10_000]);
    expect(clock.now()).toBe(START + 10_000);
  }));

test('a timer beyond what a platform can hold fires at its time, and not at once', () =>
  withFakeTime(async (make) => {
    const clock = make(START, { mode: 'real', speed: 1 });
    const days = 40 * 86_400_000;
    const ran: number[] = [];
    clock.at(START + days, () => {
      ran.push(clock.now() - START);
    });
    await vi.advanceTimersByTimeAsync(days - 1);
    expect(ran).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ran).toEqual([days]);
  }));

test('a real clock that is frozen keeps its time, and what was planned waits', () =>
  withFakeTime(async (make) => {
    const clock = make(START, { mode: 'real', speed: 1 });
    const ran: string[] = [];
    clock.at(START + 2000, () => {
      ran.push('due');
    });
    await vi.advanceTimersByTimeAsync(1000);
    clock.setPace({ mode: 'frozen', speed: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clock.now()).toBe(START + 1000);
    expect(ran).toEqual([]);
    clock.setPace({ mode: 'real', speed: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(ran).toEqual(['due']);
  }));
