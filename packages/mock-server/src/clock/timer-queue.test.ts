import { expect, test } from 'vitest';
import { seededRandom } from '../simulation/seeded-random.ts';
import type { Planned } from './clock.ts';
import { createTimerQueue } from './timer-queue.ts';

/** The same as the queue, as slow and as plain as can be. */
function plainQueue() {
  let planned: { readonly time: number; readonly name: number }[] = [];
  const first = () => planned.toSorted((a, b) => a.time - b.time || a.name - b.name)[0];
  return {
    push: (time: number, name: number) => void planned.push({ time, name }),
    forget: (name: number) => {
      planned = planned.filter((one) => one.name !== name);
    },
    next: () => first()?.time,
    takeFirst: () => {
      const taken = first();
      planned = planned.filter((one) => one !== taken);
      return taken?.name;
    },
  };
}

test('whatever is planned and taken back comes by its time, and then in the order of planning', () => {
  const random = seededRandom('timers');
  for (let round = 0; round < 200; round += 1) {
    const queue = createTimerQueue();
    const plain = plainQueue();
    const ran: unknown[] = [];
    const handles: Planned[] = [];
    for (let step = 0; step < 300; step += 1) {
      const what = random();
      if (what < 0.5) {
        const time = Math.floor(random() * 20);
        plain.push(time, handles.length);
        handles.push(queue.push(time, (name) => void ran.push(name), handles.length));
      } else if (what < 0.7 && handles.length > 0) {
        // Also one that has run, whose place another may have by now.
        const name = Math.floor(random() * handles.length);
        plain.forget(name);
        handles[name]?.forget();
      } else {
        ran.length = 0;
        queue.runFirst();
        const name = plain.takeFirst();
        expect(ran).toEqual(name === undefined ? [] : [name]);
      }
      expect(queue.next).toBe(plain.next());
    }
  }
});

test('what was planned before the queue was emptied is no more', () => {
  const queue = createTimerQueue();
  const ran: unknown[] = [];
  const before = queue.push(1, () => void ran.push('before'), undefined);
  queue.clear();
  expect(queue.next).toBeUndefined();
  queue.push(2, () => void ran.push('after'), undefined);
  before.forget();
  queue.runFirst();
  queue.runFirst();
  expect(ran).toEqual(['after']);
});

test('what runs may plan more, for the very same time', () => {
  const queue = createTimerQueue();
  const ran: string[] = [];
  const first = () => {
    ran.push('first');
    queue.push(5, () => void ran.push('third'), undefined);
  };
  queue.push(5, first, undefined);
  queue.push(5, () => void ran.push('second'), undefined);
  while (queue.next !== undefined) queue.runFirst();
  expect(ran).toEqual(['first', 'second', 'third']);
});
