import { expect, test } from 'vitest';
import { callbackOperation, findOperation } from './find-operation.ts';
import { locate } from './locate.ts';

test('an operation is found by method and path', () => {
  expect(findOperation('post', '/v1/videos/generations')).toMatchObject({
    operationId: 'createVideoRetalkGeneration',
    methodKnown: true,
  });
});

test('path parameters are decoded', () => {
  expect(findOperation('GET', '/v1/tasks/a%20b')).toMatchObject({
    operationId: 'getTaskDetail',
    parameters: { task_id: 'a b' },
  });
});

test('a broken escape in a path is left as it is', () => {
  expect(findOperation('GET', '/v1/tasks/%zz')?.parameters).toEqual({ task_id: '%zz' });
});

test('a known path with an unknown method keeps its operation', () => {
  expect(findOperation('DELETE', '/v1/videos/generations')).toMatchObject({ methodKnown: false });
});

test.each(['/', '/v1/tasks', '/v1/tasks/a/b', '/results/a.mp4'])('%s is no path of the contract', (path) => {
  expect(findOperation('GET', path)).toBeUndefined();
});

test('the callback stands in the contract', () => {
  const { operationId, parts } = callbackOperation();
  expect(locate([...parts, 'operationId'])?.value).toBe(operationId);
});
