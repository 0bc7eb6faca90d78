import { expect, test } from 'vitest';
import { resultLink } from '../generated/constants.ts';
import type { Task } from '../task-types.ts';
import { task } from '../test-world.ts';
import { resultLinks } from './result-links.ts';

const url = 'https://example.com/a.mp4';

test.each([
  ['its creation', {}, 1000],
  ['its creation and the length of its work', { duration: 88 }, 89_000],
  ['its creation where the length makes no sense', { duration: '88' }, 1000],
])('a link lives at least a day from %s', (_, more, since) => {
  const done = task('completed', 100, { results: [{ url }], result_data: { url }, ...more });
  expect(resultLinks(done as unknown as Task)).toEqual([{ url, expiresAt: since + resultLink.lifetimeMs }]);
});

test('a task that is not completed has no links', () => {
  expect(resultLinks(task('failed', 0) as unknown as Task)).toEqual([]);
});
