import type { Job } from '../../back-end/src/job.ts';
import type { Refusal } from '../../back-end/src/refusal.ts';

export type { Job, Refusal };

/** What a form says. */
export interface Wish {
  readonly video_url: string;
  readonly audio_url: string;
}

const away: Refusal = { kind: 'away', message: 'This page cannot reach its server.' };

/**
 * Asks for a video.
 *
 * @param key - names the wish: the same one again means the same video, not a second one
 */
export async function createJob(wish: Wish, key: string): Promise<Job | Refusal> {
  try {
    const response = await fetch('/api/jobs', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(wish),
    });
    return isJson(response) ? await response.json() : away;
  } catch {
    // The request may have arrived all the same.
    return { kind: 'unknown', message: 'The connection broke, so the video may be in the making already.' };
  }
}

/**
 * Follows a job to its end.
 *
 * @param onJob - is told each state
 * @param onGap - is told that the server is away. The browser tries again by itself
 * @param onEnd - is told that there is nothing to follow
 * @returns what ends it early
 */
export function followJob(
  id: string,
  onJob: (job: Job) => void,
  onGap: () => void,
  onEnd: () => void,
): () => void {
  const events = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
  events.onmessage = ({ data }) => {
    const job = JSON.parse(data) as Job;
    if (job.state !== 'waiting' && job.state !== 'working') events.close();
    onJob(job);
  };
  events.onerror = () => (events.readyState === EventSource.CLOSED ? onEnd() : onGap());
  return () => events.close();
}

/** Whether the link to the video of a job has died. `undefined` where that cannot be told. */
export async function linkHasExpired(id: string): Promise<boolean | undefined> {
  try {
    const response = await fetch(`/api/jobs/${encodeURIComponent(id)}/link`);
    return response.ok ? ((await response.json()) as { expired: boolean }).expired : undefined;
  } catch {
    return undefined;
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('application/json') ?? false;
}
