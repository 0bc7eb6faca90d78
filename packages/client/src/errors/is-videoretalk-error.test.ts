import { expect, test, vi } from 'vitest';
import { failure, id, json, request, task, text, world } from '../test-world.ts';
import { hasErrorCode, isOutcomeUnknown, isVideoRetalkError } from './is-videoretalk-error.ts';
import { RateLimitError } from './rate-limit-error.ts';

async function thrownBy(answers: Parameters<typeof world>[0]): Promise<unknown> {
  const { client, run } = world(answers);
  return failure(run(client.tasks.wait(id)));
}

test('an error of another copy of the package is known, though instanceof does not know it', async () => {
  vi.resetModules();
  const other = await import('./rate-limit-error.ts');
  const facts = { method: 'GET', url: 'x', status: 429, code: 'rate_limit_exceeded', type: 'x' };
  const error: unknown = new other.RateLimitError('Slow down.', facts as never);
  expect(error).not.toBeInstanceOf(RateLimitError);
  expect(isVideoRetalkError(error)).toBe(true);
  expect(isVideoRetalkError(error, 'RateLimitError') && error.status).toBe(429);
  expect(isVideoRetalkError(error, 'ServerError')).toBe(false);
  expect(hasErrorCode(error, 'rate_limit_exceeded')).toBe(true);
});

test.each([undefined, null, 'RateLimitError', 3, new Error('x'), { name: 'RateLimitError' }])(
  '%j is no error of this package',
  (value) => {
    expect(isVideoRetalkError(value)).toBe(false);
    expect(hasErrorCode(value, 'x')).toBe(false);
    expect(isOutcomeUnknown(value)).toBe(false);
  },
);

test('the code of an error answer and of a failed task is found', async () => {
  const refused = await thrownBy([json({ error: { code: 'task_not_found' } }, 404)]);
  expect(hasErrorCode(refused, 'task_not_found')).toBe(true);
  const error = { code: 'invalid_audio', message: 'No speech', type: 'task_error' };
  const failed = await thrownBy([json(task('failed', 0, { error }))]);
  expect(hasErrorCode(failed, 'invalid_audio')).toBe(true);
  expect(hasErrorCode(failed, 'invalid_parameters')).toBe(false);
});

test('an unknown outcome is told, with the key', async () => {
  const { client, run } = world([text('', 500)]);
  const lost = await failure(run(client.videos.generate(request)));
  expect(isOutcomeUnknown(lost) && lost.idempotencyKey).toMatch(/^[\w-]{36}$/);
  expect(isOutcomeUnknown(await thrownBy([json({}, 404)]))).toBe(false);
});
