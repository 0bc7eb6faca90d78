import { expect, test } from 'vitest';
import { placeHash, readPlace } from './route.ts';

test.each([
  ['#/tasks', { view: 'tasks', status: '', search: '' }, undefined],
  ['#/tasks?status=failed&search=a+b%26&world=w', { view: 'tasks', status: 'failed', search: 'a b&' }, 'w'],
  ['#/tasks/task%2F1?world=w', { view: 'task', id: 'task/1' }, 'w'],
  ['#/rules', { view: 'rules' }, undefined],
] as const)('%s names a view, which is named so again', (hash, route, world) => {
  expect(readPlace(hash)).toEqual({ route, world });
  expect(placeHash({ route, world })).toBe(hash);
});

test.each(['', '#', '#/', '#/nowhere', '#?', '#/tasks/'])('%j leads to the list', (hash) => {
  expect(readPlace(hash).route).toEqual({ view: 'tasks', status: '', search: '' });
});

test('a fragment that is no URL harms nothing', () => {
  expect(readPlace('#/tasks/%E0%A4%A')).toEqual({
    route: { view: 'task', id: '%E0%A4%A' },
    world: undefined,
  });
});
