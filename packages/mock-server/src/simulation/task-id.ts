import type { Random } from './seeded-random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id as the contract's `TaskId` has it: `task-unified-`, the Unix second, eight characters. */
export function taskId(now: number, random: Random): string {
  const suffix = Array.from({ length: 8 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
  return `task-unified-${Math.floor(now / 1000)}-${suffix}`;
}
