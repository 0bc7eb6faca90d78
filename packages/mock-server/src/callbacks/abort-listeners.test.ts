import { expect, test } from 'vitest';
import { leave, listenForAbort } from './abort-listeners.ts';

test('all who listen are told once, and who has left is not', () => {
  const ending = new AbortController();
  const told: string[] = [];
  const [first, , third] = ['first', 'second', 'third', 'fourth'].map((name) =>
    listenForAbort(ending.signal, () => told.push(name)),
  );
  if (first) leave(first);
  if (third) leave(third);
  if (third) leave(third);
  ending.abort();
  expect(told.sort()).toEqual(['fourth', 'second']);
});

test('who is told may leave, and have others leave', () => {
  const ending = new AbortController();
  const told: string[] = [];
  const other = listenForAbort(ending.signal, () => told.push('other'));
  const one = listenForAbort(ending.signal, () => {
    told.push('one');
    leave(one);
    leave(other);
  });
  ending.abort();
  expect(told).toEqual(['one']);
});

test('signals do not know of each other', () => {
  const [here, there] = [new AbortController(), new AbortController()];
  const told: string[] = [];
  listenForAbort(here.signal, () => told.push('here'));
  listenForAbort(there.signal, () => told.push('there'));
  here.abort();
  expect(told).toEqual(['here']);
});
