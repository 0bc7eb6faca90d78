import { expect, test } from 'vitest';
import type { Task } from '../task-types.ts';
import { task } from '../test-world.ts';
import { resultUrls } from './result-urls.ts';

const url = 'https://example.com/a.mp4';
const other = 'https://example.com/b.mp4';

test.each([
  ['strings', { results: [url, other, url] }, [url, other]],
  ['objects', { results: [{ url }] }, [url]],
  ['result_data as a list', { results: [], result_data: [{ url }, { url: other }] }, [url, other]],
  ['result_data as an object', { results: [url], result_data: { url } }, [url]],
  ['nothing', { results: null }, []],
])('the links are found in %s', (_, more, expected) => {
  expect(resultUrls(task('completed', 100, more) as unknown as Task)).toEqual(expected);
});

test('a task that is not completed has no links', () => {
  expect(resultUrls(task('processing', 40) as unknown as Task)).toEqual([]);
});
