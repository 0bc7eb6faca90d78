import type { Random } from './seeded-random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id as the contract's `TaskId` has it: `task-unified-`, the Unix second, eight characters. */
export function taskId(now: number, random: Random): string {
  let suffix = '';
  for (let place = 0; place < 8; place += 1) suffix += LETTERS[Math.floor(random() * LETTERS.length)];
  return `task-unified-${Math.floor(now / 1000)}-${suffix}`;
}
