import { expect, test } from 'vitest';
import type { Refusal } from './back-end.ts';
import { viewOfJob, viewOfRefusal } from './view.ts';

test('a failed job tells why, and what helps', () => {
  const message = 'No face was found in the video.';
  const { fault } = viewOfJob({ id: '1', state: 'failed', code: 'generation_failed_no_content', message });
  expect(fault).toBe(`The video failed: ${message} Choose a video in which one face is well seen.`);
});

test('a failure of another kind needs no advice', () => {
  const { fault } = viewOfJob({ id: '1', state: 'failed', code: 'a_new_code', message: 'Oops.' });
  expect(fault).toBe('The video failed: Oops.');
});

test.each([
  ['invalid', undefined],
  ['quota', undefined],
  ['broken', undefined],
  ['busy', 'Try again'],
  ['away', 'Try again'],
  ['unknown', 'Ask again for this one'],
] satisfies [Refusal['kind'], string | undefined][])('after %s the button says %s', (kind, label) => {
  const view = viewOfRefusal({ kind, message: 'Why.', param: 'video_url' });
  expect(view.again?.label).toBe(label);
  expect(view.field).toBe(kind === 'invalid' ? 'video_url' : undefined);
});
