import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';
import { createScreen } from './screen.ts';
import { showWait } from './show-wait.ts';

/** A terminal of so many columns, and what is seen on it: what was erased is gone. */
function terminal(
  columns: number | undefined,
  options: { json?: boolean; quiet?: boolean; dumb?: boolean } = {},
) {
  const lines: string[] = [''];
  const write = (text: string) => {
    for (const part of text.replaceAll('\r\x1b[2K', '\r')) {
      if (part === '\n') lines.push('');
      else if (part === '\r') lines[lines.length - 1] = '';
      else lines[lines.length - 1] += part;
    }
  };
  const output = columns === undefined ? { write } : { write, isTTY: true, columns };
  const { json = false, quiet = false, dumb = false } = options;
  return { lines, screen: createScreen({ stdout: output, stderr: output, json, quiet, dumb }) };
}

const task = (status: string, progress: number) =>
  ({ id: 'task-unified-1-a', status, progress }) as Parameters<ReturnType<typeof showWait>['update']>[0];

test('the bar stays below what is written, and leaves nothing behind', () => {
  const { lines, screen } = terminal(80);
  screen.bar(() => 'half');
  screen.say('a line');
  screen.result('a result');
  expect(lines).toEqual(['a line', 'a result', 'half']);
  screen.bar(undefined);
  expect(lines).toEqual(['a line', 'a result', '']);
});

test('a text of the server cannot steer the terminal', () => {
  const { lines, screen } = terminal(80);
  screen.tell('one\x1b[2Jtwo\nthree\u202e');
  expect(lines).toEqual(['one [2Jtwo three ', '']);
});

test('programs get events alone on stdout, and --quiet leaves results and errors', () => {
  const forPrograms = terminal(undefined, { json: true });
  forPrograms.screen.result('a result');
  forPrograms.screen.event({ type: 'created' });
  expect(forPrograms.lines).toEqual(['{"type":"created"}', '']);
  const quiet = terminal(80, { quiet: true });
  quiet.screen.say('advice');
  quiet.screen.bar(() => 'half');
  quiet.screen.event({ type: 'created' });
  quiet.screen.tell('an error');
  quiet.screen.result('a result');
  expect(quiet.lines).toEqual(['an error', 'a result', '']);
});

test('a wait counts the remaining time down between two look-ups, first by the estimate, then by the pace', () => {
  const { lines, screen } = terminal(80);
  let now = 1_000_000;
  let tick = () => {};
  let ticks = true;
  const display = showWait(
    screen,
    { task_info: { estimated_time: 90 } },
    () => now,
    (run) => {
      tick = run;
      return () => {
        ticks = false;
      };
    },
  );
  expect(lines.at(-1)).toBe(`waiting  ${'░'.repeat(30)}    0 %  about 1 min 30 s left`);
  now += 10_000;
  tick();
  expect(lines.at(-1)).toContain('about 1 min 20 s left');
  display.update(task('processing', 20));
  now += 10_000;
  expect(display.update(task('processing', 40))).toBe(20_000);
  now += 5000;
  tick();
  expect(lines.at(-1)).toBe(`processing  ${'█'.repeat(12)}${'░'.repeat(18)}   40 %  about 15 s left`);
  now += 60_000;
  tick();
  expect(lines.at(-1)).toContain('later than estimated');
  display.stop();
  expect({ lines, ticks }).toEqual({ lines: [''], ticks: false });
});

test.each([
  ['no terminal', terminal(undefined)],
  ['a terminal that cannot erase', terminal(80, { dumb: true })],
])('on %s there is a line for each status and each quarter', (_, { lines, screen }) => {
  let now = 0;
  const display = showWait(screen, {}, () => now);
  for (const [status, progress] of [
    ['pending', 0],
    ['pending', 8],
    ['processing', 20],
    ['processing', 24],
    ['processing', 30],
    ['completed', 100],
  ] as const) {
    now += 10_000;
    display.update(task(status, progress));
  }
  display.stop();
  expect(lines).toEqual([
    'task-unified-1-a  pending  0 %',
    'task-unified-1-a  processing  20 %',
    'task-unified-1-a  processing  30 %  about 1 min 40 s left',
    'task-unified-1-a  completed  100 %',
    '',
  ]);
});

test('a line never fills the columns that there are', () => {
  for (let columns = 1; columns < 120; columns += 1) {
    expect(progressLine('downloading', 50, '1.2 of 2.4 MB', columns).length).toBeLessThanOrEqual(columns);
  }
  expect(progressLine('downloading', undefined, '1.2 MB', 79)).toBe('downloading  1.2 MB');
});
