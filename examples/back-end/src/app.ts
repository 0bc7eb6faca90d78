import {
  callbackUrl,
  createCallbackReceiver,
  downloadResult,
  isVideoRetalkError,
  type TaskHandle,
  type VideoRetalkClient,
} from '@videoretalk/client';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Job, jobOf } from './job.ts';
import type { JobStore } from './job-store.ts';
import { type Refusal, refusalOf } from './refusal.ts';

export interface AppParts {
  readonly client: VideoRetalkClient;
  readonly store: JobStore;
  /** Where the video service reaches this server. Without it there are no callbacks, and look-ups alone tell the end. */
  readonly callbacks?: { readonly url: string; readonly token: string };
  /** Ends what goes on in the background. */
  readonly ending: AbortSignal;
}

/** The server between the front end and the video service. */
export function createApp({ client, store, callbacks, ending }: AppParts): Hono {
  const app = new Hono();
  const followed = new Set<string>();

  /** Keeps the store up to date until the task has ended. A callback hastens the next look-up. */
  const follow = async (handle: TaskHandle): Promise<void> => {
    if (followed.has(handle.id)) return;
    followed.add(handle.id);
    try {
      for await (const task of handle.changes({ signal: ending })) store.update(jobOf(task));
    } catch (error) {
      if (ending.aborted) return;
      console.error(error);
      store.update({ id: handle.id, state: 'lost', message: lostBecause(error) });
    } finally {
      followed.delete(handle.id);
    }
  };
  for (const stored of store.unfinished()) void follow(client.tasks.resume(stored));

  app.post('/api/jobs', async (context) => {
    const idempotencyKey = context.req.header('idempotency-key');
    try {
      const { video_url, audio_url } = await context.req.json();
      const handle = await client.videos.submit(
        {
          video_url,
          audio_url,
          ...(callbacks && { callback_url: callbackUrl(callbacks.url, callbacks.token) }),
        },
        { idempotencyKey },
      );
      const job: Job = { id: handle.id, state: 'waiting' };
      // A repetition is answered with the first task, which may be known already.
      if (store.get(job.id) === undefined) store.add(handle.toJSON(), job);
      void follow(handle);
      return context.json(store.get(job.id) ?? job, 201);
    } catch (error) {
      const { status, refusal } = refusalOf(error);
      return context.json(refusal, status);
    }
  });

  app.get('/api/jobs/:id/events', (context) => {
    const id = context.req.param('id');
    const handle = store.handle(id);
    if (handle === undefined) return context.json(unknownJob, 404);
    // Whoever asks for a job that was lost has it looked for again.
    if (store.get(id)?.state === 'lost') {
      store.update({ id, state: 'waiting' });
      void follow(client.tasks.resume(handle));
    }
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const signal = AbortSignal.any([gone.signal, ending]);
      try {
        for await (const job of store.changes(id, signal))
          await stream.writeSSE({ data: JSON.stringify(job) });
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    });
  });

  /** Result links die after a day. A player that fails cannot tell why, so the page asks here. */
  app.get('/api/jobs/:id/link', async (context) => {
    const job = store.get(context.req.param('id'));
    if (job?.state !== 'done') return context.json(unknownJob, 404);
    try {
      await (await downloadResult(job.video)).stream.cancel();
      return context.json({ expired: false });
    } catch (error) {
      if (isVideoRetalkError(error, 'ResultExpiredError')) return context.json({ expired: true });
      const { status, refusal } = refusalOf(error);
      return context.json(refusal, status);
    }
  });

  if (callbacks) {
    const receive = createCallbackReceiver({
      client,
      token: callbacks.token,
      onTask: (task) => store.update(jobOf(task)),
    });
    app.post('/callbacks', (context) => receive(context.req.raw));
  }
  return app;
}

const unknownJob: Refusal = { kind: 'invalid', message: 'There is no such job.' };

function lostBecause(error: unknown): string {
  if (isVideoRetalkError(error, 'NotFoundError')) return 'The video service does not know this job.';
  if (isVideoRetalkError(error, 'WaitTimeoutError')) return 'The job takes unusually long. It may still end.';
  return 'The video service cannot be asked at present. The job may go on.';
}
