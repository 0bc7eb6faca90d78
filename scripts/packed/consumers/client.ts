// What a user of the client writes. A marked line must not compile.
import {
  type CompletedTask,
  createCallbackReceiver,
  createClient,
  downloadResult,
  type FailedTask,
  isOutcomeUnknown,
  isVideoRetalkError,
  type Task,
  type TaskHandle,
} from '@videoretalk/client';
import { createGpt4oImageClient, type Gpt4oImageRequest } from '@videoretalk/client/models';
import { assertRequest } from '@videoretalk/client/preflight';
import { createRawClient, withMiddleware } from '@videoretalk/client/raw';
import { createTestClock, testTask } from '@videoretalk/client/testing';

const client = createClient({
  apiKey: 'sk-example',
  clock: createTestClock(),
  preflight: assertRequest,
  fetch: withMiddleware([{ onRequest: ({ request }) => request.headers.set('x-a', 'b') }]),
});
const request = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };

export async function make(signal: AbortSignal): Promise<string> {
  const handle: TaskHandle = await client.videos.submit(request, { signal, timeout: 1000 });
  const task: CompletedTask = await client.tasks.resume(JSON.stringify(handle)).wait();
  const blob: Blob = await (await downloadResult(task)).blob();
  return blob.type;
}

export async function look(id: string): Promise<string | undefined> {
  const path = { task_id: id };
  const { data } = await createRawClient().GET('/v1/tasks/{task_id}', { params: { path } });
  return data?.status;
}

export function results(task: Task): number {
  if (task.status === 'completed') return task.results.length;
  // @ts-expect-error Only a completed task has results.
  return task.results;
}

export function tell(error: unknown): string | number | undefined {
  if (isOutcomeUnknown(error)) return error.idempotencyKey;
  return isVideoRetalkError(error, 'RateLimitError') ? error.retryAfter : undefined;
}

export const receive = createCallbackReceiver({ client, onTask: (task) => console.log(results(task)) });
export const example: FailedTask = testTask('failed');
// @ts-expect-error A source is missing.
export const refused = () => client.videos.generate({ video_url: request.video_url });
// @ts-expect-error There is no such option.
export const unknown = () => createClient({ key: 'sk-example' });

const images = createGpt4oImageClient({ apiKey: 'sk-example' });
export const draw = (image: Gpt4oImageRequest): Promise<string> =>
  images.images.generate(image).then(({ usage }) => usage.billing_rule);
// @ts-expect-error The text is missing.
export const blank = () => images.images.generate({ n: 2 });
