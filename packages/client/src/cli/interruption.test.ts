import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { heedSignals, type Interruption } from './interruption.ts';

function begin() {
  const events: string[] = [];
  const source = Object.assign(new EventEmitter(), {
    exit: (status: number) => events.push(`exit ${status}`),
  });
  const { signal, stop } = heedSignals(source, ({ exit }) => events.push(`last words: ${exit}`));
  return { events, source, signal, stop };
}

test('the first signal aborts the work, and the second ends the process after the last words', () => {
  const { events, source, signal } = begin();
  source.emit('SIGTERM');
  expect(events).toEqual([]);
  expect((signal.reason as Interruption).exit).toBe('terminated');
  source.emit('SIGINT');
  expect(events).toEqual(['last words: interrupted', 'exit 130']);
});

test('after the work no signal is held back', () => {
  const { source, stop } = begin();
  stop();
  expect([source.listenerCount('SIGINT'), source.listenerCount('SIGTERM')]).toEqual([0, 0]);
});
