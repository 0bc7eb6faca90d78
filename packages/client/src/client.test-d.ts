// Checked by the compiler alone. What must not compile is marked, so that it fails where it does compile.

import type { components } from './generated/schema.ts';
import { createClient, isVideoRetalkError, type Task, type VideoRetalkClient } from './index.ts';
import { checkRequest } from './preflight/index.ts';

declare function type<T>(value: T): void;
declare const client: VideoRetalkClient;
declare const task: Task;
declare const caught: unknown;

// A task is a union on its status: results exist exactly where they do.
switch (task.status) {
  case 'completed':
    type<(string | { url: string })[]>(task.results);
    // @ts-expect-error A completed task has no error.
    type<{ code: string }>(task.error);
    break;
  case 'failed':
    type<string>(task.error.code);
    // @ts-expect-error A failed task has no results.
    task.results;
    break;
  case 'pending':
  case 'processing':
  case 'cancelled':
    // @ts-expect-error Nor has one that goes on or was cancelled.
    task.results;
    break;
  default:
    type<never>(task);
}
// @ts-expect-error Without a look at the status nothing is known.
task.results;
// @ts-expect-error The status is none of the contract's.
task.status === 'queued';

// What is waited for is completed.
client.tasks.wait('task-unified-1').then((completed) => type<'completed'>(completed.status));

// A request is what the contract says.
const request = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };
client.videos.generate(request);
client.videos.generate({
  ...request,
  model: 'videoretalk',
  query_face_threshold: 150,
  video_extension: true,
});
// @ts-expect-error A source is missing.
client.videos.generate({ video_url: 'https://example.com/a.mp4' });
// @ts-expect-error The model is another one.
client.videos.generate({ ...request, model: 'other' });
// @ts-expect-error The threshold is a number.
client.videos.generate({ ...request, query_face_threshold: '150' });
// @ts-expect-error A key is a string.
client.videos.generate(request, { idempotencyKey: 1 });

// The answer to a creation, a stored handle and an id can be waited for.
client.videos.generate(request).then((created) => {
  type<components['schemas']['VideoRetalkResponse']>(created);
  client.tasks.wait(created);
});
client.videos.submit(request).then((handle) => client.tasks.wait(handle.toJSON()));
// @ts-expect-error An object without an id cannot.
client.tasks.wait({ created: 1 });
// @ts-expect-error A handle cannot be awaited into a completed task: it has no `then`.
client.videos.submit(request).then((handle) => handle.then());

// Options are optional, and known.
createClient();
createClient({ preflight: (body) => void checkRequest(body) });
// @ts-expect-error This option does not exist.
createClient({ key: 'sk' });
// @ts-expect-error Milliseconds are a number.
createClient({ requestTimeout: '1s' });

// A guard narrows to the class of the name.
if (isVideoRetalkError(caught, 'RateLimitError')) {
  type<number | undefined>(caught.retryAfter);
  // @ts-expect-error That is a field of another class.
  caught.task;
}
if (isVideoRetalkError(caught)) {
  if (caught.name === 'TaskFailedError') type<'failed'>(caught.task.status);
  // @ts-expect-error Not every error has a task.
  caught.task;
}
// @ts-expect-error There is no class of this name.
isVideoRetalkError(caught, 'QuotaError');
